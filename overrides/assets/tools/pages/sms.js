/* 短信核对: what a message asks for, marked, each with an answer. Nothing leaves the device; nothing is ever called genuine. */
import DATA from "../data/messages.js"
import { field, fill, h, source } from "../ui.js"
import { check } from "../sms.js"

export function mount(place) {
  const answer = h("section", { class: "tool-answer", "aria-live": "polite" })
  const pasted = field({ label: "把短信、微信里的话粘在这里", note: "只在这台手机上看，不发出去，也不保存。", tag: "textarea", maxlength: 5000, oninput: () => show(answer, pasted.input.value) })
  fill(place, pasted.box, answer)
  show(answer, "")
}

function show(answer, text) {
  const { empty, found, pieces } = check(text, DATA.asks)
  if (empty) return fill(answer)
  fill(answer, h("h2", { id: "found" }, found.length ? `标出了${found.length}处要留心的` : "没有标出什么"),
    h("p", { class: "tool-message" }, pieces.map(piece => piece.ids.length ? h("mark", {}, piece.text) : piece.text)),
    found.map(each => h("div", {}, h("h3", {}, each.name), h("p", { class: "tool-note" }, each.words.slice(0, 5).map(word => `“${word}”`).join("、")), h("p", {}, each.say, " ", source(DATA.facts, each.fact)))),
    h("h3", { id: "always" }, "不管标没标出来"), h("ul", {}, DATA.always.map(each => h("li", {}, each.say, " ", source(DATA.facts, each.fact)))))
}
