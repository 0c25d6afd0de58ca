/* The search worker. Speaks the protocol of Material 9.8.1: 0 set up, 1 ready, 2 query, 3 result.
 * scripts/search joins the parts into this file; unjoined, it fetches them itself. */
"use strict";

if (typeof normalise === "undefined") importScripts("tokens.js", "expand.js", "store.js", "rank.js", "render.js");

let store = null, latest = 0;

self.onmessage = ({ data: message }) => {
  if (message.type === 0) {
    const { config, docs } = message.data;
    store = config.zh ? new Store(config.zh, docs, self.location.href.replace(/assets\/search\/[^/]*$/, "")) : null;
    self.postMessage({ type: 1 });
  } else if (message.type === 2) {
    const number = ++latest;
    search(message.data).then((data) => number === latest && self.postMessage({ type: 3, data }));
  }
};

/** Raw input to { items, suggest, found }: found counts results, without what is shown for want of one. Never rejects. */
async function search(raw) {
  const empty = { items: [], suggest: [], found: 0 };
  if (!store || !bare(raw.slice(0, MOST_CHARACTERS))) return empty;
  let tables = { fallback: [], pins: [] }, pins = [];
  try {
    tables = await store.tables();
    const query = rewrite(clean(raw, tables), tables);
    pins = pinned([query.text], tables);
    const { pages, sure, wanted, text } = await find(query, tables);
    pins = pinned([query.text, text], tables);
    const rest = pages.filter((page) => !pins.some((pin) => pin.url.split("#")[0] === page.doc.url));
    const items = pins.map((pin, i) => fixed(pin, FIRST, i)).concat(rest.map((page, i) => item(page, i, wanted)));
    const unlisted = tables.fallback.filter((card) => !items.some(([first]) => first.location === card.url));
    const more = pins.length || sure ? [] : unlisted.map((card, i) => fixed(card, items.length ? UNSURE : NOTHING, i));
    return { items: items.concat(more), suggest: pins.length ? [] : suggestions(pages, raw), found: items.length };
  } catch (error) {
    console.error(error);
    const cards = pins.map((pin, i) => fixed(pin, FIRST, i));
    return { items: cards.concat(tables.fallback.map((card, i) => fixed(card, BROKEN, 100 + i))), suggest: [], found: cards.length };
  }
}

/** Pages whose fixed words stand in one of these texts. */
function pinned(texts, tables) {
  const said = texts.map(bare);
  const hit = ({ words }) => words.some((word) => said.some((text) => text.includes(word)));
  const pages = tables.pins.filter(hit).map((pin) => pin.page);
  return pages.filter((page, i) => pages.findIndex((other) => other.url === page.url) === i);
}

/** { pages, sure, wanted, text }: ranked pages with their files, whether one is likely an answer, what to mark, the words
 * as they were understood. */
async function find(query, tables) {
  await store.load(tokensOf(units(query, tables)));
  const heard = rewriteSounds(query, tables, (token) => store.entry(token).count > 0);
  const list = units({ text: heard.text, spans: addSynonyms(heard, tables) }, tables);
  const wanted = {
    tokens: new Set([].concat(...list.map((unit) => (unit.worth === ACROSS ? [] : unit.own)))), words: [].concat(...list.map((unit) => unit.words)),
  };
  await store.load(tokensOf(list));
  const pages = scorePages(scoreSections(list, store), store.meta.span);
  const sure = isSure(pages, list, store);
  if (!pages.some((page) => page.cover >= ENOUGH)) return { pages: [], sure, wanted, text: heard.text };
  await Promise.all(pages.map(async (page) => { page.doc = await store.page(page.number); }));
  const ranked = rerank(pages, heard, list, tables, store).slice(0, sure ? SHORTLIST : FEW);
  await Promise.all(ranked.map(async (page) => {
    const [anchor] = page.doc.sections[page.section] || [""];
    if (page.doc.lists && anchor) page.text = await store.text(page.number, page.section);
  }));
  return { pages: ranked, sure, wanted, text: heard.text };
}
