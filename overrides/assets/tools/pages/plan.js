/* T3: what a monthly amount comes to, beside 延期 and 一次结清, on the reader's own figures; and the yearly rate of an instalment fee. */
import { percent, show } from "../amount.js"
import { addMonths, hanDate } from "../dates.js"
import { from } from "../from.js"
import { moneyField } from "../money.js"
import { note, recall } from "../memory.js"
import { deferral, once, schedule, yearlyRate } from "../plan.js"
import { copy } from "../save.js"
import { address, button, choice, field, fill, h, printOut, status, today } from "../ui.js"

const bare = fen => show(fen).replace(/元$/, "")
const BASES = [{ id: "month", label: "按月（不看天数）" }, { id: "360", label: "按天，一年360天" }, { id: "365", label: "按天，一年365天" }]

export function mount(place) {
  const answer = h("section", { class: "tool-answer", "aria-live": "polite" })
  const draw = () => result(answer, fields)
  const money = (label, name, hint, needed) => moneyField({ label, name, hint, needed, onchange: draw })
  const text = (label, name, props, otherwise = "") => {
    const made = field({ label, value: recall(name, otherwise), ...props, oninput: () => {
      note(name, made.input.value)
      draw()
    } })
    return made
  }
  const picked = { per: recall("rate-per", "year"), basis: recall("rate-basis", "month") }
  const pick = (key, name) => value => {
    picked[key] = value
    note(name, value)
    basis.box.hidden = picked.per !== "year"
    draw()
  }
  const basis = choice({ label: "利息怎么数", options: BASES, value: picked.basis, onchange: pick("basis", "rate-basis") })
  basis.box.hidden = picked.per !== "year"
  const per = choice({ label: "账单上写的是哪种利率", options: [{ id: "year", label: "年利率" }, { id: "month", label: "月利率" }, { id: "day", label: "日利率" }], value: picked.per, onchange: pick("per", "rate-per") })
  const fields = { picked, balance: money("还欠多少（本金）", "balance", "看账单，不含利息", true), rate: text("利率", "rate", { unit: undefined, inputmode: "decimal", maxlength: 20 }),
    monthly: money("每月能还", "offer", "最紧的那个月也拿得出的数", true), first: text("第一次还款那天", "first-payment", { type: "date" }, addMonths(today(), 1)),
    months: text("延期几个月", "defer-months", { inputmode: "numeric", maxlength: 3 }, "3"), off: money("一次结清，对方减多少", "off", "没有就空着"), day: text("一次结清那天", "settle-day", { type: "date" }, addMonths(today(), 1)),
    whose: from(draw), fee: text("每期手续费率", "fee", { inputmode: "decimal", maxlength: 12 }), periods: text("分几期", "fee-periods", { inputmode: "numeric", maxlength: 3 }) }
  fill(place, fields.balance.box, per.box, fields.rate.box, basis.box, fields.monthly.box, fields.first.box,
    h("h2", { id: "compare" }, "和另外两条路比"), h("div", { class: "tool-pair" }, fields.months.box, fields.day.box), fields.off.box, fields.whose.box, answer, h("h2", { id: "fee" }, "分期手续费，折成年利率"),
    h("div", { class: "tool-pair" }, fields.fee.box, fields.periods.box), fields.fee.answer = h("section", { class: "tool-answer", "aria-live": "polite" }))
  draw()
}

/** The rate as schedule takes it, or null with a word beside the field. */
function rateOf({ rate, picked }) {
  if (!rate.input.value.trim()) return rate.wrong("") || null
  const read = percent(rate.input.value, { per: picked.per })
  rate.wrong(read.error ? read.message : "")
  if (read.error) return null
  const [n, d] = read.fraction
  const asked = picked.per === "day" ? { dailyRate: [n, d] } : { annualRate: picked.per === "month" ? [n * 12n, d] : [n, d] }
  const basis = picked.per === "year" && picked.basis !== "month" ? { dayCount: Number(picked.basis) } : {}
  return { ...asked, ...basis, shown: read.shown }
}

function result(answer, fields) {
  document.body.classList.remove("letter-only")
  fee(fields)
  const rate = rateOf(fields)
  const balance = fields.balance.fen()
  const monthly = fields.monthly.fen()
  if (balance === null || monthly === null || !rate) return fill(answer, h("p", { class: "tool-note" }, "填了欠多少、利率、每月能还，就算给你看。利率照账单或者合同填，没有利息写0。"))
  const common = { balance, date: today(), ...rate }
  const plan = schedule({ ...common, monthly, first: fields.first.input.value })
  fields.first.wrong(plan.error === "date-invalid" || plan.error === "date-order" || plan.error === "date-empty" ? plan.message : "")
  if (plan.error) return fill(answer, h("p", { class: "tool-note" }, plan.message))
  const others = [["延期", deferral({ ...common, months: fields.months.input.value })], ["一次结清", once({ ...common, day: fields.day.input.value, off: fields.off.fen() || 0 })]]
  document.body.classList.toggle("letter-only", plan.status === "ends") // on paper: the plan alone, to hand in
  fill(answer, headline(plan, monthly), compare(plan, others), h("p", { class: "tool-note" }, `${rate.shown}。${plan.basis}；${plan.rounding}；先还利息，再还本金；没还的利息不再生利息。合同写的不一样，以合同为准。`),
    plan.status === "ends" ? sheet(plan, fields.whose, `本金${show(balance)}，${rate.shown}，每月还${show(monthly)}，分${plan.periods}期，利息一共${show(plan.interest)}，总共还${show(plan.total)}。`) : null)
}

