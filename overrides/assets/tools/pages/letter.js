/* T4: the letters and court papers of the sheets, filled from one memory, shown as they will leave, taken away as text, Word or picture. */
import DATA from "../data/letters.js"
import { parse } from "../amount.js"
import { docx } from "../docx.js"
import { blanks, warnings, write } from "../letter.js"
import { note, recall } from "../memory.js"
import { draw } from "../picture.js"
import { app, copy, download } from "../save.js"
import { address, button, field, fill, h, handOut, status } from "../ui.js"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
const CHAT = 500 // characters: more than that is a letter, not a message

export function mount(place) {
  const form = h("div", { class: "tool-form" })
  const answer = h("section", { class: "tool-answer" })
  const picked = field({ label: "要写哪一封", tag: "select", onchange: event => {
    note("letter", event.target.value)
    open(event.target.value)
  } })
  const groups = [["letter", "写给放贷机构、催收公司的信"], ["court", "交给法院、投诉用的"]]
  picked.input.append(...groups.map(([kind, label]) => h("optgroup", { label }, DATA.letters.filter(each => each.kind === kind).map(each => h("option", { value: each.id, selected: each.id === recall("letter") }, each.title)))))
  const open = id => {
    const letter = DATA.letters.find(each => each.id === id) || DATA.letters.find(each => each.kind === "letter")
    fill(form, h("p", { class: "tool-note" }, "没填的会留成横线，签名用笔签。别处填过的自动带过来。"), blanks(letter).map(part => part.tick ? tick(part, () => show(answer, letter)) : gap(part, () => show(answer, letter))))
    show(answer, letter)
  }
  document.body.classList.add("letter-only") // on paper
  fill(place, picked.box, form, answer)
  open(picked.input.value)
}

const label = name => name.replace(/_+/g, "……")

function tick(part, draw) {
  const box = h("input", { type: "checkbox", checked: recall(part.key) === "1", onchange: () => {
    note(part.key, box.checked ? "1" : "")
    draw()
  } })
  return h("label", { class: "tool-check" }, box, h("span", {}, label(part.name)))
}

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
  if (part.under) made.box.classList.add("under")
  return made.box
}

function show(answer, letter) {
  const values = Object.fromEntries(blanks(letter).map(part => [part.key, recall(part.key)]))
  const made = write(letter, values)
  const heed = warnings(letter, values)
  fill(answer, h("p", { class: "tool-note" }, "寄出去就是这样"), h("div", { class: "tool-letter" }, made.lines.map(line => h("p", { class: css(line.kind) }, line.parts.map(part => typeof part === "string" ? part : h(part.filled ? "u" : "i", {}, part.text))))),
    heed.length ? h("ul", { class: "tool-heed" }, heed.map(each => h("li", {}, each.say, each.page ? h("a", { href: address(each.page) }, "先看这里") : ""))) : null,
    made.missing.length ? h("p", { class: "tool-note" }, `还空着：${made.missing.slice(0, 6).map(label).join("、")}${made.missing.length > 6 ? `，一共${made.missing.length}处` : ""}`) : null,
    letter.lines.some(line => line.kind === "row") ? h("p", { class: "tool-note" }, "里面的表格这里填不了，打印出来用笔填，或者用打印单的Word填。") : null,
    take(letter, made), h("p", { class: "tool-note" }, `短文只有正文，适合发在App的客服里${made.chat.length > CHAT ? "；这一篇长，App里发不完就分两次发" : ""}。要空白的、能打印的，到`, h("a", { href: address(letter.page) }, "这张打印单"), "。"))
}

/** The ways to take it away. */
function take(letter, made) {
  const said = status()
  const pictures = h("div", { class: "tool-pictures" })
  const copied = text => async () => { said.textContent = await copy(text) ? "复制好了，可以粘到App、微信、邮件里。" : "复制不了，长按选中再复制。" }
  const word = () => {
    download(`${letter.title}.docx`, WORD, docx(letter.title, made.lines, letter.kind))
    said.textContent = "存好了，在手机的“下载”里。用Word、WPS都能打开、能改。"
  }
  const picture = () => {
    const drawn = draw(made.lines)
    said.textContent = drawn.length ? `图片在下面，一共${drawn.length}张。长按图片，存到相册。` : "这个浏览器画不了图片，用“复制文字”，或者截屏。"
    fill(pictures, drawn.map((source, at) => [h("img", { src: source, alt: `${letter.title}，第${at + 1}张，一共${drawn.length}张` }),
      app() ? null : h("p", {}, h("a", { href: source, download: `${letter.title}${at + 1}.png` }, `存第${at + 1}张`))]))
  }
  return [h("div", { class: "tool-row" }, handOut("打印这封信", () => print()), button("复制文字", copied(made.text), "second"), button(`复制短文（${made.chat.length}字）`, copied(made.chat), "second"),
    handOut("存成Word", word, "second"), button("存成图片", picture, "second")), said, pictures]
}

const css = kind => ({ title: "title", label: "label", text: "body", number: "body", tick: "tick" }[kind] || "")
