// Calls functions of the search's parts: node call.js FOLDER KNOWN < [[name, [arguments]], …] > [results]
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const context = vm.createContext({ console, TextEncoder, TextDecoder, Uint8Array, DataView, atob });
vm.runInContext(`const KNOWN = ${process.argv[3]};`, context);
for (const name of ["tokens.js", "pins.js", "words.js", "sounds.js", "intents.js", "store.js", "rank.js", "answer.js"]) {
  vm.runInContext(fs.readFileSync(path.join(process.argv[2], name), "utf8"), context, { filename: name });
}
const calls = JSON.parse(fs.readFileSync(0, "utf8"));
Promise.all(calls.map(([name, args]) => vm.runInContext(name, context)(...args)))
  .then((answers) => process.stdout.write(JSON.stringify(answers)));
