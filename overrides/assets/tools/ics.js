/* An event of a whole day for real calendars (RFC 5545): no time and no zone, so it is the same day everywhere. */
import { addDays, hanDate } from "./dates.js"

const ROOM = 75 // octets a line may have
const escape = text => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n")
const compact = iso => iso.replace(/-/g, "")

/** Lines longer than 75 octets go on in the next one, never inside a character. */
function fold(line) {
  const lines = []
  let now = ""
  let size = 0
  for (const char of line) {
    const octets = new TextEncoder().encode(char).length
    if (size + octets > ROOM) {
      lines.push(now)
      now = " "
      size = 1
    }
    now += char
    size += octets
  }
  return [...lines, now].join("\r\n")
}

/** {day, title, text, before: [5, 2], stamp: "20261128T050000Z"} -> the text of an .ics file. The alarms ring at nine in the
    morning, so many days `before`. */
export function calendarFile({ day, title, text = "", before = [], stamp }) {
  const alarms = before.flatMap(days => ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escape(`${title}，最后一天${hanDate(day)}`)}`,
    days ? `TRIGGER:-P${days - 1}DT15H` : "TRIGGER:PT9H", "END:VALARM"])
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mingbaizhi//deadline//ZH", "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
    `UID:${compact(day)}-${stamp}@mingbaizhi.example`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escape(title)}`, text ? `DESCRIPTION:${escape(text)}` : "", "TRANSP:TRANSPARENT", ...alarms, "END:VEVENT", "END:VCALENDAR"]
  return `${lines.filter(Boolean).map(fold).join("\r\n")}\r\n`
}

/** Now, as a calendar stamps it. */
export const stamp = (now = new Date()) => now.toISOString().replace(/[-:]|\.\d+/g, "")
