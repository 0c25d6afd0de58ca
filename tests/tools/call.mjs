// Calls functions of the tools' modules: node call.mjs FOLDER < [[module, name, [arguments]], …] > [results]
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"

const folder = pathToFileURL(`${process.argv[2]}/`)
const plain = (key, value) => typeof value === "bigint" ? String(value) : value
const results = []
for (const [module, name, args] of JSON.parse(readFileSync(0, "utf8"))) {
  const loaded = await import(new URL(`${module}.js`, folder))
  results.push(loaded[name](...args) ?? null)
}
process.stdout.write(JSON.stringify(results, plain))
