/* The bar below every tool: where what was typed is, 清空, 快速离开, 保存在本机; and, once, a question before it is lost. */
import { hanDate } from "./dates.js"
import { keep, kept, unsaved, wipe } from "./memory.js"
import { wayOut } from "./save.js"
import { button, fill, h, status, today } from "./ui.js"

let asked = false
let inside = false

export function bar(place) {
  const said = status()
  const hold = h("span", {})
  const draw = () => fill(hold, kept()
    ? [h("span", { class: "tool-note" }, `${hanDate(kept())}存在这台手机上。`), button("从手机上删掉", forget, "plain")]
    : button("保存在本机", save, "plain"))
  const save = () => {
    const done = keep(today())
    said.textContent = done ? "存好了，只在这台手机的这个浏览器里。别人拿到手机也看得到，不用了就删掉。" : "这个浏览器不让保存。抄下来，或者打印。"
    draw()
  }
  const forget = () => {
    wipe()
    leave(() => location.reload())
  }
  const row = h("div", { class: "tool-row" }, button("清空", forget, "plain"), hold, button("快速离开", away, "plain"))
  draw()
  place.after(h("div", { class: "tool-bar" }, h("p", { class: "tool-note" }, "填的字只留在这个窗口里，关掉就没有，不会发出去。“快速离开”会先清空。"), row, said,
    wayOut() ? h("p", { class: "tool-note tool-in-app" }, wayOut()) : null))
  addEventListener("beforeunload", event => {
    if (asked || inside || !unsaved() || !typedText(place)) return
    asked = true
    event.preventDefault()
    event.returnValue = ""
  })
  document.addEventListener("click", ways, true)
  document.addEventListener("keydown", event => { asked = asked || event.key === "Escape" }, true)
}

/** No question on the way to another page of the site, where the memory goes along, nor where somebody must be gone at once. */
function ways({ target }) {
  const link = target.closest ? target.closest("a[href]") : null
  if (!link || link.target) return
  if (link.matches("[data-leave]")) asked = true
  inside = link.origin === location.origin
  setTimeout(() => { inside = false }, 1000)
}

/** Wipe what was typed and be gone, unasked. */
export const away = () => {
  wipe()
  leave(() => location.replace("about:blank"))
}

const leave = go => {
  asked = true
  go()
}

/** Free text is worth a question, and so is a list; a choice, a number or a date is not. */
const typedText = place => place.querySelector(".tool-remove") || Array.from(place.querySelectorAll("textarea, input[type=text], input:not([type]):not([inputmode])")).some(field => field.value.trim())
