// Other engines on the same pages: node peers.js ENGINE TOKENS PACKAGE < {docs, queries} > [[url, …] for each query]
// ENGINE minisearch (PACKAGE: its folder) or material (PACKAGE: the theme's search worker). docs: [{url, title, asked,
// summary, headings, body, sections: [{location, title, text}]}].
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const [engine, tokensFile, given] = process.argv.slice(2);
const { docs, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const MOST = 12;

/** MiniSearch with our tokens, fields and weights, any word enough. */
function minisearch() {
  const context = vm.createContext({});
  vm.runInContext(fs.readFileSync(tokensFile, "utf8"), context);
  const tokenize = (text) => vm.runInContext("(text) => scan(normalise(text).text).map(([token]) => token)", context)(text);
  const MiniSearch = require(path.join(given, "dist/cjs/index.cjs"));
  const boost = { title: 6, asked: 4, summary: 4, headings: 5, body: 1 };
  const index = new MiniSearch({ idField: "url", fields: Object.keys(boost), tokenize, processTerm: (term) => term });
  index.addAll(docs);
  return queries.map((query) => index.search(query, { boost, combineWith: "OR" }).slice(0, MOST).map(({ id }) => id));
}

/** Material's own worker, spoken to as its own page speaks to it. */
async function material() {
  const heard = [];
  let wake = () => {};
  const self = { console, setTimeout, clearTimeout, URL, location: new URL("https://site.invalid/"), addEventListener: (name, f) => {
    if (name === "message") self.onmessage = f;
  }, importScripts: () => {}, postMessage: (message) => {
    heard.push(message);
    wake();
  } };
  self.self = self.globalThis = self;
  vm.runInContext(fs.readFileSync(given, "utf8"), vm.createContext(self));
  const ask = (message) => new Promise((resolve) => {
    wake = () => resolve(heard.pop());
    self.onmessage({ data: message });
  });
  const fields = { title: { boost: 1e3 }, text: { boost: 1 }, tags: { boost: 1e6 } };
  const config = { lang: ["en"], fields, separator: "[\\s\\u200b\\u3000\\-、。，．？！；]+", pipeline: ["stemmer"] };
  const sections = [].concat(...docs.map((doc) => doc.sections));
  await ask({ type: 0, data: { config, docs: sections, options: { suggest: false } } });
  const out = [];
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query });
    const urls = (data.items || data).map((group) => group[0].location.split("#")[0]);
    out.push(Array.from(new Set(urls)).slice(0, MOST));
  }
  return out;
}

Promise.resolve(engine === "minisearch" ? minisearch() : material()).then((out) => process.stdout.write(JSON.stringify(out)));
