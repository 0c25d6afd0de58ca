/* A letter of letter.js as pictures, a page of A4 each: black on white, for chats and for browsers that save nothing else.

   pages(lines, width) -> [[{kind, runs: [{text, x, filled}], y}]] is pure, `width(text, kind)` measures; draw(lines) -> data addresses. */

const WIDE = 1080, TALL = 1527, EDGE = 100 // pixels; as A4
const ROOM = WIDE - 2 * EDGE
const LINE = 50, GAP = 8, TOP = 80
const NOT_FIRST = /^[，。、；：！？）”》…]/
const FONTS = { title: "600 38px", label: "600 30px" }
const FAMILY = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "PingFang SC", sans-serif'
const font = kind => `${FONTS[kind] || "30px"} ${FAMILY}`

/** The lines of one paragraph: characters one after the other; one mark hangs over the edge rather than begin a line. */
function wrapped({ kind, parts }, width) {
  const rows = [[]]
  let x = ["text", "number"].includes(kind) ? width("　　", kind) : 0
  for (const part of parts) {
    const filled = typeof part === "object" && part.filled
    for (const char of Array.from(typeof part === "string" ? part : part.text)) {
      const step = width(char, kind)
      if (char === "\n" || (x + step > ROOM && !(x <= ROOM && NOT_FIRST.test(char)))) {
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

export function pages(lines, width) {
  const found = [[]]
  let y = TOP + LINE
  for (const line of lines) {
    for (const runs of wrapped(line, width)) {
      if (y > TALL - TOP) {
        found.push([])
        y = TOP + LINE
      }
      found[found.length - 1].push({ kind: line.kind, runs, y })
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

function one(pen, { kind, runs, y }, width) {
  const long = runs.reduce((sum, run) => sum + width(run.text, kind), 0)
  const shift = kind === "title" ? (ROOM - long) / 2 : 0
  for (const { text, x, filled } of runs) {
    pen.font = font(kind)
    pen.fillText(text, EDGE + shift + x, y)
    if (filled) pen.fillRect(EDGE + shift + x, y + 8, width(text, kind), 2)
  }
}
