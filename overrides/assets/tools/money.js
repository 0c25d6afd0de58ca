/* A field for an amount: read as it is typed, shown back, refused in words beside it; kept in the memory under `name`. */
import { parse } from "./amount.js"
import { note, recall } from "./memory.js"
import { field, h } from "./ui.js"

/** {box, fen(): number or null when it is empty or wrong, wrong(): was something typed that cannot be read?}. */
export function moneyField({ label, name, hint = "", onchange, needed = false }) {
  const made = field({ label, note: hint, unit: "元", inputmode: "text", value: recall(name), maxlength: 40, oninput: () => {
    note(name, made.input.value)
    look()
    onchange()
  } })
  const shown = h("p", { class: "tool-read" })
  made.box.append(shown)
  let read = null
  function look() {
    const text = made.input.value
    read = text.trim() ? parse(text) : null
    made.wrong(read && read.error ? read.message : "")
    shown.textContent = read && !read.error && !/^[\d.]+$/.test(text.trim()) ? read.shown : ""
  }
  look()
  return { box: made.box, input: made.input, name, label, fen: () => read && !read.error ? read.fen : null, bad: () => Boolean(read && read.error),
    ask: () => made.wrong(needed && !read ? "这里要填" : read && read.error ? read.message : "") }
}

export const sum = fields => fields.reduce((total, each) => total + (each.fen() || 0), 0)
