/* A query over the index: sections scored by what they hold of it, pages by their best sections and likest question. */
"use strict";

const SHORTLIST = 12; // pages that are looked at closely
const OTHER = 0.8; // a synonym counts a little less than the word itself
const ACROSS = 0.5; // worth of two characters that belong to different words: 呗逾 in 花呗逾期
const COMMON = 0.4; // worth of a word that nearly every question holds
const SECOND = 0.3; // what the second-best section adds to its page
const LIKENESS = 3; // what a title or a reader's wording that says the same adds
const UNKNOWN = 0.4; // weight of a word that the site does not have, against the rarest one it has
const FLOOR = 0.25; // results below this share of the best one are not shown
const ENOUGH = 0.12; // share of the query that the best page must hold to count as an answer
const MUCH = 0.3, WHOLE = 0.65, TELLING = 1.1, PLENTY = 1.6; // shares and rarities for isSure
const LONG = 6; // a query counts as no longer than this many of the rarest words: no page holds all of a story
const FEW = 5; // results that are kept when none is sure

/** The query as units: a token, or a span of tokens with synonyms that may stand for it. */
function units({ text, spans }, tables) {
  const seen = new Set();
  const worth = worths(text, tables);
  const tokens = telling(scan(text).filter(([token]) => !seen.has(token) && seen.add(token)), text, tables);
  const inside = (span, [, start, end]) => span.start <= start && end <= span.end;
  const alone = tokens.filter((token) => !spans.some((span) => inside(span, token)));
  return alone.map(([token, start, end]) => (
    { own: [token], words: [], others: [], start, end, worth: worth(start, end) }
  )).concat(spans.map((span) => ({
    own: tokens.filter((token) => inside(span, token)).map(([token]) => token),
    words: span.others, others: span.others.map((word) => scan(word).map(([token]) => token)),
    start: span.start, end: span.end, worth: worth(span.start, span.end),
  }))).filter((unit) => unit.own.length);
}

/** Of a long story the tokens that say most: those of words we know, then the later ones, for the question comes last. */
function telling(tokens, text, tables) {
  if (tokens.length <= MOST_TOKENS) return tokens;
  const known = longestFirst(text, tables.vocabulary, tables.longest).filter(({ to: common }) => !common);
  const says = ([, start, end]) => known.some(({ at, from }) => at <= start && end <= at + from.length);
  const best = tokens.map((token) => [says(token), token]).sort((a, b) => b[0] - a[0] || b[1][1] - a[1][1]);
  return best.slice(0, MOST_TOKENS).map(([, token]) => token).sort((a, b) => a[1] - b[1]);
}

/** What a stretch of the query is worth: less when it is cut across the edge of a word we know, or is in every question. */
function worths(text, tables) {
  const known = longestFirst(text, tables.vocabulary, tables.longest);
  return (start, end) => {
    for (const { at, from, to: common } of known) {
      const stop = at + from.length;
      if (start < stop && at < end && (start < at || stop < end)) return ACROSS;
      if (at <= start && end <= stop) return common ? COMMON : 1;
    }
    return 1;
  };
}

function tokensOf(list) {
  return Array.from(new Set([].concat(...list.map((unit) => unit.own.concat(...unit.others)))));
}

/** Rarity of a token: the same figure as in scripts/search/index.py. */
function rarity(count, sections) {
  return Math.log(1 + (sections - count + 0.5) / (count + 0.5));
}

/** How much of the query each unit is. What no section holds counts too, unless its neighbours hold both its halves. */
function weigh(list, store) {
  const { sections } = store.meta;
  const sum = (tokens) => tokens.reduce((total, token) => {
    const { count } = store.entry(token);
    return total + (count ? rarity(count, sections) : 0);
  }, 0);
  const known = new Set();
  for (const unit of list) {
    unit.weight = Math.max(sum(unit.own), ...unit.others.map((other) => sum(other) * Math.min(1, unit.own.length / other.length)));
    if (unit.weight) for (let at = unit.start; at < unit.end; at++) known.add(at);
  }
  for (const unit of list) {
    if (unit.weight) continue;
    for (let at = unit.start; at < unit.end; at++) if (!known.has(at)) unit.weight = UNKNOWN * rarity(0, sections);
  }
  return Math.min(list.reduce((total, unit) => total + unit.weight, 0), LONG * rarity(0, sections));
}

/** Map of section key to { score, cover, tells }: cover is the share of the query that the section holds, 0 to 1; tells
 * how much of what is held is rare and not in every question. */
function scoreSections(list, store) {
  const total = weigh(list, store);
  const found = new Map();
  for (const unit of list) {
    for (const [key, hit] of scoreUnit(unit, store)) {
      const section = found.get(key) || { score: 0, cover: 0, tells: 0 };
      section.score += unit.worth * hit.score;
      section.cover += hit.share * unit.weight / total;
      section.tells += hit.share * unit.weight * unit.worth;
      found.set(key, section);
    }
  }
  for (const section of found.values()) section.score *= 0.4 + 0.6 * section.cover;
  return found;
}

