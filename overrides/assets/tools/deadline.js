/* The last day of a period: from a paper and the day it came, by the rules of data/deadlines.yml.

   lastDay({paper, served, date, form, holidays, …}) -> {last, weekday, counted, rules, flags, …}. Nothing is thrown: what
   cannot be read is {error, message} beside last: null. Keys, all in words or ids of data/deadlines.yml:
     paper     支付令 | payment-order …
     served    how it came: 本人签收 | family | 公告 … (left out: handed to the reader in person)
     date      the day it came (公告: the last day it was posted; 调解书: the day the last one signed; a period that runs
               from another event: that day). Several dates: the earliest counts; of 调解书 the latest.
               When only `served` holds a date, that is the day.
     form      procedure: 普通 | 简易 | 小额 | 不知道 (a way of service here is understood, too)
     holidays  as rest.js reads it; left out: the years in data/holidays
     courtDays, courtDate, before   what the court's own notice says: a number of days, or a day (before: “某日前”)
     arrived   electronic: the day of arrival that the reader can prove;  got: the day the reader himself got it (or replied)
     issued    day of 支付令 itself;  posted, courier: day the letter was posted, and whether by a private courier
   What comes back:
     status    date | unclear (not settled: last is the cautious day, other the other) | ask (the court's notice sets it)
               | none (there is no such period) | error
     last      ISO day, null unless status is date or unclear;  weekday 星期一;  unmoved: before days off were looked at
     safe      the day to act by: for the reader's own periods never later, for the other side's never earlier than last
     accept    the days that can be defended;  other: the second one, when the law is not settled
     counted   {served, from, count, unit, end}: day of service, first day counted, length, end before days off
     rules     [{say, article, fact}] in the order applied;  flags: ids of data/deadlines.yml, and `unclear`, `none`, `ask`;
     inTime    with `posted`: true | false | null (not settled) */
import DATA from "./data/deadlines.js"
import HOLIDAYS from "./data/holidays.js"
import { count } from "./amount.js"
import { addDays, addMonths, between, readDate, weekday } from "./dates.js"
import { calendar, doubt, isRest, workingDay } from "./rest.js"
import { find, serve } from "./service.js"

const NOTHING = { last: null, weekday: "", unmoved: null, safe: null, other: null, accept: [], counted: null, rules: [], flags: [] }
const SOFT = "may-start-a-day-later"

export function lastDay(input) {
  const asked = input && typeof input === "object" ? read(input) : wrong("input-missing", "要有文书和日期")
  if (asked.error) return { ...NOTHING, ...asked, status: "error", flags: [asked.error] }
  const { paper, form } = asked
  const said = paper.forms && paper.forms[form]
  if (said === "none") return nothing(paper, "none", [rule(paper)], [])
  if (["simple", "small"].includes(form) && asked.way.id === "notice") return nothing(paper, "none", [notThisWay(paper)], ["no-service-this-way"])
  const service = serve(asked)
  if (service.none) return nothing(paper, "none", [notThisWay(paper)], ["no-service-this-way"])
  if (asked.courtDate || asked.courtDays) return byNotice(asked, service)
  if (paper.count === "none") return nothing(paper, "none", [rule(paper)], [])
  if (paper.count === "ask" || said === "ask") return nothing(paper, "ask", [rule(paper)], ["set-by-court"])
  if (paper.forms && form === "unknown" && Object.values(paper.forms).includes("ask")) return nothing(paper, "ask", [rule(paper)], ["procedure-needed"])
  const flags = [...service.flags, ...(paper.flags || [])]
  if (asked.assumed && paper.forms) flags.push("procedure-assumed-ordinary")
  if (paper.unclear) flags.push(paper.unclear)
  return finish(asked, service, Number(paper.count), paper.unit, flags)
}

