/* Typed amounts and rates: what can be read in one way only is read, the rest is refused in words; nothing is guessed.

   amount(text) -> integer fen (430000 for 4,300 · ４３００ · 4千3 · 4300元 · 四千三) or {error, message}. Errors: empty,
   negative, approximate, foreign, decimals (more than two), ambiguous, too-large, unreadable. Never 0 for what is empty.
   yuan(text) -> "4300.00" or the same error;  parse(text) -> {fen, yuan, shown: "按4,300元算"} or the same error.
   percent(text, {per: "year" | "month" | "day"}) -> {fraction: [n, d], yearly, shown} or an error: 18 and 18% are 18 percent.
   Arithmetic is in whole numbers throughout: 1.005 is refused, not cut. */

import { halfWidth, unseen } from "./dates.js"

const MOST_FEN = 10n ** 13n // 100 billion yuan: more is a slip of the finger, and past it Number is no longer exact enough
const DIGITS = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 俩: 2, 幺: 1 }
const UNITS = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, k: 3, 万: 4, w: 4, 亿: 8 }
const TRADITIONAL = { 兩: "两", 圓: "圆", 塊: "块", 錢: "钱", 億: "亿", 萬: "万", 貳: "贰", 參: "叁", 陸: "陆" }
const MESSAGES = {
  empty: "这里还没有填。没有就填0",
  negative: "不能是负数",
  approximate: "要一个准数，不要写“大约”“几千”或者一个范围",
  foreign: "只算人民币，按元填",
  decimals: "最多写到分，小数点后两位",
  ambiguous: "这个数有两种读法，请用数字写全，比如4300",
  "too-large": "这个数太大了，再看一眼是不是多打了",
  unreadable: "没有看懂，请只写数字，比如4300或者4300.50",
}
const fail = error => ({ error, message: MESSAGES[error] })

export function amount(text) {
  const read = exact(text)
  return read.error ? read : Number(read.fen)
}

export function yuan(text) {
  const read = exact(text)
  return read.error ? read : inYuan(read.fen)
}

export function parse(text) {
  const read = exact(text)
  return read.error ? read : { fen: Number(read.fen), yuan: inYuan(read.fen), shown: `按${show(read.fen)}算` }
}

/** Fen -> "4300.00"; takes a Number or a BigInt. */
export function inYuan(fen) {
  const whole = BigInt(fen)
  const size = whole < 0n ? -whole : whole
  return `${whole < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`
}

