/* Pages to what the panel shows: plain text and the places to mark, never markup. */
"use strict";

const EXCERPT = 90; // characters of a section that are shown

/** Where the wanted { tokens, words } stand in raw text: [from, to] in order, neighbours joined. */
function marks(raw, wanted) {
  const { text, at } = normalise(raw);
  const found = scan(text).filter(([token]) => wanted.tokens.has(token)).map(([, start, end]) => [at[start], at[end]]);
  for (const word of wanted.words) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      found.push([at[start], at[start + word.length]]);
    }
  }
  const joined = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The stretch of a section that holds most of what is wanted; a number is never cut. */
function excerpt(raw, wanted) {
  const places = marks(raw, wanted).map(([from]) => from);
  let best = 0, most = 0;
  places.forEach((from, i) => {
    const inside = places.slice(i).filter((place) => place < from + EXCERPT).length;
    if (inside > most) [best, most] = [from, inside];
  });
  const cut = Math.max(raw.lastIndexOf("。", best), raw.lastIndexOf("\n", best)) + 1;
  const start = best - cut < EXCERPT / 3 ? cut : beforeNumber(raw, Math.max(0, best - 10));
  const end = beforeNumber(raw, Math.min(raw.length, start + EXCERPT));
  return (start > cut ? "…" : "") + raw.slice(start, end).replace(/\s+/g, " ").trim() + (end < raw.length ? "…" : "");
}

/** The place itself, or where the number (95188, 400-161-9995, 24%) that it would cut begins. */
function beforeNumber(raw, place) {
  let at = place;
  while (at > 0 && at < raw.length && /[0-9.,%-]/.test(raw[at]) && /[0-9.,-]/.test(raw[at - 1])) at--;
  return at;
}

/** A text with its places to mark. */
function marked(text, wanted) {
  return { text, marks: marks(text, wanted) };
}

/** One result; `section` where the words stand elsewhere than at the top of a page that lists many things. */
function result({ url, title, summary, kind, crumb, section }, wanted) {
  const out = { url, kind, crumb, title: marked(title, wanted), summary: marked(summary, wanted) };
  const [anchor, heading, text] = section || [];
  if (anchor && text !== undefined) {
    out.section = { url: `${url}#${anchor}`, title: marked(heading, wanted), text: marked(excerpt(text, wanted), wanted) };
  }
  return out;
}
