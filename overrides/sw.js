/* The copy on the reader's device. Registered by 存到手机里 on tools/download alone; scripts/site/device.py writes what it reads.
 * What the copy holds is answered from it, online as well; everything else goes to the server as if this were not here. */
"use strict";

const CACHE = "mingbaizhi";
const ROOT = new URL("./", self.location.href);
const LIST = new URL("keep/list.json", ROOT).href; // what there is to keep
const SAVED = new URL("keep/saved.json", ROOT).href; // what this device holds, and since when
const LOOKED = new URL("keep/looked", ROOT).href; // when somebody last looked whether there is something newer
const EVERY = 6 * 3600 * 1000; // milliseconds between two looks
const TYPES = { html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8", json: "application/json", svg: "image/svg+xml", png: "image/png", pdf: "application/pdf", txt: "text/plain; charset=utf-8" };
const ABSENT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>现在没有网</title><h1>现在没有网</h1><p>这一个没有存在手机里，要等有网才打得开。</p><p><a href="${ROOT.pathname}">回首页</a></p>
<p>撑不住，打<a href="tel:12356">12356</a>。有人身危险，打<a href="tel:110">110</a>。</p></html>`;

const packs = new Map(); // name: promise of { text, base64 }
let held = null; // promise of what SAVED says, or null where nothing is held

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== ROOT.origin || !url.pathname.startsWith(ROOT.pathname)) return;
  const name = decodeURIComponent(url.pathname.slice(ROOT.pathname.length)).replace(/(^|\/)$/, "$1index.html");
  if (name.startsWith("keep/") || name === "sw.js") return;
  event.respondWith(answer(request, name));
  if (request.mode === "navigate") event.waitUntil(look().catch(() => {}));
});

/** { do: "save", sheets } saves or renews, { do: "wipe" } forgets; each line back is { done, of } or { end, saved, error }. */
self.addEventListener("message", (event) => {
  const tell = (line) => event.ports[0].postMessage(line);
  const work = event.data.do === "wipe" ? wipe() : save(event.data.sheets, tell);
  event.waitUntil(work.then((saved) => tell({ end: true, saved }), (error) => tell({ end: true, error: String(error) })));
});

async function answer(request, name) {
  const found = await kept(name).catch(() => null);
  if (found) return found;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== "navigate") return Response.error();
    return new Response(ABSENT, { status: 503, headers: { "Content-Type": TYPES.html } });
  }
}

/** The answer from the copy, or null. */
async function kept(name) {
  const saved = await (held = held || readSaved());
  if (!saved) return null;
  const headers = { ...saved.headers, "Content-Type": TYPES[name.split(".").pop()] || "application/octet-stream" };
  if (name.startsWith("pdf/")) {
    const sheet = saved.with && saved.sheets.find((each) => each.name === name);
    const found = sheet && await (await caches.open(CACHE)).match(keyOf(sheet));
    return found ? new Response(await found.blob(), { headers }) : null;
  }
  const last = saved.packs.filter(({ first }) => first <= name).pop(); // files lie in order
  const { text, base64 } = last ? await pack(last.name) : { text: {}, base64: {} };
  if (name in text) return new Response(text[name], { headers });
  return name in base64 ? new Response(Uint8Array.from(atob(base64[name]), (char) => char.charCodeAt(0)), { headers }) : null;
}

async function readSaved() {
  const found = await (await caches.open(CACHE)).match(SAVED);
  return found ? found.json() : null;
}

function pack(name) {
  if (!packs.has(name)) {
    const read = caches.open(CACHE).then((cache) => cache.match(new URL(name, ROOT).href)).then((found) => found.json());
    read.catch(() => packs.delete(name));
    packs.set(name, read);
  }
  return packs.get(name);
}

/** Where a file lies in the cache; that of a sheet says which version it is. */
function keyOf({ name, sha256 }) {
  return new URL(name.startsWith("keep/") ? name : `${name}?${sha256}`, ROOT).href;
}

/** Fetch what is missing, prove it, then change over in one step; what is not needed any more goes. A list without packs is how a
 * site takes its copies back. */
async function save(sheets, tell) {
  const next = await read(LIST);
  if (!next.packs.length) return wipe();
  const cache = await caches.open(CACHE);
  const wanted = sheets ? next.packs.concat(next.sheets) : next.packs;
  const of = wanted.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of wanted) {
    if (!await cache.match(keyOf(file))) await cache.put(keyOf(file), await proved(file));
    tell({ done: done += file.bytes, of });
  }
  const saved = { ...next, with: Boolean(sheets), when: new Date().toISOString() };
  await cache.put(SAVED, new Response(JSON.stringify(saved)));
  await cache.put(LOOKED, new Response(String(Date.now())));
  held = null;
  packs.clear();
  const keep = new Set([SAVED, LOOKED, ...wanted.map(keyOf)]);
  for (const key of await cache.keys()) if (!keep.has(key.url)) await cache.delete(key);
  return saved;
}

async function read(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** The answer for a file that is what the list says it is: a gate to the network may send its own page instead. */
async function proved(file) {
  const answer = await fetch(new URL(file.name, ROOT).href, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!answer.ok || !found.startsWith(file.sha256)) throw new Error(`not what it should be: ${file.name}`);
  return new Response(bytes);
}

/** Renew the copy when there is a newer one; not where the reader saves data, not twice in six hours. */
async function look() {
  const saved = await (held = held || readSaved());
  if (!saved || (navigator.connection && navigator.connection.saveData)) return;
  const cache = await caches.open(CACHE);
  const last = await cache.match(LOOKED);
  if (last && Date.now() - Number(await last.text()) < EVERY) return;
  await cache.put(LOOKED, new Response(String(Date.now())));
  const next = await read(LIST);
  if (next.version !== saved.version) await save(saved.with, () => {});
}

async function wipe() {
  held = null;
  packs.clear();
  await caches.delete(CACHE);
  await self.registration.unregister();
  return null;
}