/** Fen as a person reads it: 4,300元, 4,300.50元. */
export function show(fen) {
  const [whole, part] = inYuan(fen).split(".")
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${part === "00" ? "" : `.${part}`}元`
}

/** {fen: BigInt} or an error. */
function exact(text) {
  if (text === undefined || text === null) return fail("empty")
  if (typeof text !== "string" && typeof text !== "number" && typeof text !== "bigint") return fail("unreadable")
  let rest = unseen(halfWidth(String(text).slice(0, 200))).trim().toLowerCase().replace(/[兩圓塊錢億萬貳參陸]/g, char => TRADITIONAL[char])
  if (!rest || /^(没有?|无|空|-|—|\/)$/.test(rest)) return fail("empty")
  if (/^(?:[¥$]|rmb)?\s*(?:[-−–—‒﹣]|负)/.test(rest) || /^\(.+\)$/.test(rest)) return fail("negative")
  if (/[$€£₽₩]|美元|美金|港币|港元|日元|欧元|英镑|円|usd|hkd|eur/.test(rest)) return fail("foreign")
  if (/大约|大概|左右|上下|差不多|约|几|多|来|[\d一二两三四五六七八九十百千万]\s*(?:[-−–—~～]|到|至)\s*[\d一二两三四五六七八九十]|[一二两三四五六七八九]{2}[十百千万亿]/.test(rest)) return fail("approximate")
  rest = rest.replace(/^(?:人民币|rmb|cny|¥)\s*/, "").replace(/\s*(?:人民币|rmb|cny)$/, "").replace(/\s*([元块圆角毛分])\s*/g, "$1")
  if (!/\s/.test(rest)) return inParts(rest)
  return fail(/^[\d.,\s]+$/.test(rest) ? "ambiguous" : "unreadable")
}

/** Yuan, then 角 and 分. */
function inParts(text) {
  const match = /^(.*?)(?:(元|块|圆)(?:钱)?(?:整|正)?(.*))?$/.exec(text)
  const small = match[3] || ""
  if (!match[2] && /[角毛分]/.test(text)) return cents(0n, text, false)
  const whole = hundredths(match[1])
  if (whole.error || !small) return whole
  if (whole.fen % 100n) return fail("unreadable")
  return cents(whole.fen, small, match[2] === "块" || match[2] === "元")
}

/** What follows 元: 5角, 5角2分, 5毛2, or 3块5. */
function cents(fen, text, spoken) {
  const one = "[\\d零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
  const match = new RegExp(`^(?:(${one})(角|毛)(?:(${one})分?)?|零?(${one})分)(?:钱)?(?:整|正)?$`).exec(text)
  const value = char => char === undefined ? 0n : BigInt(/\d/.test(char) ? char : DIGITS[char])
  if (match) return { fen: fen + value(match[1]) * 10n + value(match[3]) + value(match[4]) }
  if (spoken && new RegExp(`^${one}$`).test(text) && value(text) > 0n) return { fen: fen + value(text) * 10n }
  return fail(new RegExp(`^零?${one}+$`).test(text) ? "ambiguous" : "unreadable")
}

/** A number in yuan -> fen. */
function hundredths(text) {
  const read = /^[\d.,]+$/.test(text) ? decimal(text) : spoken(text)
  if (read.error) return read
  if (read.places > 2) return fail("decimals")
  const fen = read.value * 10n ** BigInt(2 - read.places)
  return fen > MOST_FEN ? fail("too-large") : { fen }
}

/** Digits with commas and a point -> {value, places}: value / 10^places, without needless zeros. */
function decimal(text) {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return fail(/^[\d,.]+$/.test(text) && /\d/.test(text) ? "ambiguous" : "unreadable")
  const whole = match[1].replace(/,/g, "")
  if (whole.length > 1 && whole.startsWith("0")) return fail("ambiguous")
  if (whole.length > 24 || (match[2] || "").length > 24) return fail("too-large")
  const part = match[2] || ""
  if (part.length > 2 && text === `${whole}.${part}` && part.length === 3) return fail("decimals")
  const kept = part.replace(/0+$/, "")
  return { value: BigInt(whole + kept), places: kept.length }
}

/** Words and mixtures: 四千三, 4千3, 1万500, 1.2万, 两千零五, 四三〇〇. */
function spoken(text) {
  if (!text) return fail("unreadable")
  if (/^[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖幺俩]+$/.test(text)) {
    const digits = [...text].map(char => DIGITS[char]).join("")
    return text.length > 1 && digits.startsWith("0") ? fail("ambiguous") : { value: BigInt(digits), places: 0 }
  }
  const point = /^([\d,]+[.点]\d+|[〇零一二两三四五六七八九]+点[〇零一二三四五六七八九]+)([十百千万亿kw]|十万|百万|千万)?$/.exec(text)
  if (point) return withPoint(point[1], point[2] || "")
  return inUnits(text)
}

function withPoint(number, unit) {
  const read = decimal([...number].map(char => char === "点" ? "." : char in DIGITS ? DIGITS[char] : char).join(""))
  const zeros = [...unit].reduce((sum, char) => sum + UNITS[char], 0)
  if (read.error === "decimals" && zeros) return withPoint(`${number}0`, unit) // 1.205万 has no comma in it
  if (read.error) return read
  const places = Math.max(0, read.places - zeros)
  return { value: read.value * 10n ** BigInt(Math.max(0, zeros - read.places)), places }
}

/** Pieces of a number and a unit, from large to small: 1万2千3, 四千三百五十. The last piece may lack its unit. */
function inUnits(text) {
  const group = /(零|〇)?(?:(\d[\d,]*|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖俩])?([十拾百佰千仟万亿kw])|(\d[\d,]*|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖俩])$)/y
  let total = 0n, section = 0n, last = 99, zero = false, at = 0
  while (at < text.length) {
    group.lastIndex = at
    const match = group.exec(text)
    if (!match) return fail("unreadable")
    at = group.lastIndex
    const number = match[2] || match[4]
    const digits = number === undefined ? null : number in DIGITS ? String(DIGITS[number]) : number
    if (digits !== null && /,/.test(digits) && at !== text.length) return fail("ambiguous")
    if (match[3] === undefined) {
      const tail = ending(digits, last, Boolean(match[1]))
      return tail.error ? tail : { value: total + section + tail.value, places: 0 }
    }
    const unit = UNITS[match[3]]
    zero = Boolean(match[1])
    if (unit >= 4) { // closes the section before it
      const before = section + (digits === null ? 0n : BigInt(digits.replace(/,/g, "")))
      if (!before || (total && unit >= 8) || total % 10n ** BigInt(unit + 4)) return fail("unreadable")
      total += before * 10n ** BigInt(unit)
      section = 0n
      last = unit
      continue
    }
    if (unit >= last || (digits === null && unit !== 1) || (digits !== null && (digits.length > 1 || digits === "0"))) return wide(digits, unit, last)
    if (zero && last - unit === 1) return fail("ambiguous")
    if (!zero && last < 99 && last - unit > 1 && last !== 4 && last !== 8) return fail("ambiguous")
    section += BigInt(digits === null ? 1 : digits) * 10n ** BigInt(unit)
    last = unit
  }
  return zero && text.endsWith("零") ? fail("unreadable") : { value: total + section, places: 0 }
}

/** 43百 and the like are nobody's writing; 12千 neither. */
const wide = (digits, unit, last) => fail(digits !== null && unit < last ? "ambiguous" : "unreadable")

/** The number at the end, after a unit of 10^last: 1万2 is 12000, 1万500 and 3千500 are literal, 1万23 could be either. */
function ending(digits, last, afterZero) {
  if (last === 99) return fail("unreadable")
  const value = BigInt(digits.replace(/,/g, ""))
  const size = digits.replace(/,/g, "").length
  if (afterZero) return size < last && !digits.startsWith("0") ? { value } : fail("ambiguous")
  if (size === 1 && last !== 8) return value > 0n ? { value: value * 10n ** BigInt(last - 1) } : fail("ambiguous")
  if (digits.startsWith("0") && size !== last) return fail("ambiguous")
  return size === last || (last === 4 && size === 3) ? { value } : fail("ambiguous")
}

/** A whole number of days, months or periods as people type it, 12 for 12 · 12期 · ３个月 · 十二; NaN for what is none. */
export function count(value) {
  if (typeof value === "number") return Number.isInteger(value) ? value : NaN
  const text = String(value === undefined || value === null ? "" : value).trim().replace(/\s*(?:期|个月|天|日)$/, "")
  const read = /[¥￥元块圆角毛分]/.test(text) ? fail("unreadable") : exact(text)
  return read.error || read.fen % 100n ? NaN : Number(read.fen / 100n)
}

const PER = { year: 1, month: 12, day: 365 }

/** A rate as a bill states it. `yearly` is percent a year with two digits, days × 365, months × 12; no compounding. */
export function percent(text, { per = "year" } = {}) {
  if (text === undefined || text === null || String(text).trim() === "") return { error: "empty", message: "填上利率，账单或者合同上有" }
  let rest = unseen(halfWidth(String(text).slice(0, 60))).replace(/\s/g, "")
  if (/^[-−–—‒﹣]|^负/.test(rest)) return fail("negative")
  let zeros = 2
  const words = /^(百|千|万)分之(.+)$|^(万)([\d一二三四五六七八九].*)$/.exec(rest) // 万五 is said of a day's rate
  if (words) [zeros, rest] = [{ 百: 2, 千: 3, 万: 4 }[words[1] || words[3]], words[2] || words[4]]
  else if (/[‰]$/.test(rest)) [zeros, rest] = [3, rest.slice(0, -1)]
  else rest = rest.replace(/%$/, "")
  const match = /^(\d{1,6})(?:\.(\d{1,12}))?$/.exec([...rest].map(char => char === "点" ? "." : char in DIGITS ? DIGITS[char] : char).join(""))
  if (!match || (match[1].length > 1 && match[1].startsWith("0"))) return { error: "unreadable", message: "没有看懂，请写成18或者0.05这样，单位是%" }
  const fraction = [BigInt(match[1] + (match[2] || "")), 10n ** BigInt(zeros + (match[2] || "").length)]
  const yearly = Number(fraction[0] * BigInt(PER[per]) * 1000000n / fraction[1]) / 10000
  if (yearly > 1000) return { error: "too-large", message: "这个利率太高了，再看一眼单位是不是%" }
  return { fraction, yearly, shown: `折合一年${yearly.toFixed(2)}%` }
}
