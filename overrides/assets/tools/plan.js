/* Repayment plans, exact to the fen. Amounts are integer fen (Number or BigInt) or text as amount.js reads it ("4,300");
   rates are text or numbers, see `rate`. Nothing is thrown: what cannot be used is {error, message}.

   schedule({balance, monthly, rate, …}) pays the same amount a month until nothing is left:
     basis     "monthly" (M): interest = balance × yearly rate ÷ 12;  "daily" (D): balance × daily rate × days since the last
               payment, first day in, last day out. Left out: D when `dailyRate` or `dayCount` is given, else M
     dailyRate, or annualRate with dayCount 360 or 365 (both are in use: the page says which)
     date      day of the balance; first: day of the first payment (left out: a month later); accrualFrom: D only, left
               out: `date`. The payment day keeps its number: 31 becomes 28 or 30 in short months and comes back
     periods   instead of `monthly`: equal instalments (等额本息), the last one clears the rest
   -> {status: "ends" | "never" | "too-long", periods, interest, total, last, lastDate, rows, firstInterest, basis, rounding,
       inYuan}; a row is {n, date, payment, interest, principal, balance}. "never": the payment does not exceed the
       interest of the first month, or nothing goes to the principal any more (`slow`: by the days it would end, after decades;
       `yearInterest`: of the year after the first payment). Interest first, then principal (民法典561); no interest on unpaid interest; half a fen is rounded up, each month.
   equal({balance, rate, periods}) is schedule with `periods`; deferral({balance, rate, months, …}) is 延期: the interest of the
   months stands apart and is not added to the balance; once({balance, rate, date, day, …}) is 一次结清.
   yearlyRate({fee, periods, principal?} | {principal, payments}) -> {monthly, annual_simple, annual_compound, looks_like, …} */
import { amount, count, inYuan, percent } from "./amount.js"
import { addMonths, between, readDate } from "./dates.js"
import { irr } from "./irr.js"

const MOST = 1200 // rows: a hundred years
const ROUND = 48 // months, after which the days of the months come round again
const ROUNDING = "每期的利息四舍五入到分"
const wrong = (error, message) => ({ error, message })

/** A rate -> [n, d] as a fraction a year (or a day). "18%", "18" and 18 are 18 percent, as a bill labels it; a number below
    1 a year (0.18), below 0.01 a day (0.0005), is a fraction. [n, d] is taken as it is. */
export function rate(value, per = "year") {
  if (Array.isArray(value)) return value.map(BigInt)
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) {
    const text = value.toFixed(15).replace(/\.?0+$/, "")
    const [whole, part = ""] = text.split(".")
    return [BigInt(whole + part), 10n ** BigInt(part.length + (value >= (per === "day" ? 0.01 : 1) ? 2 : 0))]
  }
  const read = percent(value, { per })
  return read.error ? read : read.fraction
}

const money = (value, name) => {
  if (typeof value === "bigint") return value >= 0n ? value : wrong("negative", `${name}不能是负数`)
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : value < 0 ? wrong("negative", `${name}不能是负数`) : wrong("not-whole-fen", `${name}要是整数的分`)
  const read = amount(value)
  return read.error ? { ...read, message: `${name}：${read.message}` } : BigInt(read)
}

/** n/d, half rounded up. */
export const half = (n, d) => (2n * n + d) / (2n * d)

const ALIASES = { annual: "annualRate", yearlyRate: "annualRate", daily: "dailyRate", firstPayment: "first", payment: "monthly", monthlyPayment: "monthly", n: "periods", method: "basis", convention: "basis" }

/** The same names in snake_case, and a few others that people use. */
export function named(input) {
  const found = {}
  for (const [key, value] of Object.entries(input || {})) {
    const camel = key.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())
    found[ALIASES[camel] || camel] = value
  }
  return found
}

/** What the three kinds of plan have in common, or {error, message}; `input` has gone through `named`. */
function read(input) {
  if (!Object.keys(input).length) return wrong("input-missing", "要有余额、利率和每月还多少")
  const balance = money(input.balance, "余额")
  const daily = input.dailyRate !== undefined && input.dailyRate !== null && input.dailyRate !== ""
  const dayCount = Number(input.dayCount || 365)
  if (dayCount !== 360 && dayCount !== 365) return wrong("day-count", "一年按360天还是365天算，二选一")
  const year = daily ? rate(input.dailyRate, "day") : rate(first(input.rate, input.annualRate), "year")
  if (balance.error || year.error) return balance.error ? balance : year
  const basis = { daily: "daily", D: "daily", monthly: "monthly", M: "monthly" }[input.basis] || (daily || input.dayCount ? "daily" : "monthly")
  const date = readDate(first(input.date, input.balanceDate, "2026-01-01"))
  if (date.error) return date
  const start = input.first ? readDate(input.first) : addMonths(date, 1)
  const from = input.accrualFrom ? readDate(input.accrualFrom) : date
  if (start.error || from.error) return start.error ? start : from
  if (start < from) return wrong("date-order", "第一次还款的日子不能早于开始计息的日子")
  const anchor = Number(input.paymentDay) || Number((input.first ? start : date).slice(8))
  const perDay = daily ? year : [year[0], year[1] * BigInt(dayCount)]
  const perMonth = daily ? [year[0] * 365n, year[1] * 12n] : [year[0], year[1] * 12n]
  return { balance, basis, date, from, start, perDay, perMonth, when: n => addMonths(start, n, anchor), ordinary: basis === "monthly" || between(from, start) <= 31, says: says(basis, daily, dayCount) }
}

