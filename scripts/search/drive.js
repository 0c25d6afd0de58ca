// Runs the shipped worker of a built site under Node: node drive.js SITE < queries.json > results.json
// Queries: a JSON list of strings. Results: for each, the worker's own answer plus `ms`, `bytes` and `files` read for it.
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const ROOT = "https://site.invalid/";

/** The worker of `site`: { post(message), heard: [messages], read: [[address, bytes]] }; `onmessage` may be set. */
function start(site) {
  const worker = { heard: [], read: [], onmessage: () => {} };
  const file = (address) => fs.readFileSync(path.join(site, decodeURIComponent(address.slice(ROOT.length))));
  const run = (name) => vm.runInContext(file(ROOT + name).toString("utf8"), context, { filename: name });
  const self = {
    location: { href: `${ROOT}assets/search/worker.js` },
    postMessage: (message) => {
      worker.heard.push(message);
      worker.onmessage(message);
    },
    fetch: async (address) => {
      if (!fs.existsSync(path.join(site, address.slice(ROOT.length)))) return { ok: false, status: 404 };
      const data = file(address);
      worker.read.push([address, data.length]);
      return { ok: true, status: 200, arrayBuffer: async () => Uint8Array.from(data).buffer };
    },
    importScripts: (...names) => names.forEach((name) => run(`assets/search/${name}`)),
    console, TextEncoder, TextDecoder, Uint8Array, atob,
  };
  self.self = self;
  const context = vm.createContext(self);
  run("assets/search/worker.js");
  worker.post = (message) => self.onmessage({ data: message });
  return worker;
}

/** Send a message and wait for the next one back. */
function ask(worker, type, data) {
  return new Promise((resolve) => {
    worker.onmessage = resolve;
    worker.post({ type, data });
  });
}

/** The set-up message as Material makes it from the stub of `site`. */
function setup(site) {
  const { config, docs } = JSON.parse(fs.readFileSync(path.join(site, "search/search_index.json"), "utf8"));
  return { config, docs, options: { suggest: false } };
}

async function main(site) {
  const worker = start(site);
  await ask(worker, 0, setup(site));
  const out = [];
  for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const before = worker.read.length, begin = process.hrtime.bigint();
    const { data } = await ask(worker, 2, query);
    const read = worker.read.slice(before);
    out.push(Object.assign(data, {
      ms: Number(process.hrtime.bigint() - begin) / 1e6,
      bytes: read.reduce((sum, [, size]) => sum + size, 0), files: read.map(([address]) => address.slice(ROOT.length)),
    }));
  }
  process.stdout.write(JSON.stringify(out));
}

module.exports = { start, ask, setup };
if (require.main === module) {
  main(process.argv[2]).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