/** What a unit adds to each section: its own tokens, or the synonym that does better, never both. */
function scoreUnit(unit, store) {
  const best = new Map();
  for (const token of unit.own) {
    const { keys, impacts } = store.entry(token);
    keys.forEach((key, i) => {
      const hit = best.get(key) || { score: 0, share: 0 };
      best.set(key, { score: hit.score + impacts[i], share: hit.share + 1 / unit.own.length });
    });
  }
  for (const other of unit.others) {
    for (const [key, sum] of holdAll(other, store)) {
      const score = OTHER * sum * Math.min(1, unit.own.length / other.length);
      if (!best.has(key) || best.get(key).score < score) best.set(key, { score, share: 1 });
    }
  }
  return best;
}

/** Sections that hold all of these tokens, with the sum of their impacts. */
function holdAll(tokens, store) {
  let sums = null;
  for (const token of tokens) {
    const { keys, impacts } = store.entry(token);
    const next = new Map();
    keys.forEach((key, i) => {
      if (!sums || sums.has(key)) next.set(key, (sums ? sums.get(key) : 0) + impacts[i]);
    });
    sums = next;
  }
  return sums || new Map();
}

/** Sections to pages: [{ number, score, cover, section }], the best first, no more than a shortlist. */
function scorePages(sections, span) {
  const pages = new Map();
  for (const [key, hit] of sections) {
    const number = Math.floor(key / span);
    const page = pages.get(number) || { number, best: 0, second: 0, cover: 0, tells: 0, section: 0 };
    if (hit.score > page.best) Object.assign(page, { second: page.best, best: hit.score, section: key % span });
    else if (hit.score > page.second) page.second = hit.score;
    page.cover = Math.max(page.cover, hit.cover);
    page.tells = Math.max(page.tells, hit.tells);
    pages.set(number, page);
  }
  return Array.from(pages.values(), (page) => Object.assign(page, { score: page.best + SECOND * page.second }))
    .sort((a, b) => b.score - a.score || a.number - b.number).slice(0, SHORTLIST);
}

/** Is one of these pages likely an answer? It holds nearly all that is telling in the query, or much of a long one. */
function isSure(pages, list, store) {
  const most = Math.max(0, ...pages.map((page) => page.tells));
  const share = most / list.reduce((sum, unit) => sum + unit.weight * unit.worth, 0);
  const rarest = most / rarity(0, store.meta.sections);
  return share >= WHOLE || rarest >= PLENTY || (share >= MUCH && rarest >= TELLING);
}

/** How alike two maps of token to weight are, 0 to 1 (Dice). */
function likeness(mine, theirs) {
  let both = 0, all = 0;
  for (const weight of mine.values()) all += weight;
  for (const [token, weight] of theirs) {
    all += weight;
    if (mine.has(token)) both += weight + mine.get(token);
  }
  return all ? both / all : 0;
}

/** Tokens of a normalised question and their weights, synonyms said in one way. Rarities are known of `asked` alone. */
function essence(text, asked, tables, store) {
  const same = sameWords(text, tables);
  const worth = worths(same, tables), { sections } = store.meta;
  const count = (token) => (asked.has(token) && store.entry(token).count) || sections / 20;
  const share = (value) => (value === ACROSS ? ACROSS * ACROSS : value);
  return new Map(scan(same).map(([token, start, end]) => [token, share(worth(start, end)) * rarity(count(token), sections)]));
}

/** The shortlist with its page files, ranked again by the likest question on each page and by whole phrases. */
function rerank(pages, query, list, tables, store) {
  const known = new Set(tokensOf(list));
  const gist = (text) => essence(text, known, tables, store);
  const mine = gist(query.text);
  const phrase = bare(query.text);
  for (const page of pages) {
    const { title, asked, sections } = page.doc;
    const like = Math.max(...[title].concat(asked).map((text) => likeness(mine, gist(normalise(text).text))));
    page.score *= 1 + LIKENESS * like * like;
    const [, heading] = sections[page.section] || ["", ""];
    if (phrase.length < 4) continue;
    if (bare(title).includes(phrase)) page.score *= 1.3;
    else if (bare(heading).includes(phrase)) page.score *= 1.2;
  }
  pages.sort((a, b) => b.score - a.score || a.number - b.number);
  return pages.filter((page) => page.score >= FLOOR * pages[0].score);
}

/** Letters, digits and Han alone. */
function bare(text) {
  return normalise(text).text.replace(/[^0-9a-z\u3400-\u4dbf\u4e00-\u9fff\u3007]/g, "");
}
