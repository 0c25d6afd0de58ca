/* A list that the reader keeps, on the page: a form for one row, the rows, CSV out and in. */
import { csv, readCsv } from "./records.js"
import { note, recall } from "./memory.js"
import { copy, download } from "./save.js"
import { button, choice, field, fill, h, printOut, saveOut, status, today } from "./ui.js"

/** {place, name, file, columns, above, below, prepare}: columns are {id, label, type?, options?, long?, value?}; `below(rows)` is shown under the
    rows; `prepare(row, rows)` may complete a row before it is added. */
export function keepTable({ place, name, file, columns, below, prepare = row => row }) {
  let rows = recall(name, [])
  const said = status()
  const list = h("section", { class: "tool-answer" })
  const save = now => {
    rows = now
    note(name, rows.length ? rows : "")
    draw()
  }
  const form = entry(columns, row => {
    save([...rows, prepare(row, rows)])
    said.textContent = `记下了，一共${rows.length}条。`
  })
  const picked = h("input", { type: "file", accept: ".csv,text/csv", class: "out-of-sight", tabindex: "-1", "aria-label": "要导入的表", onchange: async event => {
    const chosen = event.target.files[0]
    if (!chosen) return
    const read = readCsv(columns, await chosen.text())
    event.target.value = ""
    said.textContent = read.error ? read.message : `导入了${read.rows.length}条。`
    if (!read.error) save([...rows, ...read.rows])
  } })
  const tools = h("div", { class: "tool-row" }, saveOut("存成表格（CSV）", () => download(`${file}-${today()}.csv`, "text/csv;charset=utf-8", csv(columns, rows))), button("导入以前存的表", () => picked.click(), "second"), printOut("打印", "second"),
    button("复制文字", async () => { said.textContent = await copy(words(columns, rows)) ? "复制好了，可以粘到聊天、邮件里。" : "复制不了，截屏或者抄下来。" }, "second"), picked)
  const draw = () => fill(list, rows.length ? rowsTable(columns, rows, at => save(rows.filter((_, index) => index !== at))) : h("p", { class: "tool-note" }, "还没有记。"), below(rows))
  fill(place, form, said, tools, list)
  draw()
}

function entry(columns, add) {
  const values = {}
  const fields = columns.filter(column => !column.auto).map(column => {
    if (column.options) {
      values[column.id] = column.options[0]
      return choice({ label: column.label, options: column.options.map(option => ({ id: option, label: option })), value: column.options[0], onchange: value => { values[column.id] = value } }).box
    }
    const made = field({ label: column.label, note: column.note || "", type: column.type || "text", maxlength: 400, value: column.value ? column.value() : "", ...(column.long ? { tag: "textarea", type: null } : {}), oninput: () => { values[column.id] = made.input.value } })
    values[column.id] = made.input.value
    column.input = made
    return made.box
  })
  return h("div", {}, fields, h("div", { class: "tool-row" }, button("记下这一条", () => {
    const first = columns.find(column => column.type === "date")
    if (first && !values[first.id]) return first.input.wrong("填上哪一天")
    if (first) first.input.wrong("")
    add({ ...values })
    for (const column of columns.filter(each => each.input && !each.value)) {
      column.input.input.value = ""
      values[column.id] = ""
    }
  })))
}

/** A row a line, for a chat or a mail. */
const words = (columns, rows) => rows.map((row, at) => `${at + 1}. ${columns.map(column => row[column.id]).filter(Boolean).join("，")}`).join("\n")

function rowsTable(columns, rows, remove) {
  return h("table", { class: "stacks" }, h("thead", {}, h("tr", {}, columns.map(column => h("th", { scope: "col" }, column.label)), h("td", {}))), h("tbody", {}, rows.map((row, at) => h("tr", {},
    columns.map(column => h("td", { "data-label": column.label }, row[column.id] || "")), h("td", { class: "tool-remove" }, h("button", { type: "button", class: "press", "aria-label": `删掉第${at + 1}条`, onclick: () => remove(at) }, "删"))))))
}