const first = (...values) => values.find(value => value !== undefined && value !== null)

const says = (basis, daily, dayCount) => basis === "monthly" ? "按月计息：余额×年利率÷12，不看天数"
  : daily ? "按日计息：余额×日利率×实际天数，算头不算尾" : `按日计息：余额×年利率÷${dayCount}×实际天数，算头不算尾`

/** Interest of the n-th period (from 0) on `balance`. */
function interest(plan, balance, n) {
  if (plan.basis === "monthly") return half(balance * plan.perMonth[0], plan.perMonth[1])
  const days = between(n ? plan.when(n - 1) : plan.from, plan.when(n))
  return half(balance * plan.perDay[0] * BigInt(days), plan.perDay[1])
}

export function schedule(given) {
  const input = named(given)
  const plan = read(input)
  if (plan.error) return plan
  const fixed = first(input.periods) !== undefined && input.periods !== "" && first(input.monthly) === undefined
  const most = fixed ? count(input.periods) : MOST
  if (!(most >= 1 && most <= MOST)) return wrong("periods", `期数要是1到${MOST}的整数`)
  const pay = fixed ? level(plan, most) : money(input.monthly, "每月还多少")
  if (pay.error) return pay
  if (pay <= 0n && plan.balance > 0n && !fixed) return wrong("zero-payment", "每月还多少，要大于0")
  const firstInterest = plan.balance ? interest(plan, plan.balance, 0) : 0n
  const short = !fixed && plan.balance > 0n && pay <= firstInterest && plan.balance + firstInterest > pay
  const made = { ...pays(plan, pay, most, fixed), firstInterest: Number(firstInterest) }
  if (made.status !== "never" && !(short && plan.ordinary)) return made
  return { ...made, ...summary(plan, [], pay), status: "never", never: true, slow: made.status !== "never" }
}

export const equal = input => schedule({ ...named(input), monthly: undefined })

function pays(plan, pay, most, fixed) {
  const rows = []
  let balance = plan.balance
  let owed = 0n // interest that a payment did not reach; it bears none itself
  for (let n = 0; n < most && (balance > 0n || owed > 0n); n++) {
    owed += interest(plan, balance, n)
    const payment = fixed && n === most - 1 ? balance + owed : balance + owed <= pay ? balance + owed : pay
    const paid = owed < payment ? owed : payment
    owed -= paid
    balance -= payment - paid
    rows.push({ n: n + 1, date: plan.when(n), payment: Number(payment), interest: Number(paid), principal: Number(payment - paid), balance: Number(balance) })
  }
  const over = balance > 0n || owed > 0n
  const stuck = over && rows.slice(-ROUND).every(row => !row.principal)
  return { ...summary(plan, rows, pay), status: stuck ? "never" : over ? "too-long" : "ends", never: stuck, ...(stuck ? { yearInterest: yearOf(plan, balance) } : {}) }
}

const yearOf = (plan, balance) => Number(Array.from({ length: 12 }, (_, n) => interest(plan, balance, n + 1)).reduce((sum, each) => sum + each, 0n))

function summary(plan, rows, pay) {
  const sum = key => rows.reduce((total, row) => total + BigInt(row[key]), 0n)
  const end = rows[rows.length - 1]
  const found = { periods: rows.length, monthly: Number(pay), interest: Number(sum("interest")), total: Number(sum("payment")), last: end ? end.payment : 0 }
  const words = Object.fromEntries(["monthly", "interest", "total", "last"].map(key => [key, inYuan(found[key])]))
  return { ...found, lastDate: end ? end.date : null, rows, basis: plan.says, rounding: ROUNDING, inYuan: words }
}

/** 等额本息: balance × i × (1+i)^n ÷ ((1+i)^n − 1), rounded to the fen. */
function level({ balance, perMonth: [n, d] }, periods) {
  if (n === 0n) return half(balance, BigInt(periods))
  const up = (d + n) ** BigInt(periods)
  const down = d ** BigInt(periods)
  return half(balance * n * up, d * (up - down))
}

