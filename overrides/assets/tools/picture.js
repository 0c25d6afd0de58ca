/* A letter of letter.js as pictures, a page of A4 each: black on white, for chats and for browsers that save nothing else.

   pages(lines, width) -> [[{kind, runs: [{text, x, filled}], y}]] is pure, `width(text, kind)` measures; draw(lines) -> data addresses.
   A line of a table has the `edges` of its cells, too, and is the `first` or the `last` of its row on the page. */
import { blocks, isOpen, widths } from "./letter.js"

const WIDE = 1080, TALL = 1527, EDGE = 100 // pixels; as A4
const ROOM = WIDE - 2 * EDGE
const LINE = 50, GAP = 8, TOP = 80, OVER = 36, PAD = 10 // OVER: from the foot of the letters up to the stroke above them
const MOST_LINES = Math.floor((TALL - 2 * TOP) / LINE) // of a page
const NOT_FIRST = /^[，。、；：！？）”》…]/
const FONTS = { title: "600 38px", label: "600 30px", head: "600 30px" }
const FAMILY = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "PingFang SC", sans-serif'
const font = kind => `${FONTS[kind] || "30px"} ${FAMILY}`

/** The lines of one paragraph: characters one after the other; one mark hangs over the edge rather than begin a line. */
function wrapped({ kind, parts }, width, room = ROOM) {
  const rows = [[]]
  let x = ["text", "number"].includes(kind) ? width("　　", kind) : 0
  for (const part of parts) {
    const filled = typeof part === "object" && part.filled
    for (const char of Array.from(typeof part === "string" ? part : part.text)) {
      const step = width(char, kind)
      if (char === "\n" || (x + step > room && !(x <= room && NOT_FIRST.test(char)))) {
        rows.push([])
        x = 0
      }
      if (char === "\n") continue
      const row = rows[rows.length - 1]
      const last = row[row.length - 1]
      if (last && last.filled === filled) last.text += char
      else row.push({ text: char, x, filled })
      x += step
    }
  }
  return rows
}

/** The lines of a table, row by row, `rest` of them still to come in the row: a row goes on over the page only when no page holds it. */
function ruled(table, width) {
  const wide = widths(table).map(share => share * ROOM)
  const edges = [0, ...wide].map((_, at) => wide.slice(0, at).reduce((sum, each) => sum + each, 0))
  return table.flatMap(({ kind, cells }) => {
    const texts = cells.map((parts, at) => wrapped({ kind, parts: isOpen(parts) ? [] : parts }, width, wide[at] - 2 * PAD))
    const deep = Math.max(...texts.map(rows => rows.length))
    return Array.from({ length: deep }, (_, n) => ({ kind, edges, first: n === 0, last: n === deep - 1, rest: deep - n,
      runs: texts.flatMap((rows, at) => (rows[n] || []).map(run => ({ ...run, x: run.x + edges[at] + PAD }))) }))
  })
}

const rowsOf = (block, width) => block.table ? ruled(block.table, width) : wrapped(block, width).map(runs => ({ kind: block.kind, runs }))

export function pages(lines, width) {
  const found = [[]]
  let y = TOP + LINE
  for (const block of blocks(lines)) {
    for (const row of rowsOf(block, width)) {
      const page = found[found.length - 1]
      const whole = row.first && row.rest <= MOST_LINES ? (row.rest - 1) * LINE : 0
      if (y + whole > TALL - TOP) {
        if (row.edges && page.length) page[page.length - 1].last = row.first = true
        found.push([])
        y = TOP + LINE
      }
      found[found.length - 1].push({ ...row, y })
      y += LINE
    }
    y += GAP
  }
  return found
}

/** Addresses of PNG pictures, one a page; [] where the browser draws none. */
export function draw(lines) {
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d")
  if (!pen) return []
  canvas.width = WIDE
  canvas.height = TALL
  const width = (text, kind) => {
    pen.font = font(kind)
    return pen.measureText(text).width
  }
  return pages(lines, width).map(rows => {
    pen.fillStyle = "#fff"
    pen.fillRect(0, 0, WIDE, TALL)
    pen.fillStyle = "#000"
    for (const row of rows) one(pen, row, width)
    return canvas.toDataURL("image/png")
  })
}

function one(pen, { kind, runs, y, edges, first, last }, width) {
  if (edges) stroke(pen, edges, y - OVER, first, last)
  const long = runs.reduce((sum, run) => sum + width(run.text, kind), 0)
  const shift = kind === "title" ? (ROOM - long) / 2 : 0
  for (const { text, x, filled } of runs) {
    pen.font = font(kind)
    pen.fillText(text, EDGE + shift + x, y)
    if (filled) pen.fillRect(EDGE + shift + x, y + 8, width(text, kind), 2)
  }
}

/** The strokes around the cells of a line whose top is at `top`. */
function stroke(pen, edges, top, first, last) {
  for (const edge of edges) pen.fillRect(EDGE + edge, top, 2, LINE)
  for (const y of [...(first ? [top] : []), ...(last ? [top + LINE] : [])]) pen.fillRect(EDGE, y, ROOM + 2, 2)
}
