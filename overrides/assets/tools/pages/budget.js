/* T2: a month's money. Sums as one types; what is left is what can be promised. A statement of means is made from it. */
import { show, inYuan } from "../amount.js"
import { from } from "../from.js"
import { moneyField, sum } from "../money.js"
import { note } from "../memory.js"
import { copy } from "../save.js"
import { address, button, fill, h, printOut, status } from "../ui.js"

const plain = fen => inYuan(fen).replace(/\.00$/, "")
const GROUPS = [
  ["income", "收入（到手的）", [["wage", "工资"], ["gig", "零工"], ["aid", "补贴、低保"], ["income-other", "别的"]]],
  ["must", "必需的", [["rent", "房租、房贷"], ["power", "水电燃气"], ["food", "吃饭"], ["travel", "交通、电话"], ["child", "孩子"], ["elder", "老人"], ["medicine", "看病、用药"], ["must-other", "别的必需"]]],
  ["maybe", "可以调的（减了以后还要花的）", [["fun", "会员、外卖"], ["social", "聚会、购物"]]],
  ["reserve", "留一点余地", [["reserve", "万一要用的"]]],
]

export function mount(place) {
  const answer = h("section", { class: "tool-answer", "aria-live": "polite" })
  const draw = () => result(answer, groups, whose)
  const whose = from(() => draw())
  const groups = GROUPS.map(([id, title, rows]) => ({ id, title, fields: rows.map(([name, label]) => moneyField({ label, name: `budget-${name}`, onchange: () => draw() })) }))
  fill(place, groups.map(group => h("section", { class: "tool-group" }, h("h2", { id: `group-${group.id}` }, group.title), group.fields.map(each => each.box))), whose.box, answer)
  draw()
}

function result(answer, groups, whose) {
  document.body.classList.remove("letter-only")
  const of = id => groups.find(group => group.id === id).fields
  const all = groups.flatMap(group => group.fields)
  if (all.some(each => each.bad())) return fill(answer, h("p", { class: "tool-note" }, "有一格没有看懂，改好了再算。"))
  if (!all.some(each => each.fen() !== null)) return fill(answer, h("p", { class: "tool-note" }, "填一格算一格。没有的写0，空着的不算。"))
  const [income, must, maybe, reserve] = ["income", "must", "maybe", "reserve"].map(id => sum(of(id)))
  const left = income - must - maybe - reserve
  const ready = of("income").some(each => each.fen() !== null) && of("must").some(each => each.fen() !== null)
  if (ready) { // the letters ask for these
    note("offer", left > 0 ? plain(left) : "")
    note("wage", plain(income))
    note("must", plain(must))
  }
  document.body.classList.add("letter-only") // on paper: the statement alone, to hand in
  const said = status()
  const rows = [["收入合计", income], ["必需合计", must], ["可以调的", maybe], ["余地", reserve]]
  fill(answer, h("div", { class: "tool-last calm" }, h("p", { class: "tool-act" }, "每月能还"), h("p", { class: "tool-day" }, ready && left > 0 ? show(left) : ready ? "现在还不了" : "再填收入和必需的"),
    ready ? h("p", {}, left > 0 ? "所有平台加起来，不超过这个数。最紧的那个月也要拿得出。" : `还差${show(-left)}。先留吃住和药，不答应还款数。`) : null),
  h("div", { class: "tool-alone" }, h("h2", { id: "statement" }, "收支说明"), whose.head(), table(groups, rows, ready ? left : null), whose.foot()),
  h("div", { class: "tool-row" }, printOut("打印这张"), button("复制文字", async () => { said.textContent = await copy([whose.above(), ...words(groups, rows, ready ? left : null), whose.below()].join("\n")) ? "复制好了。" : "复制不了，抄下来。" }, "second")), said,
  h("p", { class: "tool-next" }, left > 0 ? h("a", { href: address("tools/plan.md") }, "拿这个数算还款计划") : h("a", { href: address("paths/no-income.md") }, "没有收入时怎么谈"), "，", h("a", { href: address("guides/monthly-budget.md") }, "纸上填的收支表")))
}

const filled = groups => groups.flatMap(group => group.fields.filter(each => each.fen() !== null).map(each => [each.label, each.fen(), group.title]))

function table(groups, rows, left) {
  const line = (name, fen, strong) => h("tr", {}, h(strong ? "th" : "td", strong ? { scope: "row" } : {}, name), h("td", { align: "right" }, show(fen)))
  return h("table", {}, h("tbody", {}, filled(groups).map(([label, fen]) => line(label, fen)), rows.map(([name, fen]) => line(name, fen, true)), left === null ? null : line("每月剩下", left, true)))
}

const words = (groups, rows, left) => [...filled(groups).map(([label, fen]) => `${label}：${show(fen)}`), ...rows.map(([name, fen]) => `${name}：${show(fen)}`), ...(left === null ? [] : [`每月剩下：${show(left)}`])]