/** 延期: nothing is paid for `months`; their interest, kept apart, falls due with the balance. */
export function deferral(given) {
  const input = named(given)
  const plan = read(input)
  const months = count(input.months)
  if (plan.error) return plan
  if (!(months >= 1 && months <= 120)) return wrong("months", "延期几个月，要是1到120的整数")
  let apart = 0n
  for (let n = 0; n < months; n++) apart += interest(plan, plan.balance, n)
  const total = plan.balance + apart
  return { status: "ends", months, interest: Number(apart), balance: Number(plan.balance), total: Number(total), lastDate: plan.when(months - 1), basis: plan.says, rounding: ROUNDING,
    inYuan: { interest: inYuan(apart), total: inYuan(total) } }
}

/** 一次结清 on `day`: the balance, less what the other side waives (`off`), and the interest to that day. */
export function once(given) {
  const input = named(given)
  const plan = read({ ...input, basis: "daily" })
  if (plan.error) return plan
  const day = readDate(input.day)
  const off = input.off === undefined || input.off === "" ? 0n : money(input.off, "减免多少")
  if (day.error || off.error) return day.error ? day : off
  if (day < plan.from) return wrong("date-order", "结清的日子不能早于开始计息的日子")
  const due = half(plan.balance * plan.perDay[0] * BigInt(between(plan.from, day)), plan.perDay[1])
  const total = plan.balance + due - off
  return total < 0n ? wrong("off-too-large", "减免的不能比欠的多") : { status: "ends", interest: Number(due), total: Number(total), lastDate: day, basis: plan.says, rounding: ROUNDING, inYuan: { interest: inYuan(due), total: inYuan(total) } }
}

/** The rate of an instalment fee. `fee`: fraction of the principal a period, as `rate` reads it by the month (0.007, "0.7%"); or
    `feeAmount` fen a period with `principal`; `upfront`: a fee (fen) kept back at the start; or `payments`: fen, one a month. */
export function yearlyRate(asked) {
  const input = named(asked)
  if (!Object.keys(input).length) return wrong("input-missing", "要有期数和每期的手续费")
  const given = payments(input)
  if (given.error) return given
  const monthly = irr(given.received, given.payments)
  if (monthly === null) return wrong("no-rate", "这样的还法算不出利率，看看数有没有填错")
  return { monthly, annual_simple: 12 * monthly, annual_compound: (1 + monthly) ** 12 - 1, looks_like: given.fee === null ? null : 12 * given.fee,
    annualSimple: 12 * monthly, annualCompound: (1 + monthly) ** 12 - 1, looksLike: given.fee === null ? null : 12 * given.fee, periods: given.payments.length }
}

function payments(input) {
  const principal = input.principal === undefined ? 100000000n : money(input.principal, "本金")
  if (principal.error) return principal
  if (principal === 0n) return wrong("zero-principal", "本金要大于0")
  const upfront = input.upfront === undefined ? 0n : money(input.upfront, "一次性手续费")
  if (upfront.error) return upfront
  if (upfront >= principal) return wrong("upfront", "手续费不能比本金多")
  if (input.payments) {
    const list = Array.isArray(input.payments) && input.payments.length <= MOST ? input.payments.map(each => money(each, "每期还款")) : []
    const bad = list.find(each => each.error)
    if (!bad && list.length && list.reduce((sum, each) => sum + each, 0n) < principal - upfront) return wrong("no-rate", "每期加起来比拿到的还少，看看漏了哪一期")
    return bad || !list.length ? bad || wrong("payments", "每期还款要列出来") : { received: Number(principal - upfront), payments: list.map(Number), fee: null }
  }
  const periods = count(input.periods)
  if (!(periods >= 1 && periods <= MOST)) return wrong("periods", `期数要是1到${MOST}的整数`)
  const fee = input.feeAmount === undefined ? monthlyFee(first(input.fee, input.feeRate, input.rate, input.feePerPeriod)) : money(input.feeAmount, "每期手续费")
  if (fee.error) return fee
  const share = typeof fee === "bigint" ? Number(fee) / Number(principal) : fee
  const each = Number(principal) / periods + Number(principal) * share
  return { received: Number(principal - upfront), payments: Array(periods).fill(each), fee: share }
}

/** 0.007, "0.7%", "0.7", 0.7, [7n, 1000n] -> 0.007; a number below 0.05 is a fraction, for no fee of a month is a twentieth of a percent. */
function monthlyFee(value) {
  if (Array.isArray(value)) return Number(value[0]) / Number(value[1])
  if (typeof value === "number" && value >= 0 && value < 0.05) return value
  const read = percent(typeof value === "number" ? String(value) : value, { per: "month" })
  return read.error ? read : Number(read.fraction[0]) / Number(read.fraction[1])
}
