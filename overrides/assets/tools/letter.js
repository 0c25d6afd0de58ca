/* A letter from data/letters.js and what was typed: lines of text, what is missing, what should not stand there. Pure.

   write(letter, values) -> {lines: [{kind, parts: [text | {text, filled}]}], missing: [names], text, chat}. `values` maps the key of a blank
   (keyOf) or of a line to tick (tickOf, "1") to text; money is written 4300, days 2026年12月7日. `text` is for the clipboard, `chat` the body
   alone, for an App's window. Of lines to tick those that were chosen stand there, or all, empty, when none was.
   warnings(letter, values) -> [{id, say, page?}]. */
import { inYuan, parse } from "./amount.js"
import { hanDate, readDate } from "./dates.js"

const LINE = "________"

/** What the memory calls a blank; `at` is its number in the letter. */
export const keyOf = (letter, part, at) => part.key ? `${part.key}${part.key === "reason" && letter.kind === "court" ? "-court" : ""}` : `${letter.id}:${at}`

/** What the memory calls a line to tick; `at` is the number of the line. */
export const tickOf = (letter, at) => `${letter.id}:tick${at}`

/** The blanks one types, each key once, and the lines to tick, in the order of the letter; a signature is made by hand. */
export function blanks(letter) {
  const found = []
  let at = 0
  letter.lines.forEach((line, row) => {
    if (line.kind === "tick") found.push({ name: line.parts.map(part => typeof part === "string" ? part : LINE).join(""), key: tickOf(letter, row), tick: true })
    for (const part of line.parts) {
      if (typeof part === "string") continue
      const key = keyOf(letter, part, at++)
      if (part.key === "sign" || line.kind === "row" || found.some(each => each.key === key)) continue
      found.push({ ...part, key, money: part.unit === "元", under: line.kind === "tick" })
    }
  })
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
  const lines = letter.lines.map((line, row) => ({ kind: line.kind, ticked: values[tickOf(letter, row)] === "1", parts: line.parts.map(part => {
    if (typeof part === "string") return part
    const key = keyOf(letter, part, at++)
    const text = line.kind === "row" ? "" : said(part, values[key]) // a table is filled by hand: its figures are those of the other side
    if (!text && part.key !== "sign" && !["row", "tick"].includes(line.kind) && !missing.includes(part.name)) missing.push(part.name)
    return text ? { text, filled: true } : { text: part.date ? "____年__月__日" : LINE, filled: false }
  }) }))
  const chosen = line => line.ticked || line.parts.some(part => part.filled)
  const runs = lines.map((line, row) => line.kind === "tick" ? lines.slice(0, row + 1).filter(each => each.kind !== "tick").length : 0) // lines to tick that belong together
  const made = lines.filter((line, row) => line.kind !== "tick" || chosen(line) || !lines.some((each, other) => runs[other] === runs[row] && each.kind === "tick" && chosen(each)))
    .map(line => line.kind === "tick" ? { kind: "tick", parts: [chosen(line) ? "☑ " : "□ ", ...line.parts] } : { kind: line.kind, parts: line.parts })
  if (made.some(line => line.parts[0] === "□ ")) missing.push("要打勾的")
  const plain = line => line.parts.map(part => typeof part === "string" ? part : part.text).join("")
  const body = made.filter(line => ["text", "number", "tick"].includes(line.kind))
  return { lines: made, missing, text: made.map(plain).join("\n"), chat: body.map(plain).join("") }
}

const SAID_TWICE_NOT = /不得不|不能不/g // is said
const NOT_SAID = /(?:不|没有?|无)(?:法|能|敢|想)?(?:够|会)?(?:保证|肯定|一定|承认|确认|同意|愿意)/g // refused, not promised
const CHECKS = [
  ["identity", /\d{17}[\dXx]/, "身份证号写全了。寄给放贷机构的信，写后四位就够；法院要的表另外填。"],
  ["card", /\d{16,19}/, "像是完整的卡号。信里不要写卡号、密码、验证码。"],
  ["promise", /一定还|保证|肯定还|尽快还|尽早还|马上还|全部还清|(?:下个?月|过几天|过段时间|年底|月底|发了?工资|一有钱)[^，。；]{0,4}还(?![不没是])/, "写了做保证的话。改成哪天、还多少，做得到才写。"],
  ["own-debt", /承认(?:欠|这笔|债)|确认(?:欠|这笔|债)|(?:我|本人)(?:确实)?欠|(?:愿意|同意)(?:还|归还|偿还)/, "写了认账、答应还的话。多年没人催的旧账先别写：时效没过的会重新算，过了的就不能再用它抗辩。", "court/limitation.md"],
]
const NEGOTIATES = ["letter-extension", "letter-installments", "letter-waiver", "letter-refused", "letter-no-reply"]

export function warnings(letter, values) {
  const gaps = blanks(letter)
  const typed = gaps.map(part => (values[part.key] || "").normalize("NFKC").replace(/(\d)[\s-]+(?=\d)/g, "$1").replace(SAID_TWICE_NOT, "").replace(NOT_SAID, "×"))
  const hits = (id, pattern) => typed.some(text => pattern.test(text) && !(id === "card" && /^\d{17}[\dXx]$/.test(text)))
  const left = { identity: letter.kind === "court", "own-debt": NEGOTIATES.includes(letter.id) } // said in other words, or asked for
  const found = CHECKS.filter(([id, pattern]) => !left[id] && hits(id, pattern)).map(([id, , say, page]) => ({ id, say, ...(page ? { page } : {}) }))
  if (!NEGOTIATES.includes(letter.id)) return found
  found.push({ id: "old-debt", say: "多年没人催的旧账，这封信先别寄：写了还款，时效没过的会重新算，过了的就不能再用它抗辩。", page: "court/limitation.md" })
  if (!gaps.some(part => part.money && values[part.key])) found.push({ id: "no-figure", say: "还没有写钱数。没有数的信，对方没法答复。" })
  return found
}
