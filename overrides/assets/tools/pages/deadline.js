/* T6: which paper, how it came, which day -> the last day, why, what to do, and what is not known. */
import DATA from "../data/deadlines.js"
import { addDays, between, hanDate, weekday } from "../dates.js"
import { lastDay } from "../deadline.js"
import { calendarFile, stamp } from "../ics.js"
import { note, recall } from "../memory.js"
import { drawing } from "../paper.js"
import { copy, download, saves } from "../save.js"
import { address, button, choice, field, fill, h, printOut, saveOut, source, status, today } from "../ui.js"

const FIRST = ["payment-order", "complaint", "summons", "judgment", "preservation"]
const WAYS = ["self", "family", "mail", "electronic", "notice"]
const MARKS = { "payment-order": "支付令", complaint: "起诉状", summons: "传票", judgment: "判决书", preservation: "裁定书", other: "" }
const row = (list, id) => list.find(each => each.id === id)

export function mount(place) {
  const asked = { paper: recall("paper"), way: recall("way", "self"), form: recall("procedure"), date: recall("served", today()), days: recall("court-days"), day: recall("court-day"), issued: recall("order-issued"), posted: recall("posted-day") }
  const more = h("div", {})
  const answer = h("section", { class: "tool-answer", "aria-live": "polite" })
  const set = (key, name, value) => {
    asked[key] = value
    note(name, value)
    draw()
  }
  const how = h("div", {}, ways(asked, set))
  const draw = () => {
    const paper = row(DATA.papers, asked.paper)
    how.hidden = Boolean(paper && paper.served === false)
    asked.field.box.querySelector("label").textContent = dayOf(paper, asked.way)
    fill(more, paper ? [paper.forms ? procedure(asked, set) : null, needsNotice(paper, asked) ? notice(asked, () => show(answer, asked)) : null, further(paper, asked, () => show(answer, asked))] : null)
    show(answer, asked)
  }
  fill(place, papers(asked, set), how, dateField(asked, draw), more, answer)
  draw()
}

function papers(asked, set) {
  const options = [...FIRST.map(id => ({ id, label: row(DATA.papers, id).short, picture: drawing(MARKS[id]) })), { id: "other", label: "都不是", picture: drawing("") }]
  const rest = DATA.papers.filter(paper => paper.short && !FIRST.includes(paper.id))
  const other = select("是下面哪一种", rest.map(paper => [paper.id, paper.short]), FIRST.includes(asked.paper) ? "" : asked.paper, value => set("paper", "paper", value))
  other.hidden = !asked.paper || FIRST.includes(asked.paper)
  const onchange = id => {
    other.hidden = id !== "other"
    set("paper", "paper", id === "other" ? other.querySelector("select").value : id)
  }
  const value = !asked.paper || FIRST.includes(asked.paper) ? asked.paper : "other"
  return [choice({ label: "你收到的是", options, value, onchange, css: "papers" }).box, other]
}

function ways(asked, set) {
  const rest = DATA.ways.filter(way => !WAYS.includes(way.id))
  const options = [...WAYS.map(id => ({ id, label: row(DATA.ways, id).name })), { id: "other", label: "别的，不记得" }]
  const other = select("是下面哪一种", rest.map(way => [way.id, way.name]), asked.way, value => set("way", "way", value))
  other.hidden = WAYS.includes(asked.way)
  const onchange = id => {
    other.hidden = id !== "other"
    set("way", "way", id === "other" ? other.querySelector("select").value : id)
  }
  return [choice({ label: "怎么到你手里的", options, value: WAYS.includes(asked.way) ? asked.way : "other", onchange }).box, other]
}

function select(label, options, value, onchange) {
  const made = field({ label, tag: "select", onchange: event => onchange(event.target.value) })
  made.input.append(...options.map(([id, text]) => h("option", { value: id, selected: id === value }, text)))
  return made.box
}

function dateField(asked, draw) {
  const made = field({ label: "收到那天", type: "date", value: asked.date, min: "1990-01-01", max: "2100-12-31", oninput: event => {
    asked.date = event.target.value
    note("served", asked.date)
    draw()
  } })
  asked.field = made
  return made.box
}

const procedure = (asked, set) => choice({ label: "通知书上写的是哪种程序", options: DATA.forms.map(form => ({ id: form.id, label: form.name })), value: asked.form,
  onchange: id => set("form", "procedure", id) }).box

const needsNotice = (paper, { form }) => paper.count === "ask" || (paper.forms && paper.forms[form] === "ask")

