/* Text to search tokens: the rules are written out in scripts/search/tokens.py, tests/search/tokens.json proves both.
 * Old phone browsers run this: no lookbehind, nothing newer than ES2018. */
"use strict";

const UNITS = "个天日年月次元块期分万亿岁倍条点号家人遍通笔张封层级周小成名位件";
const DIGITS = { "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9 };
const POWERS = { "十": 10, "百": 100, "千": 1000 };
const BIG = { "万": 1e4, "亿": 1e8 };
const CUTS = [
  [new RegExp(`(百分之)?([〇零一二两三四五六七八九十百千]+)(?=([${UNITS}])|)`, "g"), digits],
  [new RegExp(`([0-9])[ \\u3000]+(?=[${UNITS}])`, "g"), (match) => match[1]],
];
const RUN = /[\u3400-\u4dbf\u4e00-\u9fff\u3007]+|[0-9]+\.[0-9]+|[0-9a-z]+/g;

/** Rules 1 and 2: { text, at }, where at[i] is the place in raw of the i-th normalised character (at[length]: its end). */
function normalise(raw) {
  let text = "";
  let at = [];
  let place = 0;
  for (const char of raw) {
    const folded = char.normalize("NFKC").toLowerCase();
    text += folded;
    for (let i = 0; i < folded.length; i++) at.push(place);
    place += char.length;
  }
  at.push(place);
  for (const [pattern, change] of CUTS) ({ text, at } = replace(text, at, pattern, change));
  return { text, at };
}

function replace(text, at, pattern, change) {
  let out = "";
  const places = [];
  let end = 0;
  const keep = (upTo) => {
    for (let i = end; i < upTo; i++) places.push(at[i]);
    out += text.slice(end, upTo);
  };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const changed = change(match);
    keep(match.index);
    for (let i = 0; i < changed.length; i++) places.push(at[match.index + Math.min(i, match[0].length - 1)]);
    out += changed;
    end = match.index + match[0].length;
  }
  keep(text.length);
  places.push(at[text.length]);
  return { text: out, at: places };
}

function digits(match) {
  const value = match[1] || match[3] ? numeralValue(match[2]) : null;
  if (value === null) return match[0];
  return match[1] ? `${value}%` : String(value);
}

/** 二十四 is 24, 五百二 520, 一万亿 10^12, 二〇二六 2026; null when it is not one number (三五). Twin of text/numerals.py. */
function numeralValue(numeral) {
  const chars = Array.from(numeral);
  if (chars.every((char) => char in DIGITS)) {
    return chars.length === 1 || chars.length === 4 ? Number(chars.map((char) => DIGITS[char]).join("")) : null;
  }
  let total = 0, part = 0, section = 0, digit = null, last = 10000, unit = 1;
  for (const char of chars) {
    if (char in DIGITS) {
      if (digit) return null;
      digit = DIGITS[char];
      if (digit === 0) unit = 1;
    } else if (char in POWERS) {
      const held = digit === 0 && !(POWERS[char] === 10 && (total || part) && !section);  // 一万零十 alone
      if (POWERS[char] >= last || held) return null;
      last = POWERS[char];
      section += (digit || 1) * last;
      digit = null;
      unit = last / 10;
    } else {
      section += digit || 0;
      if (!(char in BIG) || (!section && !(char === "亿" && part))) return null;
      if (char === "万") part += section * BIG[char];
      else { total += (part + section) * BIG[char]; part = 0; }
      section = 0; digit = null; last = 10000; unit = BIG[char] / 10;
    }
  }
  return total + part + section + (digit || 0) * unit;
}

/** Rules 3 to 5 over normalised text: [token, start, end] in order of appearance. */
function scan(text) {
  const found = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const run = match[0], start = match.index;
    if (!isHan(run[0])) {
      found.push(...word(text, run, start));
    } else if (run.length > 1) {
      for (let i = 0; i < run.length - 1; i++) found.push([run.slice(i, i + 2), start + i, start + i + 2]);
    } else if (!/[0-9a-z]/.test(text.charAt(start - 1))) {
      found.push([run, start, start + 1]);
    }
  }
  return found;
}

function word(text, run, start) {
  const end = start + run.length;
  const parts = run.includes(".") ? [run] : run.match(/[0-9]+|[a-z]+/g);
  const unit = text.charAt(end) === "%" || isHan(text.charAt(end)) ? text.charAt(end) : "";
  let pieces = [[run, start]];
  if (parts.length > 1) {
    let at = start;
    for (const part of parts) {
      pieces.push([part, at]);
      at += part.length;
    }
  }
  const slash = /(?:^|[^0-9a-z])([a-z]+)\/$/.exec(text.slice(Math.max(0, start - 12), start));
  if (slash && /^[a-z]/.test(parts[0])) {
    for (const tail of new Set([run, parts[0]])) pieces.push([slash[1] + tail, start - slash[1].length - 1]);
  }
  if (unit) {
    const last = parts[parts.length - 1];
    pieces = pieces.filter(([token]) => !(token === last && /^[0-9]{1,2}$/.test(last)));
    pieces.push([last + unit, end - last.length]);
  }
  return pieces.map(([token, at]) => [token, at, at + token.length + (at < start ? 1 : 0)]);
}

function isHan(char) {
  return (char >= "\u3400" && char <= "\u4dbf") || (char >= "\u4e00" && char <= "\u9fff") || char === "\u3007";
}
