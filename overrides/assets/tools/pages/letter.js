/* T4: the letters and court papers of the sheets, filled from one memory, shown as they will leave, taken away as text, Word or picture. */
import DATA from "../data/letters.js"
import { parse } from "../amount.js"
import { docx } from "../docx.js"
import { blanks, blocks, isOpen, warnings, widths, write } from "../letter.js"
import { note, recall, recalled } from "../memory.js"
import { draw } from "../picture.js"
import { copy, download, saves } from "../save.js"
import { address, button, field, fill, h, printOut, saveOut, status } from "../ui.js"

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
    ask(form, letter, () => show(answer, letter))
    show(answer, letter)
  }
  document.body.classList.add("letter-only") // on paper
  fill(place, picked.box, form, answer)
  open(picked.input.value)
}

const label = name => name.replace(/_+/g, "……")

/** The form of a letter: fields, and for each row of a table a group of them. */
function ask(form, letter, draw) {
  const made = []
  let group = null
  for (const part of blanks(letter, recalled())) {
    if (part.grow) made.push(grow(part, () => ask(form, letter, draw)))
    else if (!part.row) made.push(part.tick ? tick(part, draw) : gap(part, draw))
    else {
      if (!group || group.dataset.row !== part.row) made.push(group = h("fieldset", { class: "tool-cells", "data-row": part.row }, h("legend", {}, part.row)))
      group.append(gap(part, draw))
    }
  }
  fill(form, h("p", { class: "tool-note" }, "没填的会留成横线，签名用笔签。别处填过的自动带过来。"), made)
}

/** One more row of a table that may have more. */
function grow({ key, rows, full }, again) {
  return full ? h("p", { class: "tool-note" }, "一页写不下再多的了，另附一张纸。") : h("div", { class: "tool-row" }, button("再加一行", event => {
    const form = event.target.closest(".tool-form")
    note(key, String((Number(recall(key)) || 0) + 1))
    again()
    form.querySelector(`[data-row="第${rows + 1}行"] input`).focus()
  }, "plain"))
}

function tick(part, draw) {
  const box = h("input", { type: "checkbox", checked: recall(part.key) === "1", onchange: () => {
    note(part.key, box.checked ? "1" : "")
    draw()
  } })
  return h("label", { class: "tool-check" }, box, h("span", {}, label(part.name)))
}

function gap(part, draw) {
  const made = field({ label: label(part.name), unit: part.unit, type: part.date ? "date" : "text", maxlength: 300, value: recall(part.key), ...shape(part), oninput: () => {
    note(part.key, made.input.value)
    check()
    draw()
  } })
  if (part.options) made.input.append(...["", ...part.options].map(option => h("option", { value: option, selected: option === recall(part.key) }, option || "还没选")))
  const check = () => {
    const read = part.money && made.input.value.trim() ? parse(made.input.value) : null
    made.wrong(read && read.error ? read.message : "")
  }
  check()
  if (part.under) made.box.classList.add("under")
  return made.box
}

const shape = part => part.options ? { tag: "select", type: null, maxlength: null } : part.long ? { tag: "textarea", type: null } : {}

function show(answer, letter) {
  const made = write(letter, recalled())
  const heed = warnings(letter, recalled())
  fill(answer, h("p", { class: "tool-note" }, "寄出去就是这样"), h("div", { class: "tool-letter" }, blocks(made.lines).map(block => block.table ? table(block.table) : h("p", { class: css(block.kind) }, words(block.parts)))),
    heed.length ? h("ul", { class: "tool-heed" }, heed.map(each => h("li", {}, each.say, each.page ? h("a", { href: address(each.page) }, "先看这里") : ""))) : null,
    made.missing.length ? h("p", { class: "tool-note" }, `还空着：${made.missing.slice(0, 6).map(label).join("、")}${made.missing.length > 6 ? `，一共${made.missing.length}处` : ""}`) : null,
    take(letter, made), h("p", { class: "tool-note" }, `短文只有正文，适合发在App的客服里${made.chat.length > CHAT ? "；这一篇长，App里发不完就分两次发" : ""}。要空白的、能打印的，到`, h("a", { href: address(letter.page) }, "这张打印单"), "。"))
}

const words = parts => parts.map(part => typeof part === "string" ? part : h(part.filled ? "u" : "i", {}, part.text))

function table(lines) {
  const [head, ...rows] = lines
  const row = (line, tag, props) => h("tr", {}, line.cells.map(cell => h(tag, props, isOpen(cell) ? "" : words(cell))))
  return h("table", {}, h("colgroup", {}, widths(lines).map(width => h("col", { width: `${(width * 100).toFixed(1)}%` }))), h("thead", {}, row(head, "th", { scope: "col" })), h("tbody", {}, rows.map(line => row(line, "td", {}))))
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
      saves() ? h("p", {}, h("a", { href: source, download: `${letter.title}${at + 1}.png` }, `存第${at + 1}张`)) : null]))
  }
  return [h("div", { class: "tool-row" }, printOut("打印这封信"), button("复制文字", copied(made.text), "second"), button(`复制短文（${made.chat.length}字）`, copied(made.chat), "second"),
    saveOut("存成Word", word, "second"), button("存成图片", picture, "second")), said, pictures]
}

const css = kind => ({ title: "title", label: "label", text: "body", number: "body", tick: "tick" }[kind] || "")
