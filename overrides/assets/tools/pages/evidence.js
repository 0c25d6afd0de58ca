/* T7: a number for every recording, picture and paper, and a name for its file. */
import DATA from "../data/records.js"
import { evidenceNumber } from "../records.js"
import { keepTable } from "../table.js"
import { address, h, source, today } from "../ui.js"

const KINDS = DATA.evidence.map(kind => kind.name)
const COLUMNS = [
  { id: "no", label: "编号", auto: true }, { id: "kind", label: "是哪一种", options: KINDS }, { id: "date", label: "日期", type: "date", value: today }, { id: "what", label: "是什么（谁、说了什么）", long: true },
  { id: "number", label: "号码后四位" }, { id: "where", label: "存在哪里" }, { id: "copy", label: "备份在哪里" }, { id: "name", label: "文件改成这个名字", auto: true },
]

export const mount = place => keepTable({ place, name: "evidence", file: "证据目录", columns: COLUMNS, prepare, below })

function prepare(row, rows) {
  const no = evidenceNumber(rows, DATA.evidence[KINDS.indexOf(row.kind)].id)
  const tail = (row.number || "").replace(/\D/g, "").slice(-4)
  return { ...row, no, name: `${(row.date || "").replace(/-/g, "")}${tail ? `尾号${tail}` : ""}${no}` }
}

const below = rows => rows.length ? [h("p", { class: "tool-note" }, DATA.original.say, " ", source(DATA.facts, DATA.original.fact)), h("p", { class: "tool-next" }, h("a", { href: address("guides/evidence-list.md") }, "纸上填的证据目录"))] : null
