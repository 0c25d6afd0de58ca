/* Answers that are fixed whatever the score: they need no file. The panel asks here before it asks anybody. */
"use strict";

const SENTENCES = /[。！？!?；;\n]/;
const compiled = new Map(); // pin to what its words are made into when they are first needed

/** Pins of KNOWN that one of these texts, or a sentence of one, is about; each page once. */
function pinned(texts) {
  const said = new Set([].concat(...texts.map((text) => [text].concat(text.split(SENTENCES)))).map(bare));
  const hits = KNOWN.pins.filter((pin) => Array.from(said).some((text) => text && holds(text, pin)));
  return hits.filter((pin, i) => hits.findIndex((other) => other.url === pin.url) === i);
}

/** Does a bare text say what the pin is for, when phrases that mean something else are taken out? */
function holds(text, pin) {
  if (!compiled.has(pin)) {
    compiled.set(pin, { but: new RegExp(pin.but, "g"), says: new RegExp(pin.says), learned: pin.learned && weightsOf(pin.learned) });
  }
  const { but, says, learned } = compiled.get(pin);
  const left = text.replace(but, "\n");
  return says.test(left) || Boolean(learned && isLikely(left.split("\n"), learned));
}

/** The packed weights of data/despair-weights.json with a map from token to weight. */
function weightsOf({ bias, tokens, signs, most, weights }) {
  return { bias, of: new Map(tokens.split(" ").map((token, i) => [token, signs.indexOf(weights[i]) - most])) };
}

/** Do the characters and pairs of characters of these runs sum up to it? The same rule stands in scripts/search/cries.py. */
function isLikely(runs, { bias, of }) {
  const found = new Set(runs.join(""));
  for (const run of runs) for (let at = 0; at < run.length - 1; at++) found.add(run.substr(at, 2));
  let sum = 0;
  found.forEach((token) => sum += of.get(token) || 0);
  return found.size > 1 && sum / Math.sqrt(found.size) + bias > 0; // one character alone says nothing
}

/** Letters, digits and Han alone. */
function bare(text) {
  return normalise(text).text.replace(/[^0-9a-z\u3400-\u4dbf\u4e00-\u9fff\u3007]/g, "");
}