/** Which day is asked for: that of the event from which the period runs. */
const dayOf = (paper, way) => paper && paper.served === false ? `${paper.start}那天` : (paper && paper.day) || row(DATA.ways, way).day || "收到那天"

const keeper = (asked, show) => (key, name) => event => {
  asked[key] = event.target.value
  note(name, asked[key])
  show()
}

/** Days that need not be known: when 支付令 was made, when the answer went to the post. */
function further(paper, asked, show) {
  const keep = keeper(asked, show)
  const fields = [paper.id === "payment-order" ? field({ label: "支付令落款的日期（可以不填）", type: "date", value: asked.issued, oninput: keep("issued", "order-issued") }).box : null,
    paper.court && paper.side === "mine" && paper.count !== "none" ? field({ label: "已经寄给法院的，哪天交邮（可以不填）", type: "date", value: asked.posted, oninput: keep("posted", "posted-day") }).box : null]
  return fields.some(Boolean) ? h("div", { class: "tool-pair" }, fields) : null
}

/** What the court's own paper says; either will do. */
function notice(asked, show) {
  const keep = keeper(asked, show)
  return h("div", { class: "tool-pair" },
    field({ label: "法院的通知写了几天", inputmode: "numeric", unit: "天", value: asked.days || "", oninput: keep("days", "court-days") }).box,
    field({ label: "或者写了哪一天", type: "date", value: asked.day || "", oninput: keep("day", "court-day") }).box)
}

/** The answer to what was asked so far. */
function show(answer, asked) {
  const paper = row(DATA.papers, asked.paper)
  asked.field.wrong("")
  if (!paper) return fill(answer, h("p", { class: "tool-note" }, "先选你收到的是什么。"))
  if (paper.forms && !asked.form) return fill(answer, h("p", { class: "tool-note" }, "再选通知书上写的是哪种程序。看不出来，选“不知道”。"))
  const found = lastDay({ paper: paper.id, served: asked.way, date: asked.date, form: asked.form || "ordinary",
    ...(paper.id === "payment-order" ? { issued: asked.issued } : {}), ...(paper.court && paper.side === "mine" ? { posted: asked.posted } : {}),
    ...(needsNotice(paper, asked) ? { courtDays: asked.days, courtDate: asked.days ? "" : asked.day } : {}) })
  if (found.status === "error") {
    if (found.error.startsWith("date")) asked.field.wrong(found.message)
    return fill(answer, h("p", { class: "tool-note" }, found.message))
  }
  fill(answer, found.last ? dated(found, paper, asked) : undated(found, paper, asked))
}

/** No day: none is set, or the court sets it; where the procedure knows no such step there is no sheet for it either. */
function undated(found, paper, { form }) {
  const barred = paper.forms && paper.forms[form] === "none"
  return [h("div", { class: "tool-last" }, h("p", { class: "tool-act" }, paper.act), h("p", { class: "tool-none" }, found.status === "ask" ? "给不出日子，看法院的通知" : "没有要数的期限"),
    h("p", {}, found.rules.map(rule => sentence(rule.say)).join(""), " ", sources(found.rules))), doubts(found.flags.filter(flag => !DATA.flags[flag] || !found.rules.some(rule => rule.say === DATA.flags[flag].say))), next(barred ? { ...paper, next: "" } : paper)]
}

function dated(found, paper, asked) {
  const day = found.safe
  const left = between(today(), day)
  const mine = found.side === "mine"
  const count = left > 0 ? `还有${left}天` : left === 0 ? "就是今天" : `过去了${-left}天`
  const said = status()
  const title = `${paper.act}（${paper.name}）`
  const before = DATA.reminders.filter(days => days < left)
  const file = () => download(`${day}.ics`, "text/calendar;charset=utf-8", calendarFile({ day, title, text: notes(found).join("\n"), before, stamp: stamp() }))
  const words = () => [`${title}：最后一天${hanDate(day)}，${weekday(day)}。`, ...notes(found)].join("\n")
  return [
    h("div", { class: `tool-last${mine ? "" : " theirs"}` }, h("p", { class: "tool-act" }, `${paper.name}：${paper.act}，${mine ? "最后一天" : "对方的最后一天"}`), h("p", { class: "tool-day" }, hanDate(day)), h("p", { class: "tool-left" }, `${weekday(day)}，${count}`),
      found.status === "unclear" ? h("p", { class: "tool-open" }, `这里没有定论。${mine ? "按早的" : "按晚的"}一天写。`, found.other ? `另一种算法是${hanDate(found.other)}。` : "") : null,
      found.status !== "unclear" && day !== found.last ? h("p", { class: "tool-open" }, `按数出来是${hanDate(found.last)}，有一点没有定，先按这一天办。`) : null,
      found.inTime === undefined ? null : h("p", { class: "tool-open" }, `${hanDate(asked.posted)}交邮：`, { true: "没有过期，底单留好。", false: "过了最后一天。" }[found.inTime] || "算不算过期没有定论，打法院热线问。"),
      left < 0 && mine && !found.inTime ? late(paper) : null),
    h("div", { class: "tool-row" }, mine && left > 0 ? saveOut("放进日历", file) : null, printOut("打印", "second"), button("复制文字", async () => { said.textContent = await copy(words()) ? "复制好了。" : "复制不了，抄下来。" }, "second")),
    before.length && mine && saves() ? h("p", { class: "tool-note" }, `日历提醒：${before.map(days => hanDate(addDays(day, -days))).join("、")}，早上9点。`) : null, said,
    mine ? todo(found, day, paper) : null, why(found, paper), doubts(found.flags), next(paper)]
}

