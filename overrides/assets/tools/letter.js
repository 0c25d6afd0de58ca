/* A letter from data/letters.js and what was typed: lines of text, what is missing, what should not stand there. Pure.

   write(letter, values) -> {lines: [{kind, parts: [text | {text, filled}]}], missing: [names], text, chat}. `values` maps the key of a blank
   (keyOf) or of a line to tick (tickOf, "1") to text; money is written 4300, days 2026年12月7日. `text` is for the clipboard, `chat` the body
   alone, for an App's window. Of lines to tick those that were chosen stand there, or all, empty, when none was. A line of a table has
   `cells`, lists of parts, in place of `parts`; of its free rows, too, those that were filled stand there, or all.
   warnings(letter, values) -> [{id, say, page?}]. blocks(lines) and widths(table) are for those who draw tables. */
import { inYuan, parse } from "./amount.js"
import { hanDate, readDate } from "./dates.js"

const LINE = "________"
const MOST_MORE = 60 // rows that can be added

/** What the memory calls a blank; `at` is its number in the letter. */
export const keyOf = (letter, part, at) => part.key ? `${part.key}${part.key === "reason" && letter.kind === "court" ? "-court" : ""}` : `${letter.id}:${at}`

/** What the memory calls a line to tick; `at` is the number of the line. */
export const tickOf = (letter, at) => `${letter.id}:tick${at}`

const isBlank = part => typeof part !== "string"
const flat = line => line.cells ? line.cells.flat() : line.parts

const added = value => Math.min(MOST_MORE, Math.max(0, Math.floor(Number(value)) || 0))

/** The lines as they stand for these values: every blank with its key in the memory, free rows as many as were asked for. `row` is the
    number of the line; the last free row of a table has `grow`, what the memory calls the number of rows added. */
function laid(letter, values) {
  let at = 0
  const keyed = (parts, more) => parts.map(part => isBlank(part) ? { ...part, memory: `${keyOf(letter, part, at++)}${more}` } : part)
  return letter.lines.flatMap((line, row) => {
    if (!line.cells) return [{ ...line, row, parts: keyed(line.parts, "") }]
    const next = letter.lines[row + 1]
    const grow = line.kind === "free" && !(next && next.cells) ? `${letter.id}:rows${row}` : ""
    const from = at
    return Array.from({ length: 1 + (grow ? added(values[grow]) : 0) }, (_, more) => {
      at = from
      return { ...line, row, grow, cells: line.cells.map(cell => keyed(cell, more ? `+${more}` : "")) }
    })
  })
}

/** The blanks one types, each key once, and the lines to tick, in the order of the letter; a signature is made by hand. A blank of a table
    has `row`, the name of its row; after the last free row stands {grow: key, rows: how many there are, full}. */
