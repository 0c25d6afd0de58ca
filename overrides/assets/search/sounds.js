/* Pinyin, and words that only sound like ours (停西挂账). Its table is fetched when Latin letters or unknown words come. */
"use strict";

/** The sounds file with what is looked up in it. */
function readSounds(raw) {
  const soundsOf = new Map(), starting = new Map(), words = Object.keys(raw.readings);
  for (const sound of Object.keys(raw.sounds)) {
    for (const char of raw.sounds[sound]) soundsOf.set(char, (soundsOf.get(char) || []).concat(sound));
  }
  const of = (char) => soundsOf.get(char) || [];
  const alike = (one, other) => one === other || of(one).some((sound) => of(other).includes(sound));
  return {
    alike, byPinyin: words.map((word) => [blur(raw.readings[word].replace(/ /g, "")), word]).sort((a, b) => b[0].length - a[0].length),
    startingLike: (char) => {
      if (!starting.has(char)) {
        starting.set(char, words.filter((word) => alike(word[0], char)).sort((a, b) => b.length - a.length));
      }
      return starting.get(char);
    },
  };
}

/** huabei yuqi to 花呗逾期: each run of letters, when the words we know cover a third of it or more. */
function fromPinyin(text, sounds) {
  return text.replace(/[a-z]+(?:[ '][a-z]+)*/g, (run) => {
    const whole = heard(run, sounds);
    if (whole) return whole;
    const parts = run.split(/[ ']/).map((part) => heard(part, sounds) || part);
    return parts.some((part) => isHan(part[0])) ? parts.filter((part) => isHan(part[0])).join("") : run;
  });
}

function heard(run, { byPinyin }) {
  const letters = blur(run.replace(/[ ']/g, ""));
  let out = "", known = 0;
  for (let at = 0; at < letters.length;) {
    const hit = byPinyin.find(([pinyin]) => letters.startsWith(pinyin, at));
    if (hit) {
      out += hit[1];
      known += hit[0].length;
    } else if (out && !out.endsWith(" ")) {
      out += " ";
    }
    at += hit ? hit[0].length : 1;
  }
  return known * 3 > letters.length ? out.trim() : "";
}

/** Sounds that many speakers do not tell apart; the same rule stands in scripts/search/tables.py. */
function blur(pinyin) {
  return pinyin.replace(/([zcs])h/g, "$1").replace(/ng/g, "n");
}

/** Normalised text with words of ours where it only sounds like them and its own are not known: `known(token)` says. */
function fromSounds(text, sounds, known) {
  const found = [];
  for (let at = 0; at < text.length - 1; at++) {
    if (!isHan(text[at])) continue;
    const to = sounds.startingLike(text[at]).find((word) => soundsLike(text.substr(at, word.length), word, sounds));
    if (!to) continue;
    const from = text.substr(at, to.length);
    if (scan(from).every(([token]) => known(token))) continue;
    found.push({ at, from, to });
    at += to.length - 1;
  }
  return replaceAll(text, found);
}

/** The same sounds, at least half of the characters the same, and not all. */
function soundsLike(text, word, { alike }) {
  if (text.length < word.length) return false;
  let same = 0;
  for (let i = 0; i < word.length; i++) {
    if (text[i] === word[i]) same++;
    else if (!alike(text[i], word[i])) return false;
  }
  return same < word.length && same * 2 >= word.length;
}
