/* Calendar dates without a time zone: "2026-11-22" in, "2026-12-07" out; never the local Date, so a phone that stands
   in another zone, or behind, counts the same. Days are numbered from 1970-01-01 (day 0, a Thursday). */

const WEEKDAYS = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"]
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

export const isLeap = year => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month, `month` from 1. */
export const monthLength = (year, month) => month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Number of the day; "2026-11-22" -> 20779. `iso` must be a real date. */
export function toDay(iso) {
  const [year, month, day] = iso.split("-").map(Number)
  const y = month > 2 ? year : year - 1 // the year that begins in March
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719468
}

/** The date of a day number. */
export function toIso(number) {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const inEra = z - era * 146097
  const y = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365)
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return iso(y + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * m + 2) / 5) + 1)
}

const iso = (year, month, day) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`

export const addDays = (date, count) => toIso(toDay(date) + count)

/** The same day number `count` months on, or the last day of that month when it has no such day (民法典202). `anchor` is
    the day number to keep when it is not that of `date`: a payment day of 31 comes back to 31 after February. */
export function addMonths(date, count, anchor = Number(date.slice(8))) {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return iso(year, month, Math.min(anchor, monthLength(year, month)))
}

/** Days from one date to another. */
export const between = (from, to) => toDay(to) - toDay(from)

/** 0 Sunday … 6 Saturday. */
export const weekdayNumber = date => (((toDay(date) + 4) % 7) + 7) % 7
export const weekday = date => WEEKDAYS[weekdayNumber(date)]

/** What a person reads: 2026年12月7日. */
export function hanDate(date) {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

/** Marks that nobody sees and that copying brings along: zero width, and the direction of the text; not those that turn it round. */
export const unseen = text => text.replace(/[\u200b-\u200f\u202a\u202c\u2060\u2066-\u2069\ufeff]/g, "")

/** Full width letters, digits and signs as half width; no other look-alikes: ² and ① are no digits. */
export const halfWidth = text => text.replace(/[\uff01-\uff5e]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ").replace(/￥/g, "¥")

const SHAPES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/, /^(\d{4})(\d{2})(\d{2})$/,
]

/** A date as people write it -> "2026-11-22", or {error, message}: date-empty, date-invalid (no such day, no date at
    all, no year), date-out-of-range. Takes text or {year, month, day}. */
export function readDate(value) {
  if (value && typeof value === "object" && "year" in value) value = `${value.year}-${value.month}-${value.day}`
  if (value === undefined || value === null || value === "") return fail("date-empty", "填上日期，年月日都要")
  if (typeof value !== "string" && typeof value !== "number") return fail("date-invalid", "日期要写成2026-11-22这样")
  const text = unseen(halfWidth(String(value))).trim().replace(/[T ]\d{1,2}:\d{2}.*$/, "").replace(/\s+/g, "").replace(/[—–−]/g, "-")
  if (!text) return fail("date-empty", "填上日期，年月日都要")
  const match = SHAPES.map(shape => shape.exec(text)).find(Boolean)
  if (!match) return fail("date-invalid", "日期要写成2026-11-22这样，年月日都要")
  const [year, month, day] = match.slice(1).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return fail("date-invalid", "没有这一天，再看一眼日期")
  if (year < FIRST_YEAR || year > LAST_YEAR) return fail("date-out-of-range", `只算${FIRST_YEAR}年到${LAST_YEAR}年，再看一眼年份`)
  return iso(year, month, day)
}

const fail = (error, message) => ({ error, message })
