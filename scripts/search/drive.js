// Runs the shipped worker of a built site under Node: node drive.js SITE MOST < queries.json > results.json
// Queries: a JSON list of strings. Results: for each, the worker's own answer plus `ms`, `bytes` and `files` read for it.
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const ROOT = "https://site.invalid/";

/** Where the worker lies: a release names its folder by its content. */
function workerOf(site) {
  const home = path.join(site, "index.html");
  const named = fs.existsSync(home) && fs.readFileSync(home, "utf8").match(/assets\.[0-9a-f]{12}\/search\//);
  return `${named ? named[0] : "assets/search/"}worker.js`;
}

/** The fixed answers, which the panel hands to its worker. */
function pinsOf(panel) {
  const known = /^const KNOWN = (.*);$/m.exec(fs.readFileSync(panel, "utf8"));
  return known ? JSON.parse(known[1]).pins : [];
}

/** The worker of `site`: { read: [[address, bytes]], ask(text, most) }; `read` has every file it fetched. */
function start(site) {
  const worker = { read: [], waiting: new Map(), last: 0 };
  const name = workerOf(site);
  const file = (address) => path.join(site, decodeURIComponent(address.slice(ROOT.length)));
  const self = {
    location: { href: ROOT + name },
    postMessage: (message) => {
      worker.waiting.get(message.id)(message);
      worker.waiting.delete(message.id);
    },
    fetch: async (address) => {
      if (!fs.existsSync(file(address))) return { ok: false, status: 404 };
      const data = fs.readFileSync(file(address));
      worker.read.push([address, data.length]);
      return { ok: true, status: 200, arrayBuffer: async () => Uint8Array.from(data).buffer };
    },
    console, TextEncoder, TextDecoder, Uint8Array, atob,
  };
  self.self = self;
  vm.runInContext(fs.readFileSync(path.join(site, name), "utf8"), vm.createContext(self), { filename: name });
  self.onmessage({ data: { pins: pinsOf(path.join(site, path.dirname(name), "panel.js")) } });
  worker.ask = (text, most) => new Promise((resolve) => {
    const id = ++worker.last;
    worker.waiting.set(id, resolve);
    self.onmessage({ data: { id, text, most } });
  });
  return worker;
}

async function main(site, most) {
  const worker = start(site);
  const out = [];
  let from = 0;
  for (const query of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const begin = process.hrtime.bigint();
    const answer = await worker.ask(query, most);
    const read = worker.read.slice(from);
    from = worker.read.length;
    out.push(Object.assign(answer, {
      ms: Number(process.hrtime.bigint() - begin) / 1e6,
      bytes: read.reduce((sum, [, size]) => sum + size, 0), files: read.map(([address]) => address.slice(ROOT.length)),
    }));
  }
  process.stdout.write(JSON.stringify(out));
}

module.exports = { start };
if (require.main === module) {
  main(process.argv[2], Number(process.argv[3])).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
