// Calls functions of the search's parts: node call.js FOLDER < {known, calls: [[name, [arguments]], …]} > [results]
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const { known, calls } = JSON.parse(fs.readFileSync(0, "utf8"));
const context = vm.createContext({ console, TextEncoder, TextDecoder, Uint8Array, DataView, atob });
vm.runInContext(`const KNOWN = ${JSON.stringify(known)};`, context);
for (const name of ["tokens.js", "pins.js", "words.js", "sounds.js", "intents.js", "store.js", "rank.js", "answer.js"]) {
  vm.runInContext(fs.readFileSync(path.join(process.argv[2], name), "utf8"), context, { filename: name });
}
Promise.all(calls.map(([name, args]) => vm.runInContext(name, context)(...args)))
  .then((answers) => process.stdout.write(JSON.stringify(answers)));
