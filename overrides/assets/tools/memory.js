/* One memory for all tools: what was typed, by name, for this tab (sessionStorage), so that it outlives a phone call. It is kept
   longer only after 保存在本机 (localStorage, with the date). A browser may forbid both; then it lasts while the page does. */

const KEY = "tools"
let held = {}
let typed = false

const read = store => {
  try {
    const found = JSON.parse(store().getItem(KEY) || "null")
    return found && typeof found === "object" ? found : null
  } catch {
    return null
  }
}
const write = (store, value) => {
  try {
    value === null ? store().removeItem(KEY) : store().setItem(KEY, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
const tab = () => sessionStorage
const device = () => localStorage

/** Take up what this tab or, failing that, this device holds. */
export function remember() {
  const kept = read(device)
  held = read(tab) || (kept && kept.values) || {}
}

export const recall = (name, otherwise = "") => name in held ? held[name] : otherwise

/** All of it, by name. */
export const recalled = () => held

export function note(name, value) {
  if (value === "" || value === null || value === undefined) delete held[name]
  else held[name] = value
  typed = true
  if (!write(tab, held)) typed = true
}

/** Was anything typed since the page came up, and not kept on the device? */
export const unsaved = () => typed && Object.keys(held).length > 0

/** Keep it on the device until it is deleted; the date, or "" when the browser forbids it. */
export function keep(date) {
  if (!write(device, { date, values: held })) return ""
  typed = false
  return date
}

/** The date on which it was kept, or "". */
export const kept = () => (read(device) || {}).date || ""

/** Everything gone for good, here and on the device. */
export function wipe() {
  held = {}
  typed = false
  write(tab, null)
  write(device, null)
}
