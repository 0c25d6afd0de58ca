/* The search worker: { pins } in, which the panel knows, then { id, text, most } in; { id, items, more, pins, sure, broken,
 * heard } out. scripts/search joins its parts and what it must know before it can ask for anything (KNOWN). Opened without
 * a server, it runs in the page. */
"use strict";

const SHARDS = 5; // fetched for a query at most: with this file, the tables and five pages, twelve requests
const SOUND_SHARDS = 3; // more of them, when the query is heard anew
const WITHOUT_SERVER = typeof document !== "undefined";

let store = null;

/** What the site has on a raw question, `most` results at most. Never rejects. `broken`: some files could not be had. */
async function answer(raw, most) {
  if (!bare(raw)) return { items: [], more: 0, pins: [], sure: false, broken: false, heard: "" };
  store.failed = 0;
  try {
    const tables = await store.tables();
    const found = await find(raw, tables, most);
    const pins = pinned([raw, found.text]);
    const wanted = toMark(found.text, tables);
    const docs = await Promise.all(found.pages.slice(0, most).map((page) => store.page(page.number, page.section)));
    const items = docs.filter((doc) => doc && !pins.some((pin) => pin.url.split("#")[0] === doc.url))
      .map((doc) => result(doc, wanted));
    return { items, more: Math.max(0, found.pages.length - most), pins, sure: found.sure, broken: store.failed > 0, heard: found.text };
  } catch (error) {
    return { items: [], more: 0, pins: pinned([raw]), sure: false, broken: true, heard: "" };
  }
}

/** { pages, sure, text }: ranked pages, whether one is likely an answer, the words as they were understood. */
async function find(raw, tables, most) {
  let text = understood(raw, tables);
  if (/[a-z]{4}/.test(text)) text = fromPinyin(text, await store.sounds());
  const units = await load(text, SHARDS, tables);
  const found = considered(text, units, tables);
  const asked = new Set(units.map((unit) => unit.token));
  const known = (token) => !asked.has(token) || store.entry(token).count > 0;
  if (!isStrange(oneWay(text, tables), known) || store.failed) return found;
  const sounds = store.sounds();
  found.pages.slice(0, most).forEach((page) => store.page(page.number, page.section)); // beside the sounds, not after them
  const again = fromSounds(text, await sounds, known);
  return again === text ? found : considered(again, await load(again, SHARDS, tables, SOUND_SHARDS), tables);
}

/** What `find` finds, for a text whose units are fetched. */
function considered(text, units, tables) {
  weigh(units, store);
  const shares = tables.intents && intentsOf(oneWay(text, tables), tables.intents);
  const pages = scorePages(scoreKeys(units, store), store.meta);
  const lexical = Array.from(pages.values());
  const sure = isSure(lexical, units, store);
  if (!lexical.some((page) => page.cover >= ENOUGH)) return { pages: [], sure, text };
  return { pages: ranked(pages, shares, text, tables, store), sure, text };
}

/** Does a text hold a Han character that no known token holds? */
function isStrange(text, known) {
  const held = new Set();
  for (const [token, start, end] of scan(text)) if (known(token)) for (let at = start; at < end; at++) held.add(at);
  return Array.from({ length: text.length }, (_, at) => at).some((at) => isHan(text[at]) && !held.has(at));
}

/** The units of a text that are worth fetching, fetched. */
async function load(text, most, tables) {
  const units = chosen(unitsOf(oneWay(text, tables), tables), most, store, tables);
  await store.load(new Set(units.map(({ token }) => store.shardOf(token))));
  return units;
}

if (WITHOUT_SERVER) {
  window.searchHere = (root, pins) => {
    KNOWN.pins = pins;
    store = new Store(KNOWN.meta, root, window.searchFiles);
    return answer;
  };
} else {
  store = new Store(KNOWN.meta, self.location.href.replace(/assets\/search\/[^/]*$/, ""), null);
  store.tables().catch(() => {});
  self.onmessage = ({ data: { id, text, most, pins } }) => {
    if (text !== undefined) {
      answer(text, most).then((found) => self.postMessage(Object.assign({ id }, found)));
    } else {
      KNOWN.pins = pins;
      pinned(["0"]); // the patterns are made ready while nobody waits for them
    }
  };
}