function headline(plan, monthly) {
  if (plan.status === "never") return h("div", { class: "tool-last" }, h("p", { class: "tool-act" }, `每月还${show(monthly)}`), h("p", { class: "tool-none" }, plan.slow ? "这样还，差不多还不完" : "这样还，永远还不完"),
    h("p", {}, plan.firstInterest >= monthly ? `第一个月的利息就有${show(plan.firstInterest)}，还的钱不比它多，本金${plan.slow ? "几乎不减少" : "少不下去"}。` : `往后一年的利息有${show(plan.yearInterest)}，一年还的${show(12 * monthly)}不比它多，本金少不下去。`, "先谈利息，再谈分期。"))
  if (plan.status === "too-long") return h("div", { class: "tool-last" }, h("p", { class: "tool-act" }, `每月还${show(monthly)}`), h("p", { class: "tool-none" }, "一百年也还不完"))
  return h("div", { class: "tool-last calm" }, h("p", { class: "tool-act" }, `每月还${show(monthly)}`), h("p", { class: "tool-day" }, `${plan.periods}个月还清`),
    h("p", {}, `到${hanDate(plan.lastDate)}。利息一共${show(plan.interest)}，总共还${show(plan.total)}，最后一次还${show(plan.last)}。`))
}

function compare(plan, others) {
  const cell = found => found.error ? [found.message, "", ""] : [bare(found.interest), bare(found.total), hanDate(found.lastDate)]
  const rows = [["重新分期", ...(plan.status === "ends" ? cell(plan) : ["还不完", "", ""])], ...others.map(([name, found]) => [name, ...cell(found)])]
  return [h("h3", { id: "three-ways" }, "三条路放在一起"), h("div", { class: "tool-wide" }, h("table", {}, h("thead", {}, h("tr", {}, ["", "利息（元）", "一共还（元）", "最后一笔"].map(text => h("th", { scope: "col" }, text)))),
    h("tbody", {}, rows.map(([name, ...cells]) => h("tr", {}, h("th", { scope: "row" }, name), cells.map(text => h("td", {}, text))))))),
  h("p", { class: "tool-note" }, "延期期间的利息单独列着，没有加进本金。哪条路都要对方同意，以对方书面写的数为准。")]
}

/** The plan sheet: one row a month, to print and hand in. */
function sheet(plan, whose, sum) {
  const said = status()
  const row = ({ n, date, payment, interest, balance }) => [String(n), hanDate(date), bare(payment), bare(interest), bare(balance)]
  const rows = plan.rows.map(row)
  const words = () => [whose.above(), sum, ...rows.map(([n, date, payment]) => `第${n}期，${date}，还${payment}元`), whose.below()].join("\n")
  return [h("div", { class: "tool-alone" }, h("h3", { id: "sheet" }, "还款计划表"), whose.head(), h("p", {}, sum), h("div", { class: "tool-wide" }, h("table", {}, h("thead", {}, h("tr", {}, ["期", "日子", "还（元）", "利息", "还剩"].map(text => h("th", { scope: "col" }, text)))),
    h("tbody", {}, rows.map(cells => h("tr", {}, cells.map(text => h("td", {}, text))))))), whose.foot()),
  h("div", { class: "tool-row" }, printOut("打印这张"), button("复制文字", async () => { said.textContent = await copy(words()) ? "复制好了。" : "复制不了，抄下来。" }, "second")), said,
  h("p", { class: "tool-next" }, h("a", { href: address("guides/plan.md") }, "方案单"), "，", h("a", { href: address("tools/letter.md") }, "写申请分期的信"))]
}

function fee(fields) {
  const typed = fields.fee.input.value.trim() && fields.periods.input.value.trim()
  if (!typed) for (const each of [fields.fee, fields.periods]) each.wrong("")
  if (!typed) return fill(fields.fee.answer, h("p", { class: "tool-note" }, "照账单填每期的手续费率和期数。手续费率按%填，0.5就是每期0.5%。"))
  const read = percent(fields.fee.input.value, { per: "month" })
  fields.fee.wrong(read.error ? read.message : "")
  const found = read.error ? read : yearlyRate({ fee: read.fraction, periods: fields.periods.input.value })
  fields.periods.wrong(found.error === "periods" ? found.message : "")
  if (found.error) return fill(fields.fee.answer)
  const words = value => `${(value * 100).toFixed(2)}%`
  const hidden = found.annual_simple - found.looks_like > 0.00005 // else the two are said alike
  fill(fields.fee.answer, h("div", { class: "tool-last calm" }, h("p", { class: "tool-act" }, "实际年利率（单利，月利率×12）"), h("p", { class: "tool-day" }, words(found.annual_simple)),
    h("p", {}, hidden ? `手续费率×12只有${words(found.looks_like)}，看着低，是因为本金每月在还、手续费还按全部本金收。` : "和手续费率×12一样。", `按复利算是${words(found.annual_compound)}。`)))
}
