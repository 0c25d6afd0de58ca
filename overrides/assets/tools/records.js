/* Lists that a reader keeps: as CSV that Excel opens in Chinese, back again, and counted. Pure.

   csv(columns, rows) -> text with a byte order mark; columns are {id, label}, rows are objects of text. readCsv(columns, text) -> {rows} or
   {error, message}. counts(rows, limits, quiet) -> {days: [{date, number, connected, missed}], over: [{id, date, number, count}],
   quiet: [row]}; evidenceNumber(rows, kind) -> "录03". */

const MARK = "\ufeff"
const MOST = 2000

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front; reading takes it away. */
const guard = text => /^[=+\-@\t\r']/.test(text) ? `'${text}` : text
const unguard = text => /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text
const cell = text => /[",\r\n]/.test(text) ? `"${text.replace(/"/g, "\"\"")}"` : text

export function csv(columns, rows) {
  const line = values => values.map(value => cell(guard(String(value === undefined || value === null ? "" : value)))).join(",")
  return `${MARK}${[columns.map(column => column.label), ...rows.map(row => columns.map(column => row[column.id]))].map(line).join("\r\n")}\r\n`
}

/** The cells of a CSV text, row by row. */
function cells(text) {
  const rows = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y
  let at = 0
  while (at < text.length) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return null
    at = pattern.lastIndex
    rows[rows.length - 1].push(match[1] === undefined ? match[2] : match[1].replace(/""/g, "\""))
    if (match[3] === "") break
    if (match[3] !== ",") rows.push([])
    else if (at === text.length) rows[rows.length - 1].push("")
  }
  return rows.filter(row => row.some(Boolean))
}

export function readCsv(columns, text) {
  const found = typeof text === "string" ? cells(text.replace(/^\ufeff/, "")) : null
  if (!found || !found.length) return { error: "not-csv", message: "这个文件读不懂。要用这里存出去的那种表。" }
  const places = columns.map(column => found[0].map(label => label.trim()).indexOf(column.label))
  if (places.every(place => place < 0)) return { error: "other-columns", message: `第一行要有这些列：${columns.map(column => column.label).join("、")}` }
  if (found.length > MOST + 1) return { error: "too-long", message: `最多${MOST}行` }
  return { rows: found.slice(1).map(row => Object.fromEntries(columns.map((column, at) => [column.id, unguard(row[places[at]] || "")]))) }
}

const digits = text => (text || "").replace(/\D/g, "")

/** Per day: calls that got through, all numbers together; calls that did not, each number for itself. */
export function counts(rows, limits, quiet) {
  const days = {}
  for (const row of rows) {
    if (!row.date) continue
    const day = days[row.date] || (days[row.date] = { date: row.date, connected: 0, missed: {} })
    if (row.kind === "打通了") day.connected++
    if (row.kind === "没打通") day.missed[digits(row.number) || "没记号码"] = (day.missed[digits(row.number) || "没记号码"] || 0) + 1
  }
  const most = Object.fromEntries(limits.map(limit => [limit.id, limit.count]))
  const sorted = Object.values(days).sort((one, other) => one.date < other.date ? -1 : 1)
  const over = sorted.flatMap(day => [
    ...(day.connected > most.connected ? [{ id: "connected", date: day.date, number: "", count: day.connected }] : []),
    ...Object.entries(day.missed).filter(([, count]) => count > most.missed).map(([number, count]) => ({ id: "missed", date: day.date, number, count })),
  ])
  return { days: sorted, over, quiet: rows.filter(row => row.time && isQuiet(row.time, quiet)) }
}

const isQuiet = (time, { from, to }) => /^\d\d:\d\d$/.test(time) && (from > to ? time >= from || time < to : time >= from && time < to)

/** The next free number of its kind. */
export function evidenceNumber(rows, kind) {
  const taken = rows.map(row => row.no || "").filter(no => no.startsWith(kind)).map(no => Number(no.slice(kind.length)) || 0)
  return `${kind}${String(Math.max(0, ...taken) + 1).padStart(2, "0")}`
}
