/* A query over the index: sections and lines scored by what they hold of it, pages by their best section, their likest
 * line, and what was learned of the intents that they claim. */
"use strict";

const SECOND = 0.3; // what the second-best section adds to its page
const LIKENESS = 3; // what a title or a reader's wording that says the same adds
const UNKNOWN = 0.4; // weight of a word that the site does not have, against the rarest one it has
const SAME = 6; // what a title or wording counts that says the very same
const INTENT = 2.5; // what the logarithm of a page's belief counts against that of its score
const DOUBT = 0.01; // least belief
const AGAIN = 0.2; // what an intent counts for a page when one of its pages is listed already
const UNCLAIMED = 0.03; // belief in a page that claims no intent: a sheet, a word, a source
const SAID = 0.7, SAYING = 10; // belief in a page that says the very same, however likely its intents are
const LIKELY = 0.03; // share of an intent that brings a page in that holds no word of the query
const SHORTLIST = 60, MOST_RESULTS = 12;
const PAPER = /模板|模版|范本|范文|样本|样板|格式|申请书|异议书|通知书|计划书|答辩状|表格|打印|下载|填写|怎么写|记录表|清单/;
const SHEET = 0.7; // what a printed sheet gains when the words ask for paper
const CLAIMS = 0.8; // a page that also answers an intent, against its main page
const LEAST = 0.05; // score of a page that only its intents speak for, as a share of the best
const FLOOR = 7; // results this far below the best one are not shown, but four always are
const ENOUGH = 0.12; // share of the query that the best page must hold to count as an answer
const MUCH = 0.3, WHOLE = 0.65, TELLING = 1.1, PLENTY = 1.6; // shares and rarities for isSure
const LONG = 6; // a query counts as no longer than this many of the rarest words: no page holds all of a story

/** The query as units { token, start, end, worth }, each token once, said in one way. */
function unitsOf(text, tables) {
  const seen = new Set(), worth = worths(text, tables);
  return scan(text).filter(([token]) => !seen.has(token) && seen.add(token))
    .map(([token, start, end]) => ({ token, start, end, worth: worth(start, end) }));
}

/** Those of the units whose shards are worth fetching, `most` shards in all: the telling ones, and then the later, for the
 * question comes last. `share`: how much of the query they are. */
function chosen(units, most, store, tables) {
  const rank = ({ token, worth }) => worth * (tables.intents ? tellingOf(token, tables.intents) : 1);
  const shards = new Set();
  const all = units.reduce((sum, { worth }) => sum + worth, 0);
  const kept = units.slice().sort((a, b) => rank(b) - rank(a) || b.start - a.start).filter(({ token }) => {
    const shard = store.shardOf(token);
    if (!shards.has(shard) && shards.size >= most) return false;
    shards.add(shard);
    return true;
  });
  kept.share = kept.reduce((sum, { worth }) => sum + worth, 0) / all;
  return kept;
}

/** Rarity of a token: the same figure as in scripts/search/index.py. */
function rarity(count, keys) {
  return Math.log(1 + (keys - count + 0.5) / (count + 0.5));
}

/** How much of the query each unit is. What the site does not hold counts too, unless its neighbours hold its halves. */
function weigh(units, store) {
  const { keys } = store.meta, known = new Set();
  for (const unit of units) {
    const { count } = store.entry(unit.token);
    unit.weight = count ? rarity(count, keys) : 0;
    if (count) for (let at = unit.start; at < unit.end; at++) known.add(at);
  }
  for (const unit of units) {
    if (unit.weight) continue;
    for (let at = unit.start; at < unit.end; at++) if (!known.has(at)) unit.weight = UNKNOWN * rarity(0, keys);
  }
}

/** Map of key to { score, cover, tells, holds }: cover is the share of the query that the key holds, 0 to 1; tells how
 * much of what is held is rare and not in every question; holds the sum of the impacts. */
