/* What words mean the same and what they are worth: the rules of scripts/search/words.py, and what a reader's slips are
 * put right by before anything is fetched. */
"use strict";

const MOST_CHARACTERS = 200; // of a long story the end is kept: the question comes last
const ACROSS = 0.5; // worth of two characters that belong to different words: 呗逾 in 花呗逾期

/** The table file with what is looked up in it. */
function readTables(raw) {
  const pairs = Array.from(raw.variants), variantOf = new Map(), worth = new Map(), alike = new Map();
  for (let i = 0; i < pairs.length; i += 2) variantOf.set(pairs[i], pairs[i + 1]);
  for (const value of Object.keys(raw.worth)) for (const word of raw.worth[value]) worth.set(word, Number(value));
  for (const word of Object.keys(raw.same)) {
    const one = raw.same[word];
    alike.set(one, (alike.get(one) || [one]).concat(word));
    for (const own of [word, one]) if (own.length < 7 && !worth.has(own)) worth.set(own, 1);
  }
  return {
    variantOf, worth: table(worth), alike, same: table(new Map(Object.entries(raw.same))),
    wrong: table(new Map(Object.entries(raw.wrong))), initials: raw.initials,
    intents: raw.intents && readIntents(raw.intents),
  };
}

/** A map of words with the length of its longest. */
function table(map) {
  return { map, longest: Math.max(2, ...Array.from(map.keys(), (word) => word.length)) };
}

/** Where words of a table stand in a text, the longest first: { at, from, to } in order. */
function hits(text, { map, longest }) {
  const found = [];
  for (let at = 0; at < text.length;) {
    let size = Math.min(longest, text.length - at);
    while (size > 1 && !map.has(text.substr(at, size))) size--;
    if (size > 1) found.push({ at, from: text.substr(at, size), to: map.get(text.substr(at, size)) });
    at += Math.max(1, size);
  }
  return found;
}

function replaceAll(text, found) {
  let out = "", end = 0;
  for (const { at, from, to } of found) {
    out += text.slice(end, at) + to;
    end = at + from.length;
  }
  return out + text.slice(end);
}

/** Raw input as a reader means it, as far as it can be told without the index: traditional forms, characters typed one by
 * one, initials, misspellings we know. */
function understood(raw, tables) {
  const kept = Array.from(raw).slice(-MOST_CHARACTERS).map((char) => tables.variantOf.get(char) || char).join("");
  const text = spelled(together(normalise(kept).text), tables);
  return replaceAll(text, hits(text, tables.wrong));
}

/** 花 呗 逾 期: characters typed one by one belong together; 花呗 逾期 are two words. */
function together(text) {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => word.length === 1 && isHan(word)) ? words.join("") : text;
}

/** hbyq to 花呗逾期: a run of Latin letters that is initials of our words from end to end. */
function spelled(text, tables) {
  return text.replace(/[a-z]+/g, (run) => {
    let out = "";
    for (let at = 0; at < run.length;) {
      let size = Math.min(4, run.length - at);
      while (size > 1 && !tables.initials[run.substr(at, size)]) size--;
      if (size < 2) return run;
      out += tables.initials[run.substr(at, size)];
      at += size;
    }
    return out;
  });
}

/** Text with every synonym as the one word that stands for its group. */
function oneWay(text, tables) {
  return replaceAll(text, hits(text, tables.same));
}

/** What a stretch of a text said in one way is worth: less when it is cut across the edge of a word we know. */
function worths(text, tables) {
  const known = hits(text, tables.worth);
  return (start, end) => {
    for (const { at, from, to } of known) {
      const stop = at + from.length;
      if (start < stop && at < end) return at <= start && end <= stop ? to : ACROSS;
    }
    return 1;
  };
}

/** What is marked in results: the reader's own tokens, and every word of the groups that they named. */
function toMark(text, tables) {
  const worth = worths(text, tables);
  const own = scan(text).filter(([, start, end]) => worth(start, end) === 1).map(([token]) => token);
  const ones = hits(oneWay(text, tables), table(new Map(Array.from(tables.alike.keys(), (word) => [word, true]))));
  return { tokens: new Set(own), words: [].concat(...ones.map(({ from }) => tables.alike.get(from))) };
}
