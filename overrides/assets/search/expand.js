/* A reader's words to a query: traditional forms, pinyin, misspellings and sounds are put right, synonyms are added. */
"use strict";

const MOST_CHARACTERS = 200, MOST_TOKENS = 26, MOST_ALTERNATIVES = 10;

/** Raw input to normalised words: what can be put right without looking at the index. */
function clean(raw, tables) {
  const short = Array.from(raw).slice(0, MOST_CHARACTERS).map((char) => tables.variantOf.get(char) || char).join("");
  return fromPinyin(together(normalise(short).text), tables);
}

/** 花 呗 逾 期: characters typed one by one belong together; 花呗 逾期 are two words. */
function together(text) {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => word.length === 1 && isHan(word)) ? words.join("") : text;
}

/** huabei yuqi to 花呗逾期, when the words we know cover a third of the letters or more. */
function fromPinyin(text, tables) {
  return text.replace(/[a-z]+(?:[ '][a-z]+)*/g, (run) => {
    const letters = blur(run.replace(/[ ']/g, ""));
    let out = "", known = 0;
    for (let at = 0; at < letters.length;) {
      const hit = tables.byPinyin.find(([pinyin]) => letters.startsWith(pinyin, at));
      if (hit) {
        out += hit[1];
        known += hit[0].length;
      } else if (out && !out.endsWith(" ")) {
        out += " ";
      }
      at += hit ? hit[0].length : 1;
    }
    return known * 3 > letters.length ? out.trim() : run;
  });
}

/** Sounds that many speakers do not tell apart; the same rule stands in scripts/search/tables.py. */
function blur(pinyin) {
  return pinyin.replace(/([zcs])h/g, "$1").replace(/ng/g, "n");
}

/** A query { text, spans } with the misspellings we know put right, a span keeping the reader's own as an alternative. */
function rewrite(text, tables) {
  return substitute(text, longestFirst(text, tables.rewrites, tables.longest), []);
}

/** Words that only sound like ours (停西挂账), where the reader's own are not in the index: `known(token)` says. */
function rewriteSounds(query, tables, known) {
  const hits = [];
  let free = 0;
  for (let at = 0; at < query.text.length - 1; at++) {
    if (at < free || !isHan(query.text[at])) continue;
    const word = tables.byFirstSound(query.text[at]).find((candidate) => soundsLike(query.text, at, candidate, tables));
    if (!word || scan(query.text.slice(at, at + word.length)).every(([token]) => known(token))) continue;
    if (query.spans.some((span) => span.start < at + word.length && at < span.end)) continue;
    hits.push({ at, from: query.text.slice(at, at + word.length), to: word });
    free = at + word.length;
  }
  return substitute(query.text, hits, query.spans);
}

function soundsLike(text, at, word, tables) {
  let same = 0;
  for (let i = 0; i < word.length; i++) {
    const char = text.charAt(at + i);
    if (char === word[i]) same++;
    else if (!tables.soundsOf(char).some((sound) => tables.soundsOf(word[i]).includes(sound))) return false;
  }
  return same < word.length && same * 2 >= word.length;
}

function longestFirst(text, table, longest) {
  const hits = [];
  for (let at = 0; at < text.length;) {
    let size = Math.min(longest, text.length - at);
    while (size > 1 && !table.has(text.substr(at, size))) size--;
    if (size > 1) hits.push({ at, from: text.substr(at, size), to: table.get(text.substr(at, size)) });
    at += Math.max(1, size);
  }
  return hits;
}

function substitute(text, hits, spans) {
  let out = "", end = 0;
  const moved = spans.map((span) => Object.assign({}, span));
  for (const { at, from, to } of hits) {
    out += text.slice(end, at);
    spans.forEach((span, i) => {
      if (span.start >= at + from.length) {
        moved[i].start += to.length - from.length;
        moved[i].end += to.length - from.length;
      }
    });
    moved.push({ start: out.length, end: out.length + to.length, others: [from] });
    out += to;
    end = at + from.length;
  }
  return { text: out + text.slice(end), spans: moved };
}

/** Synonyms: a span for each word that has some, the longest first; a put-right word keeps its original beside them. */
function addSynonyms({ text, spans }, tables) {
  const out = [];
  let room = MOST_ALTERNATIVES;
  for (const { at, from, to } of longestFirst(text, tables.groupOf, tables.longest)) {
    const same = spans.find((span) => span.start === at && span.end === at + from.length);
    const others = to.filter((word) => word !== from && !text.includes(word)).slice(0, room);
    room -= others.length;
    if (others.length || same) out.push({ start: at, end: at + from.length, others: others.concat(same ? same.others : []) });
  }
  return out.concat(spans.filter((span) => !out.some((other) => other.start < span.end && span.start < other.end)))
    .sort((a, b) => a.start - b.start);
}

/** Normalised text with every synonym as the one word that stands for its group. */
function sameWords(text, tables) {
  return substitute(text, longestFirst(text, tables.standsFor, tables.longest), []).text;
}

/** The table file with what is looked up in it. */
function readTables(raw) {
  const soundsOf = new Map();
  for (const sound of Object.keys(raw.sounds)) {
    for (const char of raw.sounds[sound]) soundsOf.set(char, (soundsOf.get(char) || []).concat(sound));
  }
  const groupOf = new Map();
  const standsFor = new Map();
  for (const group of raw.groups) {
    const one = standsFor.get(group.find((word) => standsFor.has(word))) || group[0];
    for (const word of group) {
      groupOf.set(word, (groupOf.get(word) || []).concat(group));
      if (!standsFor.has(word)) standsFor.set(word, one);
    }
  }
  const words = Object.keys(raw.readings);
  const vocabulary = new Map(words.map((word) => [word, false]).concat(raw.common.map((word) => [word, true])));
  const pairs = Array.from(raw.variants);
  const variantOf = new Map();
  for (let i = 0; i < pairs.length; i += 2) variantOf.set(pairs[i], pairs[i + 1]);
  const starting = new Map();
  const tables = {
    pins: raw.pins, fallback: raw.fallback, variantOf, groupOf, standsFor, vocabulary,
    rewrites: new Map(Object.entries(raw.rewrites)),
    byPinyin: words.map((word) => [blur(raw.readings[word].replace(/ /g, "")), word]).sort((a, b) => b[0].length - a[0].length),
    soundsOf: (char) => soundsOf.get(char) || [],
    byFirstSound: (char) => {
      if (!starting.has(char)) {
        starting.set(char, words.filter((word) => word[0] === char || tables.soundsOf(char).some(
          (sound) => tables.soundsOf(word[0]).includes(sound))).sort((a, b) => b.length - a.length));
      }
      return starting.get(char);
    },
  };
  const looked = [].concat(Array.from(groupOf.keys()), Array.from(vocabulary.keys()), Object.keys(raw.rewrites));
  tables.longest = Math.max(...looked.map((word) => word.length), 2);
  return tables;
}
