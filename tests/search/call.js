// Calls functions of the worker's parts: node call.js FOLDER < [[name, [arguments]], …] > [results]
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const context = vm.createContext({ console, TextEncoder, TextDecoder, Uint8Array, atob });
for (const name of ["tokens.js", "expand.js", "store.js", "rank.js", "render.js"]) {
  vm.runInContext(fs.readFileSync(path.join(process.argv[2], name), "utf8"), context, { filename: name });
}
const calls = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(calls.map(([name, args]) => vm.runInContext(name, context)(...args))));