/** Everything asked, understood: {paper, way, form, days, …} or {error, message}. */
function read(input) {
  const [paper, inName] = paperAndForm(input.paper)
  if (!paper) return wrong("paper-unknown", "没有认出是哪种文书，从列出的里面选")
  const [served, formText] = [input.served, input.form]
  const words = [served, input.way, formText].filter(word => typeof word === "string")
  const way = words.map(word => find(DATA.ways, word)).find(Boolean)
  const form = find(DATA.forms, formText) || find(DATA.forms, input.procedure) || inName
  const isDay = value => Array.isArray(value) || !readDate(value).error
  const given = input.date !== undefined && input.date !== null && input.date !== "" ? input.date : isDay(served) ? served : input.date
  if (!way && served && !isDay(served)) return wrong("way-unknown", "没有认出是怎么送到的，从列出的里面选")
  if (!form && formText && !find(DATA.ways, formText)) return wrong("form-unknown", "没有认出是哪种程序：普通、简易、小额，或者不知道")
  const dates = (Array.isArray(given) ? given : [given]).map(readDate)
  const bad = dates.find(date => date && date.error)
  if (!dates.length || bad) return bad || wrong("date-empty", "填上日期，年月日都要")
  const more = optional(input)
  if (more.error) return more
  return { paper, way: way || find(DATA.ways, "self"), form: form ? form.id : "ordinary", assumed: !form, dates: dates.sort(), date: dates[0],
    holidays: calendar(input.holidays === undefined || input.holidays === null ? HOLIDAYS.years : input.holidays), ...more }
}

/** The paper, and the procedure when its name says one: 起诉状副本（小额诉讼）. */
function paperAndForm(words) {
  const whole = find(DATA.papers, words)
  if (whole || typeof words !== "string") return [whole, null]
  const said = /普通|简易|小额/.exec(words)
  return said ? [find(DATA.papers, words.replace(/(?:普通|简易|小额)(?:诉讼)?(?:程序)?/, "")), find(DATA.forms, said[0])] : [null, null]
}

function optional(asked) {
  const ahead = /(?:之|以)?前$/.exec(asked.courtDate || "")
  const input = ahead ? { ...asked, courtDate: asked.courtDate.slice(0, ahead.index), before: true } : asked
  const found = { before: input.before === true, courier: input.courier === true }
  for (const key of ["courtDate", "issued", "posted", "arrived", "got"]) {
    if (input[key] === undefined || input[key] === null || input[key] === "") continue
    const date = readDate(input[key])
    if (date.error) return date
    found[key] = date
  }
  const days = input.courtDays
  if (days !== undefined && days !== null && days !== "") {
    const number = count(days)
    if (!(number >= 1 && number <= 400)) return wrong("days-invalid", "天数要是1到400的整数，照通知书填")
    found.courtDays = number
  }
  return found
}

/** The end of a period of `count` units, moved off days off, with what is not settled about it. */
function finish(asked, service, count, unit, flags) {
  const { paper, holidays } = asked
  const end = day => unit === "day" ? addDays(day, count) : addMonths(day, unit === "year" ? 12 * count : count)
  const mine = paper.side === "mine"
  const primary = move(end(service.day), asked, mine)
  const rules = [wayRule(asked.way, paper), ...service.rules, rule(paper), named(unit !== "day" ? "months" : paper.served === false ? "first-day-not-served" : "first-day")]
  if (primary.moved) rules.push(named(unit === "day" ? "roll" : "roll-months"))
  if (primary.atWork) rules.push(named("make-up"))
  if (paper.court && mine) rules.push(named("posted"))
  const others = service.others.map(day => move(end(day), asked, mine).last)
  const also = service.also.map(day => move(end(day), asked, mine).last)
  if (paper.doubt && service.day < paper.doubt.before) {
    flags.push(paper.doubt.flag)
    others.push(move(addMonths(service.day, paper.doubt.count), asked, mine).last)
  }
  if (paper.next_day) others.push(addDays(primary.last, 1))
  if (flags.includes(SOFT)) also.push(move(end(addDays(service.day, 1)), asked, mine).last)
  const open = others.length > 0 || service.unsettled || Boolean(paper.unclear)
  return result(asked, { primary, others, also, flags: [...flags, ...primary.flags], rules, open,
    counted: { served: service.day, from: addDays(service.day, 1), count, unit, end: primary.unmoved } })
}

/** Off days off: {last, unmoved, moved, safe, flags, atWork}. */
function move(unmoved, { paper, holidays }, mine) {
  const last = workingDay(unmoved, holidays)
  const moved = last !== unmoved
  const open = doubt(unmoved, holidays) || doubt(last, holidays)
  const flags = open ? notKnown(open, unmoved, holidays, mine) : []
  if (paper.fixed && moved) flags.push("fixed-period-moved")
  if (!paper.court && moved) flags.push("rest-day-rule-not-for-this")
  const early = workingDay(unmoved, holidays, -1)
  const careful = mine && flags.length > 0
  return { last, unmoved, moved, flags, safe: careful ? early : last, atWork: holidays.work.has(last) }
}