/** What is left when the day is past: only periods in days before a court can be asked to run on (civil procedure law 86). */
function late(paper) {
  const never = DATA.flags["fixed-period-over"]
  if (paper.fixed) return h("p", { class: "tool-open" }, sentence(never.say), source(DATA.facts, never.fact))
  if (!paper.court || paper.unit !== "day" || paper.id === "missed") return null
  return h("p", { class: "tool-open" }, "过了期限，有正当理由的还可以申请顺延。", h("a", { href: address("guides/extend-deadline.md") }, "顺延期限申请书"))
}

/** What to do on which day. */
function todo(found, day, paper) {
  const left = between(today(), day)
  const steps = DATA.todo.filter(step => left >= 0 && (!step.paper || step.paper.includes(paper.id))).map(step => {
    const until = step.before === undefined ? "今天" : left > step.before ? `${hanDate(addDays(day, -step.before))}之前` : "今天"
    return h("li", {}, h("b", {}, `${until}：${step.say}`), h("span", {}, step.why, " ", source(DATA.facts, step.fact)))
  })
  return steps.length ? [h("h2", { id: "what-to-do" }, "这几天做什么"), h("ol", { class: "tool-steps" }, steps)] : null
}

function why(found, paper) {
  const { served, from, count, unit } = found.counted
  const words = { day: "天", month: "个月", year: "年" }[unit]
  return [h("h2", { id: "why" }, "怎么数的"), h("ol", { class: "tool-why" },
    h("li", {}, `${hanDate(served)}${paper.served === false ? `是${paper.start}那天` : "算收到"}；${unit === "day" ? `从${hanDate(from)}数第1天，数${count}${words}` : `数${count}${words}`}，到${hanDate(found.unmoved)}（${weekday(found.unmoved)}）。`),
    found.rules.map(rule => h("li", {}, sentence(rule.say), " ", source(DATA.facts, rule.fact, rule.article))))]
}

/** The flags that have words; one that says the same better takes the place of another. */
function open(flags) {
  const closer = flags.some(flag => flag === "holidays-past" || flag === "theirs-holidays-unknown")
  return flags.filter(flag => DATA.flags[flag] && !(closer && flag === "holidays-unknown"))
}

function doubts(flags) {
  const known = open(flags)
  return known.length ? [h("h2", { id: "not-settled" }, "没有定的，要留心的"), h("ul", {}, known.map(flag => h("li", {}, `${DATA.flags[flag].say}。`, " ", source(DATA.facts, DATA.flags[flag].fact))))] : null
}

/** The sheet to fill in, and the list to check what came from a court. */
function next(paper) {
  const links = [paper.next ? h("a", { href: address(paper.next) }, "要填的那张单子") : null, paper.served === false && !paper.court ? null : h("a", { href: address("guides/court-papers.md") }, "收到法院文书核对单")].filter(Boolean)
  return links.length ? h("p", { class: "tool-next" }, links.flatMap((link, at) => at ? ["，", link] : [link])) : null
}
const sources = rules => rules.map(rule => source(DATA.facts, rule.fact, rule.article))
const steps = found => found.rules.map(rule => `${rule.say}${rule.article ? `（${rule.article}）` : ""}`)
const sentence = say => `${say}。`.replace(/。。$/, "。")
const notes = found => [...steps(found), ...open(found.flags).map(flag => DATA.flags[flag].say)].map(sentence)
