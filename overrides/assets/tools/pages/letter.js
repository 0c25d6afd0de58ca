/* T4: the letters and court papers of the sheets, filled from one memory and shown as they will leave. */
import DATA from "../data/letters.js"
import { parse } from "../amount.js"
import { blanks, warnings, write } from "../letter.js"
import { note, recall } from "../memory.js"
import { copy } from "../save.js"
import { address, button, field, fill, h, status } from "../ui.js"

export function mount(place) {
  const form = h("div", {})
  const answer = h("section", { class: "tool-answer" })
  const picked = field({ label: "要写哪一封", tag: "select", onchange: event => {
    note("letter", event.target.value)
    open(event.target.value)
  } })
  const groups = [["letter", "写给放贷机构、催收公司的信"], ["court", "交给法院、投诉用的"]]
  picked.input.append(...groups.map(([kind, label]) => h("optgroup", { label }, DATA.letters.filter(each => each.kind === kind).map(each => h("option", { value: each.id, selected: each.id === recall("letter") }, each.title)))))
  const open = id => {
    const letter = DATA.letters.find(each => each.id === id) || DATA.letters.find(each => each.kind === "letter")
    fill(form, h("p", { class: "tool-note" }, "没填的会留成横线，签名用笔签。别处填过的自动带过来。"), blanks(letter).map(part => gap(part, () => show(answer, letter))))
    show(answer, letter)
  }
  document.body.classList.add("letter-only") // on paper
  fill(place, picked.box, form, answer)
  open(picked.input.value)
}

const label = name => name.replace(/_+/g, "……")

function gap(part, draw) {
  const made = field({ label: label(part.name), unit: part.unit, type: part.date ? "date" : "text", maxlength: 300, value: recall(part.key), ...(part.long ? { tag: "textarea", type: null } : {}), oninput: () => {
    note(part.key, made.input.value)
    check()
    draw()
  } })
  const check = () => {
    const read = part.money && made.input.value.trim() ? parse(made.input.value) : null
    made.wrong(read && read.error ? read.message : "")
  }
  check()
  return made.box
}

function show(answer, letter) {
  const values = Object.fromEntries(blanks(letter).map(part => [part.key, recall(part.key)]))
  const made = write(letter, values)
  const said = status()
  const take = text => async () => { said.textContent = await copy(text) ? "复制好了，可以粘到App、微信、邮件里。" : "复制不了，长按选中再复制。" }
  const heed = warnings(letter, values)
  fill(answer, h("p", { class: "tool-note" }, "寄出去就是这样"), h("div", { class: "tool-letter" }, made.lines.map(line => h("p", { class: css(line.kind) }, line.parts.map(part => typeof part === "string" ? part : h(part.filled ? "u" : "i", {}, part.text))))),
    heed.length ? h("ul", { class: "tool-heed" }, heed.map(each => h("li", {}, each.say, each.page ? h("a", { href: address(each.page) }, "先看这里") : ""))) : null,
    made.missing.length ? h("p", { class: "tool-note" }, `还空着：${made.missing.slice(0, 6).map(label).join("、")}${made.missing.length > 6 ? `，一共${made.missing.length}处` : ""}`) : null,
    h("div", { class: "tool-row" }, button("打印这封信", () => print()), button("复制文字", take(made.text), "second"), button(`复制短文（${made.chat.length}字）`, take(made.chat), "second")), said,
    h("p", { class: "tool-note" }, "短文只有正文，适合发在App的客服里。要PDF、图片，到", h("a", { href: address(letter.page) }, "这张打印单"), "。"))
}

const css = kind => ({ title: "title", to: "", label: "label", text: "body", number: "body", tick: "body", item: "", row: "", "court-name": "" }[kind] || "")
