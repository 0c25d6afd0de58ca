// Calls functions of the tools' modules: node call.mjs FOLDER < [[module, name, [arguments]], …] > [results]
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"

const folder = pathToFileURL(`${process.argv[2]}/`)
const plain = (key, value) => typeof value === "bigint" ? String(value) : value
// {each: 34} stands for a function that measures text, so much a character
const given = value => value && value.each ? text => value.each * Array.from(text).length : value
const results = []
for (const [module, name, args] of JSON.parse(readFileSync(0, "utf8"))) {
  const loaded = await import(new URL(`${module}.js`, folder))
  results.push(loaded[name](...args.map(given)) ?? null)
}
process.stdout.write(JSON.stringify(results, plain))
