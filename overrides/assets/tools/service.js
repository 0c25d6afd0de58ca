/* When a paper counts as served: the way it came and the day -> the day of service, and where the law is not settled. */
import DATA from "./data/deadlines.js"
import { addDays, between } from "./dates.js"
import { isRest, workingDay } from "./rest.js"

const plain = text => String(text).normalize("NFKC").toLowerCase().replace(/[\s“”"'《》()（）_-]+|民事/g, "").replace(/书$/, "")

const AROUND = /^(?:我|今天|收到|接到|拿到|了|的|一份|一张|法院)+|(?:送达|的|了)+$/g

/** The row of a list that `word` names: its id, its name or another of its names, with harmless words around it; null when
    there is none. Never the nearest one: 刑事判决书 is not 判决书, and its period is another. */
export function find(list, word) {
  if (typeof word !== "string" || !word.trim()) return null
  const named = wanted => list.find(row => [row.id, row.name, ...(row.names || [])].some(name => plain(name) === wanted))
  return named(plain(word)) || named(plain(word).replace(AROUND, "")) || null
}

/** {day, others, also, flags, rules, unsettled} or {none: true}: `others` are further days on which it may count as served,
    `also` those that a few hold to be right; unsettled: it may not count as served at all. */
export function serve({ paper, way, dates, date, issued, arrived, got, holidays }) {
  const found = { day: date, others: [], also: [], flags: [], rules: [] }
  const latest = dates[dates.length - 1]
  if (paper.id === "mediation") found.day = latest // 解释149: the last one to sign
  if (paper.id === "retrial" && latest > date) {
    found.others.push(latest)
    found.flags.push("served-on-different-days")
  }
  if (way.id === "electronic" && arrived) found.day = arrived
  if (paper.served === false) return found // runs from another event than service
  const said = paper.ways && paper.ways[way.id]
  if (said === "none") return { none: true }
  if (paper.self && !["self", "mail", "electronic", "electronic-unconfirmed", "unknown"].includes(way.id)) return { none: true }
  if (paper.self) found.flags.push("wait-for-all")
  if (way.id === "notice") notice(found, date, holidays)
  if (way.flag) found.flags.push(way.flag)
  if (way.unclear) doubtful(found, way.unclear)
  if (way.unclear && got && got > date) found.others.push(got)
  if (said === "unclear") doubtful(found, "family-refused-payment-order")
  if (issued && paper.id === "payment-order" && between(issued, date) > DATA.payment_order.count) doubtful(found, "payment-order-after-day-30")
  return found
}

/** Unclear whether this counts as service at all: the cautious reader takes it as served. */
function doubtful(found, flag) {
  found.flags.push(flag)
  found.unsettled = true
}

/** 公告: the notice itself runs; whether its last day moves off a rest day, and whether service is a day later, is open. */
function notice(found, date, holidays) {
  const last = addDays(date, DATA.notice.count)
  found.day = last
  found.rules.push({ say: `公告满${DATA.notice.count}日视为送达`, article: DATA.notice.article, fact: DATA.notice.fact })
  found.flags.push("notice-day-30-or-31")
  found.also.push(addDays(last, 1))
  if (!isRest(last, holidays)) return
  found.flags.push("notice-ends-on-a-rest-day")
  found.others.push(workingDay(last, holidays))
}