function scoreKeys(units, store) {
  const total = Math.min(units.reduce((sum, unit) => sum + unit.weight, 0), LONG * rarity(0, store.meta.keys));
  const worth = units.reduce((sum, unit) => sum + unit.weight * unit.worth, 0);
  const found = new Map();
  for (const unit of units) {
    const { keys, impacts } = store.entry(unit.token);
    keys.forEach((key, i) => {
      const hit = found.get(key) || { score: 0, cover: 0, tells: 0, holds: 0, share: 0 };
      hit.score += unit.worth * impacts[i];
      hit.cover += unit.weight / total;
      hit.tells += unit.weight * unit.worth;
      hit.share += unit.weight * unit.worth / worth;
      hit.holds += impacts[i] / 255 / units.share;
      found.set(key, hit);
    });
  }
  return found;
}

/** Keys to a map of page number to { number, best, second, like, cover, tells, section }. */
function scorePages(keys, { span, lines }) {
  const pages = new Map();
  for (const [key, hit] of keys) {
    const number = Math.floor(key / span), place = key % span;
    const page = pages.get(number) || emptyPage(number);
    if (place >= lines) {
      const holds = Math.min(1, hit.holds); // as if all of the query had been fetched
      page.like = Math.max(page.like, 2 * hit.share * holds / (hit.share + holds));
    } else {
      const score = hit.score * (0.4 + 0.6 * hit.cover);
      if (score > page.best) Object.assign(page, { second: page.best, best: score, section: place });
      else if (score > page.second) page.second = score;
      page.cover = Math.max(page.cover, hit.cover);
      page.tells = Math.max(page.tells, hit.tells);
    }
    pages.set(number, page);
  }
  return pages;
}

/** All pages that something speaks for, the best first. An intent whose page is listed already counts less for the next,
 * so that the first results answer what the question may mean as well. */
function ranked(pages, shares, text, tables, store) {
  const claims = shares ? pagesOf(shares, tables.intents) : new Map();
  for (const [number, list] of claims) {
    if (!pages.has(number) && list.some(([, share]) => share > LIKELY)) pages.set(number, emptyPage(number));
  }
  let rest = Array.from(pages.values());
  for (const page of rest) page.words = (page.best + SECOND * page.second) * (1 + LIKENESS * page.like * page.like);
  const top = Math.max(1, ...rest.map((page) => page.words)), listed = new Map(), out = [];
  const [from, to] = PAPER.test(text) ? store.meta.guides : [0, -1];
  for (const page of rest) {
    page.fixed = Math.log(LEAST + page.words / top) + SAME * Math.pow(page.like, SAYING)
      + (page.number >= from && page.number <= to && page.words ? SHEET : 0);
  }
  const belief = (page) => Math.max(SAID * Math.pow(page.like, SAYING), claims.has(page.number) || !shares
    ? (claims.get(page.number) || []).reduce((sum, [intent, share]) => sum + share * Math.pow(AGAIN, listed.get(intent) || 0), 0)
    : UNCLAIMED);
  while (rest.length && out.length < MOST_RESULTS) {
    for (const page of rest) page.score = page.fixed + INTENT * Math.log(DOUBT + belief(page));
    rest.sort((a, b) => b.score - a.score || a.number - b.number);
    const page = rest.shift();
    for (const [intent] of claims.get(page.number) || []) listed.set(intent, (listed.get(intent) || 0) + 1);
    out.push(page);
    if (out.length === 1) rest = rest.slice(0, SHORTLIST);
  }
  return out.filter((page, i) => i < 4 || page.score > out[0].score - FLOOR);
}

function emptyPage(number) {
  return { number, best: 0, second: 0, like: 0, cover: 0, tells: 0, section: 0 };
}

/** Is one of these pages likely an answer? It holds nearly all that is telling in the query, or much of a long one. */
function isSure(pages, units, store) {
  const most = Math.max(0, ...pages.map((page) => page.tells));
  const share = most / units.reduce((sum, unit) => sum + unit.weight * unit.worth, 0);
  const rarest = most / rarity(0, store.meta.keys);
  return share >= WHOLE || rarest >= PLENTY || (share >= MUCH && rarest >= TELLING);
}
