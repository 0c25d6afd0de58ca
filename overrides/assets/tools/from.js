/* Whom a sheet of figures is for, whose it is, of which day: asked once, in the memory under the names that the letters use. */
import { hanDate } from "./dates.js"
import { note, recall } from "./memory.js"
import { field, h, today } from "./ui.js"

const LINE = "________"

/** {box, head(), foot(), above(), below()}: the two fields; the lines over and under the sheet, as parts of the page and as text. */
export function from(onchange) {
  const asked = (label, name, props = {}) => {
    const made = field({ label, maxlength: 60, value: recall(name), ...props, oninput: () => {
      note(name, made.input.value)
      onchange()
    } })
    return made.box
  }
  const said = name => recall(name).trim() || LINE
  const above = () => `致：${said("lender")}`
  const below = () => `姓名：${said("name")}　签名：${LINE}　日期：${hanDate(today())}`
  return { box: h("section", {}, h("h2", { id: "whose" }, "写在这张纸上的"), h("div", { class: "tool-pair" }, asked("你的姓名", "name"), asked("给谁（放贷机构全名）", "lender"))),
    head: () => h("p", { class: "tool-from" }, above()), foot: () => h("p", { class: "tool-from" }, below()), above, below }
}
