/* A letter from data/letters.js and what was typed: lines of text, what is missing, what should not stand there. Pure.

   write(letter, values) -> {lines: [{kind, parts: [text | {text, filled}]}], missing: [names], text, chat}. `values` maps the key of a blank
   (keyOf) to text; money is written 4300, days 2026年12月7日. `text` is for the clipboard, `chat` the body alone, for an App's window.
   warnings(letter, values) -> [{id, say}]. */
import { inYuan, parse } from "./amount.js"
import { hanDate, readDate } from "./dates.js"

const LINE = "________"

/** What the memory calls a blank; `at` is its number in the letter. */
export const keyOf = (letter, part, at) => part.key ? `${part.key}${part.key === "reason" && letter.kind === "court" ? "-court" : ""}` : `${letter.id}:${at}`

/** The blanks one types: each key once; a signature is made by hand. */
export function blanks(letter) {
  const found = []
  let at = 0
  for (const line of letter.lines) {
    for (const part of line.parts) {
      if (typeof part === "string") continue
      const key = keyOf(letter, part, at++)
      if (part.key === "sign" || line.kind === "row" || found.some(each => each.key === key)) continue
      found.push({ ...part, key, money: part.unit === "元" })
    }
  }
  return found
}

/** How a typed value stands in the letter. */
function said(part, value) {
  const text = (value || "").trim()
  if (!text) return ""
  if (part.date) {
    const day = readDate(text)
    return day.error ? text : hanDate(day)
  }
  if (part.unit === "元") {
    const read = parse(text)
    return read.error ? "" : inYuan(read.fen).replace(/\.00$/, "")
  }
  return text
}

export function write(letter, values) {
  const missing = []
  let at = 0
  const lines = letter.lines.map(line => ({ kind: line.kind, parts: line.parts.map(part => {
    if (typeof part === "string") return part
    const key = keyOf(letter, part, at++)
    const text = said(part, values[key])
    if (!text && part.key !== "sign" && line.kind !== "row" && line.kind !== "tick" && !missing.includes(part.name)) missing.push(part.name)
    return text ? { text, filled: true } : { text: part.date ? "____年__月__日" : LINE, filled: false }
  }) })).filter(line => line.kind !== "tick" || line.parts.some(part => part.filled))
  const plain = line => line.parts.map(part => typeof part === "string" ? part : part.text).join("")
  const body = lines.filter(line => ["text", "number", "tick"].includes(line.kind))
  return { lines, missing, text: lines.map(plain).join("\n"), chat: body.map(plain).join("") }
}

const CHECKS = [
  ["identity", /\d{17}[\dXx]/, "身份证号写全了。寄给放贷机构的信，写后四位就够；法院要的表另外填。"],
  ["card", /\d{16,19}/, "像是完整的卡号。信里不要写卡号、密码、验证码。"],
  ["promise", /一定还|保证|肯定还|尽快还|马上还|全部还清/, "写了做保证的话。改成哪天、还多少，做得到才写。"],
]
const NEGOTIATES = ["letter-extension", "letter-installments", "letter-waiver", "letter-refused", "letter-no-reply"]

export function warnings(letter, values) {
  const typed = blanks(letter).map(part => (values[part.key] || "").normalize("NFKC").replace(/(\d)[\s-]+(?=\d)/g, "$1"))
  const found = CHECKS.filter(([id, pattern]) => !(id === "identity" && letter.kind === "court") && typed.some(text => pattern.test(text) && !(id === "card" && /^\d{17}[\dXx]$/.test(text)))).map(([id, , say]) => ({ id, say }))
  if (NEGOTIATES.includes(letter.id)) {
    found.push({ id: "old-debt", say: "多年没人催的旧账，这封信先别寄：写了还款，诉讼时效会重新算。", page: "court/limitation.md" })
    if (!blanks(letter).some(part => part.money && values[part.key])) found.push({ id: "no-figure", say: "还没有写钱数。没有数的信，对方没法答复。" })
  }
  return found
}