export function blanks(letter, values = {}) {
  const found = []
  let number = 0
  const lines = laid(letter, values)
  lines.forEach((line, index) => {
    number = line.kind === "free" ? number + 1 : 0
    const row = line.cells && (number ? `第${number}行` : line.cells[0].find(part => !isBlank(part)))
    if (line.kind === "tick") found.push({ name: line.parts.map(part => isBlank(part) ? LINE : part).join(""), key: tickOf(letter, line.row), tick: true })
    for (const part of flat(line).filter(isBlank)) {
      if (part.key === "sign" || found.some(each => each.key === part.memory)) continue
      found.push({ ...part, key: part.memory, money: part.unit === "元", under: line.kind === "tick", ...(line.cells ? { row } : {}) })
    }
    if (line.grow && !(lines[index + 1] && lines[index + 1].grow)) found.push({ grow: line.grow, key: line.grow, rows: number, full: added(values[line.grow]) === MOST_MORE })
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

const filledIn = line => flat(line).some(part => part.filled)
const isTicked = line => line.ticked || filledIn(line)

/** Of the lines of one kind that stand together, those that were chosen, or all of them when none was. */
function chosen(lines, kind, is) {
  let run = 0
  const runs = lines.map(line => line.kind === kind ? run : ++run) // how many others stand before it
  return lines.filter((line, row) => line.kind !== kind || is(line) || !lines.some((each, other) => runs[other] === runs[row] && each.kind === kind && is(each)))
}

export function write(letter, values) {
  const missing = []
  const put = (part, line) => {
    if (!isBlank(part)) return part
    const text = said(part, values[part.memory])
    if (!text && part.key !== "sign" && line.parts && line.kind !== "tick" && !missing.includes(part.name)) missing.push(part.name)
    return text ? { text, filled: true } : { text: part.date ? "____年__月__日" : LINE, filled: false, long: Boolean(part.long) }
  }
  const lines = laid(letter, values).map(line => ({ kind: line.kind, ticked: values[tickOf(letter, line.row)] === "1",
    ...(line.cells ? { cells: line.cells.map(cell => cell.map(part => put(part, line))) } : { parts: line.parts.map(part => put(part, line)) }) }))
  const made = chosen(chosen(lines, "tick", isTicked), "free", filledIn)
    .map(({ ticked, ...line }) => line.kind === "tick" ? { ...line, parts: [ticked || filledIn(line) ? "☑ " : "□ ", ...line.parts] } : line)
  if (made.some(line => line.parts && line.parts[0] === "□ ")) missing.push("要打勾的")
  if (made.some(line => line.kind === "free" ? !filledIn(line) : line.cells && flat(line).some(part => part.filled === false))) missing.push("表格里的")
  return { lines: made, missing, text: made.map(plain).join("\n"), chat: made.map(briefly).join("") }
}

const joined = parts => parts.map(part => isBlank(part) ? part.text : part).join("")
const plain = line => line.cells ? line.cells.map(joined).join("｜") : joined(line.parts)

/** What a line comes to in a chat: the body, and the rows that were filled. */
function briefly(line) {
  if (["text", "number", "tick"].includes(line.kind)) return plain(line)
  if (!line.cells || !filledIn(line)) return ""
  const told = cell => { // up to a blank that is empty
    const end = cell.findIndex(part => part.filled === false)
    return joined(end < 0 ? cell : cell.slice(0, end))
  }
  return `${line.cells.map(told).filter(Boolean).join("，").replace(/[，。；]+$/, "")}。`
}

/** The lines with each table in one piece: a line, or {table: [lines]}. */
export function blocks(lines) {
  const found = []
  for (const line of lines) {
    const last = found[found.length - 1]
    if (line.cells && line.kind !== "head" && last && last.table) last.table.push(line)
    else found.push(line.cells ? { table: [line] } : line)
  }
  return found
}

/** Is the cell a blank and nothing else, not filled? It stays white, to be written in. */
export const isOpen = cell => cell.length === 1 && cell[0].filled === false

/** The share of the width that each column of a table needs, by its longest cell; together 1. */
export function widths(table) {
  const need = cell => isOpen(cell) ? (cell[0].long ? 14 : 5) : Math.max(5, Math.min(14, joined(cell).length))
  const most = table[0].cells.map((_, at) => Math.max(...table.map(line => need(line.cells[at]))))
  const all = most.reduce((sum, each) => sum + each, 0)
  return most.map(each => each / all)
}

const SAID_TWICE_NOT = /不得不|不能不/g // is said
const NOT_SAID = /(?:不|没有?|无)(?:法|能|敢|想)?(?:够|会)?(?:保证|肯定|一定|承认|确认|同意|愿意)/g // refused, not promised
const CHECKS = [
  ["identity", /\d{17}[\dXx]/, "身份证号写全了。寄给放贷机构的信，写后四位就够；法院要的表另外填。"],
  ["card", /\d{16,19}/, "像是完整的卡号。信里不要写卡号、密码、验证码。"],
  ["promise", /一定还|保证|肯定还|尽快还|尽早还|马上还|全部还清|(?:下个?月|过几天|过段时间|年底|月底|发了?工资|一有钱)[^，。；]{0,4}还(?![不没是])/, "写了做保证的话。改成哪天、还多少，做得到才写。"],
  ["own-debt", /承认(?:欠|这笔|债)|确认(?:欠|这笔|债)|(?:我|本人)(?:确实)?欠|(?:愿意|同意)(?:还|归还|偿还)/, "写了认账、答应还的话。多年的旧账先别写：时效没过的会重新算，过了的就不能再用它抗辩。", "court/limitation.md"],
  ["admitted", /^无异议$/, "“无异议”就是承认：对方不用再举证，想收回很难。对过账、确实没有异议的才选。", "guides/defence-prepare.md"],
]
const NEGOTIATES = ["letter-extension", "letter-installments", "letter-waiver", "letter-refused", "letter-no-reply"]

export function warnings(letter, values) {
  const gaps = blanks(letter, values)
  const typed = gaps.map(part => (values[part.key] || "").normalize("NFKC").replace(/(\d)[\s-]+(?=\d)/g, "$1").replace(SAID_TWICE_NOT, "").replace(NOT_SAID, "×"))
  const hits = (id, pattern) => typed.some(text => pattern.test(text) && !(id === "card" && /^\d{17}[\dXx]$/.test(text)))
  const left = { identity: letter.kind === "court", "own-debt": NEGOTIATES.includes(letter.id) } // said in other words, or asked for
  const found = CHECKS.filter(([id, pattern]) => !left[id] && hits(id, pattern)).map(([id, , say, page]) => ({ id, say, ...(page ? { page } : {}) }))
  if (!NEGOTIATES.includes(letter.id)) return found
  found.push({ id: "old-debt", say: "多年的旧账，这封信先别寄：写了还款，时效没过的会重新算，过了的就不能再用它抗辩。", page: "court/limitation.md" })
  if (!gaps.some(part => part.money && values[part.key])) found.push({ id: "no-figure", say: "还没有写钱数。没有数的信，对方没法答复。" })
  return found
}
