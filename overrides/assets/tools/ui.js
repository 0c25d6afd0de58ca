/* Small pieces of pages, made of text alone: nothing that was typed is ever read as HTML. */
import { prints, saves } from "./save.js"

/** An element; `props` are attributes, on… are listeners, null and false leave one out. Children are elements or text. */
export function h(tag, props, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value)
    else if (name === "value") made.value = value
    else made.setAttribute(name, value === true ? "" : value)
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false))
  return made
}

/** Put `children` in place of what `element` holds. */
export function fill(element, ...children) {
  element.textContent = ""
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false))
  return element
}

/** The address of the site. */
export const ROOT = new URL("../../", import.meta.url)

const INDEX = ROOT.protocol === "file:" ? "index.html" : "" // a folder opened from a file shows its list of files

/** The address of a page of the site from its docs path or its address: "guides/defence.md" -> …/guides/defence/. */
export const address = path => new URL(path.replace(/(^|\/)index\.md/, "$1").replace(/\.md(?=#|$)/, "/").replace(/(^|\/)(?=#|$)/, `$1${INDEX}`), ROOT).href

/** The link to a fact: how it is cited, and the page where it stands. */
export function source(facts, id, article = "") {
  const fact = facts[id]
  return fact ? h("a", { class: "tool-source", href: address(fact.page), title: fact.sure }, article || fact.cited) : ""
}

let last = 0
const id = () => `tool-${++last}`

/** A labelled field. `note` stands between; what is wrong is said below it by `wrong`. */
export function field({ label, note = "", unit = "", tag = "input", ...props }) {
  const name = id()
  const input = h(tag, { id: name, autocomplete: "off", "aria-describedby": `${name}-wrong`, ...props })
  const said = h("p", { class: "tool-wrong", id: `${name}-wrong`, "aria-live": "polite" })
  const box = h("div", { class: "tool-field" }, h("label", { for: name }, label), note ? h("p", { class: "tool-note" }, note) : null,
    unit ? h("span", { class: "tool-unit" }, input, h("span", {}, unit)) : input, said)
  return { box, input, wrong(text) {
    said.textContent = text || ""
    input.setAttribute("aria-invalid", text ? "true" : "false")
  } }
}

/** One choice of several as radio buttons; `options` are {id, label, note, picture}. */
export function choice({ label, options, value, onchange, css = "" }) {
  const name = id()
  const inputs = options.map(option => h("input", { type: "radio", name, value: option.id, checked: option.id === value, onchange: () => onchange(option.id) }))
  const box = h("fieldset", { class: `tool-choice ${css}` }, h("legend", {}, label), h("div", { class: "tool-options" },
    options.map((option, at) => h("label", {}, inputs[at], option.picture || null, h("span", {}, option.label), option.note ? h("small", {}, option.note) : null))))
  return { box, set(value) { inputs.forEach(input => { input.checked = input.value === value }) } }
}

export const button = (text, onclick, css = "") => h("button", { type: "button", class: `b ${css}`, onclick }, text)

/** A button that prints, one that saves a file: none where the browser does not (bar.js says there what to do). */
export const printOut = (text, css = "") => prints() ? button(text, () => print(), css) : null
export const saveOut = (text, onclick, css = "") => saves() ? button(text, onclick, css) : null

/** A line that is read out when it changes. */
export const status = () => h("p", { class: "tool-status", role: "status" })

/** Today, or the day of ``now``, on the reader's own calendar. */
export function today(now = new Date()) {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`
}
