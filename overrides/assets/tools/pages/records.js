/* T5: every call and visit, counted against the figures of the standard and the guideline, each by its own measure. */
import DATA from "../data/records.js"
import { counts } from "../records.js"
import { keepTable } from "../table.js"
import { address, h, source, today } from "../ui.js"

const COLUMNS = [
  { id: "date", label: "日期", type: "date", value: today }, { id: "time", label: "几点", type: "time" }, { id: "kind", label: "怎么找来的", options: DATA.kinds },
  { id: "number", label: "号码", note: "上门的写几个人" }, { id: "who", label: "自称是谁" }, { id: "said", label: "说了什么（原话）", long: true }, { id: "no", label: "证据编号" },
]

export const mount = place => keepTable({ place, name: "records", file: "通话记录", columns: COLUMNS, below })

function below(rows) {
  if (!rows.length) return null
  const found = counts(rows, DATA.limits, DATA.quiet)
  const limit = id => DATA.limits.find(each => each.id === id)
  return [h("h2", { id: "counted" }, "数一数"), h("ul", {}, found.days.map(day => h("li", {}, `${day.date}：打通${day.connected}次，没打通${Object.values(day.missed).reduce((sum, count) => sum + count, 0)}次`))),
    found.over.map(each => h("p", {}, `${each.date}，${limit(each.id).name}${each.number ? `（${each.number}）` : ""}有${each.count}次，多于${limit(each.id).count}次。${limit(each.id).say} `, source(DATA.facts, limit(each.id).fact))),
    found.quiet.length ? h("p", {}, `${found.quiet.map(row => `${row.date} ${row.time}`).join("、")}，在${DATA.quiet.from}到${DATA.quiet.to}之间。${DATA.quiet.say} `, source(DATA.facts, DATA.quiet.fact)) : null,
    h("p", { class: "tool-note" }, DATA.note.say, " ", source(DATA.facts, DATA.note.fact)), h("p", { class: "tool-next" }, h("a", { href: address("guides/complaint.md") }, "要投诉，用投诉书"), "，", h("a", { href: address("tools/evidence.md") }, "给证据编号"))]
}