/** Flags of a calendar that is not whole: whose period it is decides what is careful; a year before those we hold is no news to come. */
function notKnown(open, day, { years }, mine) {
  const past = open === "holidays-unknown" && years.size > 0 && Number(day.slice(0, 4)) < Math.min(...years)
  if (past) return ["holidays-unknown", "holidays-past"]
  return mine ? [open] : ["holidays-unknown", "theirs-holidays-unknown"]
}

/** The court's own notice: a number of days, or a day. */
function byNotice(asked, service) {
  const { paper, holidays } = asked
  const flags = [...service.flags, "set-by-court"]
  if (asked.form === "small" && paper.id === "complaint" && (asked.courtDays || between(service.day, asked.courtDate)) > DATA.small_answer.count) flags.push("over-the-cap")
  if (asked.courtDays) return finish(asked, service, asked.courtDays, "day", flags)
  if (asked.courtDate < service.day) return { ...NOTHING, ...wrong("date-order", "法院写的日子不能早于收到那天"), status: "error", flags: ["date-order"] }
  const day = asked.courtDate
  const rest = isRest(day, holidays)
  const open = doubt(day, holidays)
  if (rest) flags.push("named-day-is-a-rest-day")
  if (asked.before) flags.push("before-may-leave-the-day-out")
  if (open) flags.push(...notKnown(open, day, holidays, paper.side === "mine"))
  const safe = workingDay(asked.before ? addDays(day, -1) : day, holidays, -1)
  const primary = { last: day, unmoved: day, safe }
  return result(asked, { primary, others: rest ? [workingDay(day, holidays)] : asked.before ? [safe] : [], flags, open: rest || asked.before,
    rules: [rule(paper)], counted: { served: service.day, from: addDays(service.day, 1), count: between(service.day, day), unit: "day", end: day } })
}

/** What goes back; `also` are days that a few hold to be right, though the rule is settled enough for one. Not settled: the reader's own period ends on the earliest day, the other side's on the latest. */
function result(asked, { primary, others, also = [], flags, rules, open, counted }) {
  const mine = asked.paper.side === "mine"
  const days = [...new Set([primary.last, ...others])].sort()
  const last = open ? (mine ? days[0] : days[days.length - 1]) : primary.last
  const sure = last === primary.last
  const safe = mine ? (sure ? primary.safe : last) : [last, primary.safe, ...also].sort().pop()
  const unknown = flags.includes("holidays-unknown") || flags.includes("next-year-notice-pending") || flags.includes("fixed-period-moved") || flags.includes("rest-day-rule-not-for-this")
  const accept = [...new Set([...days, ...also, ...(unknown ? [primary.unmoved] : [])])].sort()
  const found = { ...NOTHING, status: open ? "unclear" : "date", paper: asked.paper.id, act: asked.paper.act, side: asked.paper.side, last, weekday: weekday(last),
    unmoved: primary.unmoved, safe, other: [...days, ...also].find(day => day !== last) || null, accept, counted, rules,
    flags: [...new Set([...flags, ...(open ? ["unclear"] : [])])] }
  if (!asked.posted) return found
  if (asked.courier && asked.posted <= last) return { ...found, inTime: null, flags: [...found.flags, "private-courier"] }
  return { ...found, inTime: asked.posted <= last ? true : asked.posted <= accept[accept.length - 1] ? null : false }
}

function nothing(paper, status, rules, flags) {
  return { ...NOTHING, status, none: true, paper: paper.id, act: paper.act, side: paper.side, rules, flags: [status, ...flags] }
}

const rule = paper => ({ say: paper.say && (paper.count === "none" || paper.count === "ask" || paper.unclear) ? paper.say : `${paper.start}，${paper.act}${length(paper)}`, article: paper.article, fact: paper.fact })
const length = ({ count, unit }) => Number(count) ? `：${count}${{ day: "日", month: "个月", year: "年" }[unit]}` : ""
const named = id => DATA.rules[id]
const wayRule = (way, paper) => paper && paper.served === false ? { say: `从${paper.start}那天起`, article: paper.article, fact: paper.fact } : { say: way.say, article: "", fact: way.fact }
const notThisWay = paper => paper.self ? { say: paper.say, article: paper.article, fact: paper.fact } : { ...DATA.flags["no-service-this-way"], article: "" }
const wrong = (error, message) => ({ error, message })
