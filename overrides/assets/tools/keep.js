/* 存到手机里: asks the worker of the copy (sw.js) to save, renew or forget it. Nothing is registered before a press. */

/** What there is to keep: { day, packs, sheets, … } with the bytes to fetch and to hold, or null where the site has none. */
export async function offered(root) {
  const answer = await fetch(new URL("keep/list.json", root), { cache: "no-cache" }).catch(() => null)
  return answer && answer.ok ? answer.json() : null
}

/** Can this browser keep anything? Not without https, and not in most browsers inside other apps. */
export const able = () => "serviceWorker" in navigator && "caches" in window

/** What this device holds: { day, when, with, … }, or null. */
export async function held(root) {
  if (!able() || !await caches.has("mingbaizhi")) return null
  const found = await (await caches.open("mingbaizhi")).match(new URL("keep/saved.json", root).href)
  return found ? found.json() : null
}

/** Have the worker do { do, sheets }; `tell(done, of)` in bytes. Resolves with what is held afterwards. */
export async function order(root, work, tell = () => {}) {
  await navigator.serviceWorker.register(new URL("sw.js", root), { scope: new URL("./", root).pathname })
  const { active } = await navigator.serviceWorker.ready
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      if (!data.end) return tell(data.done, data.of)
      data.error ? reject(new Error(data.error)) : resolve(data.saved)
    }
    active.postMessage(work, [port2])
  })
}

const total = (files, name) => files.reduce((sum, file) => sum + file[name], 0)

/** Bytes of what is offered: to fetch, and on the device; with the sheets or without. */
export function sizes({ packs, sheets }, all) {
  const files = all ? packs.concat(sheets) : packs
  return { fetch: total(files, "bytes"), hold: total(files, "held") }
}

export const inMegabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`
