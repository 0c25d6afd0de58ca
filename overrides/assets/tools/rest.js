/* Which days are rest days. A rest day is a Saturday, a Sunday or a day off of the yearly notice of 国务院办公厅; a
   Saturday or Sunday on which that notice makes people work is not. The list itself is data (data/holidays). */
import { addDays, readDate, toDay, toIso, weekdayNumber } from "./dates.js"

/** A calendar from what was given: one year {year, rest, work}, a list of years, a map year -> year, or the days of a
    notice [{date, isOffDay}]. `rest` (also `off`) and `work` (also `work_on`) hold dates and "from/to". -> {off, work, years}: sets of
    dates and the set of years that are known. What cannot be read is left out. */
export function calendar(given) {
  const found = { off: new Set(), work: new Set(), years: new Set() }
  for (const year of parts(given)) addYear(found, year)
  return found
}

function parts(given) {
  if (!given || typeof given !== "object") return []
  if (Array.isArray(given)) return given.every(each => typeof each === "string") ? [{ off: given }] : given.flatMap(each => each && each.date ? [{ days: [each] }] : parts(each))
  if (given.off || given.work || given.work_on || given.days || given.rest || given.holidays || given.year) return [given]
  return Object.entries(given).flatMap(([year, each]) => parts(each).map(part => ({ year, ...part })))
}

function addYear(found, { year, off, work, work_on, workdays, holidays, rest, days }) {
  if (Number(year)) found.years.add(Number(year))
  const put = (set, list) => {
    for (const date of (Array.isArray(list) ? list : []).flatMap(range)) {
      set.add(date)
      if (!Number(year)) found.years.add(Number(date.slice(0, 4)))
    }
  }
  put(found.off, off || holidays || rest)
  put(found.work, work || work_on || workdays)
  const each = Array.isArray(days) ? days : []
  put(found.off, each.filter(day => day && day.isOffDay !== false).map(day => day && day.date ? day.date : day))
  put(found.work, each.filter(day => day && day.isOffDay === false).map(day => day.date))
}

/** "2026-02-15/2026-02-23", {from, to} or one date -> every date in it. */
function range(text) {
  const [from, to] = text && text.from ? [text.from, text.to || text.from] : String(text).split(/\/(?=\d{4})/)
  const first = readDate(from)
  const last = readDate(to || from)
  if (first.error || last.error || toDay(last) - toDay(first) > 60) return []
  return Array.from({ length: toDay(last) - toDay(first) + 1 }, (_, at) => toIso(toDay(first) + at))
}

/** Is the day a rest day? For a year whose notice is not known: weekends and 1 January (放假办法2) alone. */
export function isRest(date, days) {
  if (days.work.has(date)) return false
  if (days.off.has(date)) return true
  if (weekdayNumber(date) % 6 === 0) return true
  return date.endsWith("-01-01") && !days.years.has(Number(date.slice(0, 4)))
}

/** The day itself, or the first day after (step -1: before) it that is no rest day. */
export function workingDay(date, days, step = 1) {
  let day = date
  for (let guard = 0; guard < 60 && isRest(day, days); guard++) day = addDays(day, step)
  return day
}

/** What is not known about the day: "holidays-unknown" when the notice of its year is not there; "next-year-notice-pending"
    in its last six days while the notice of the next year, which may name them too, is not there. */
export function doubt(date, days) {
  const year = Number(date.slice(0, 4))
  if (!days.years.has(year)) return "holidays-unknown"
  return date.slice(5) >= "12-26" && !days.years.has(year + 1) ? "next-year-notice-pending" : ""
}
