/* The script for a call, one exchange a screen, large, with a field for notes; it outlives the call and keeps the screen on. */
import DATA from "../data/call.js"
import { parse, show } from "../amount.js"
import { away } from "../bar.js"
import { moneyField } from "../money.js"
import { note, recall } from "../memory.js"
import { canTurn, stayAwake, turn } from "../screen.js"
import { button, field, fill, h, status } from "../ui.js"

const LAST = DATA.exchanges.length - 1
const COUNT = "零一二三四五六七八九十"
const han = number => number > 10 ? `十${number > 11 ? COUNT[number - 10] : ""}` : COUNT[number]
const TICKET = "“请登记成工单，书面答复我。”"
const keyOf = part => part.key || `call:${part.name}`

export function mount(place) {
  const screen = h("div", { class: "tool-call", hidden: true, role: "dialog", "aria-modal": "true", "aria-label": "通话模式" })
  const offer = moneyField({ label: "我每月能还", name: "offer", onchange: () => {} })
  const reason = field({ label: "因为什么还不上", maxlength: 100, value: recall("reason"), oninput: () => note("reason", reason.input.value) })
  const start = button("开始，全屏念", () => open(true))
  const said = status()
  const sideways = canTurn() ? button("横着念", async () => {
    open(true)
    if (await turn(screen, true)) return
    sideways.remove()
    said.textContent = "这台设备不让网页转屏。把手机横过来，字也会跟着排。"
  }, "second") : null
  const open = on => {
    screen.hidden = !on
    document.body.classList.toggle("calling", on)
    note("call-open", on ? "1" : "")
    stayAwake(on)
    if (on) return one(recall("call-at", 0))
    turn(screen, false)
    start.focus()
  }
  const one = (at, { who = "你说", they, say } = DATA.exchanges[at]) => {
    note("call-at", at)
    const noted = field({ label: "记一下：姓名、工号、答应了什么", tag: "input", maxlength: 400, value: recall("call-note"), oninput: () => note("call-note", noted.input.value) })
    fill(screen, top(at), h("div", { class: "grow" }, they ? [h("p", { class: "tool-note" }, "对方说"), h("p", { class: "they" }, they)] : null, h("p", { class: "tool-note" }, who), h("p", { class: "say", tabindex: "-1" }, say.map(words))),
      h("p", { class: "always" }, "要验证码、转给个人、共享屏幕：", h("b", { class: "whole" }, "挂断。"), h("button", { type: "button", class: "press", onclick: away }, "快速离开")), noted.box,
      h("div", { class: "tool-row" }, at ? button("上一句", () => one(at - 1), "second") : null, button(at === LAST ? "念完了" : "下一句", () => at === LAST ? open(false) : one(at + 1))))
    screen.querySelector(".say").focus()
  }
  const top = at => h("div", { class: "top" }, h("button", { type: "button", class: "press", onclick: () => open(false) }, "收起"), h("span", { class: "tool-note" }, `第${han(at + 1)}句，后面还有${han(LAST - at)}句`),
    h("button", { type: "button", class: "press", onclick: others }, "他说别的"))
  const others = () => {
    const at = recall("call-at", 0)
    fill(screen, h("div", { class: "top" }, h("button", { type: "button", class: "press", onclick: () => one(at) }, "‹ 回到刚才"), h("span", { class: "tool-note" }, "他说的是哪一句？"), h("button", { type: "button", class: "press", onclick: () => open(false) }, "收起")),
      h("div", { class: "grow" }, DATA.exchanges.map((each, index) => each.they ? h("button", { type: "button", class: "tool-big", onclick: () => one(index) }, each.they) : null),
        h("button", { type: "button", class: "tool-big unsure", onclick: () => one(at, { say: [TICKET] }) }, "都不是", h("small", {}, `念这句：${TICKET}`))))
    screen.querySelector("button").focus()
  }
  screen.addEventListener("keydown", event => { if (event.key === "Escape") open(false) })
  fill(place, offer.box, reason.box, h("div", { class: "tool-row" }, start, sideways), said, screen)
  if (recall("call-open")) open(true)
}

/** The reader's own figures in the sentence. */
function words(part) {
  if (typeof part === "string") return part
  const typed = recall(keyOf(part))
  if (!typed) return h("i", {}, "____")
  const read = part.unit === "元" ? parse(typed) : { error: "text" }
  return h("u", {}, read.error ? typed : show(read.fen).replace(/元$/, ""))
}
