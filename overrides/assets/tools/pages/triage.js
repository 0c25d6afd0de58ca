/* T1: one question a screen, danger and court first; 不知道 everywhere; at the end one thing to do. */
import DATA from "../data/triage.js"
import { note, recall } from "../memory.js"
import { walk } from "../triage.js"
import { address, fill, h, source } from "../ui.js"

export function mount(place) {
  let answers = recall("triage", {})
  const draw = (moved = true) => {
    const here = walk(DATA, answers)
    if (here.status === "error") return restart()
    fill(place, here.status === "end" ? end(here, again) : question(here, answer, back))
    document.body.classList.toggle("card-only", here.status !== "end") // on paper: the questions as a card
    if (moved) place.querySelector(".tool-ask").focus({ preventScroll: false })
  }
  const keep = value => {
    answers = value
    note("triage", answers)
    draw()
  }
  const restart = () => keep({})
  const answer = (id, value) => keep({ ...answers, [id]: value })
  const back = path => again(path[path.length - 1].question)
  /** Forget the answer to a question and all that came after it. */
  const again = id => {
    const { path } = walk(DATA, answers)
    const at = path.findIndex(step => step.question === id)
    keep(Object.fromEntries(path.slice(0, at).map(step => [step.question, step.answer])))
  }
  draw(false)
}

const way = part => h("p", { class: "tool-way" }, DATA.parts.map((name, at) => [at ? " › " : "", at === part ? h("b", {}, name) : name]))
const ask = text => h("h2", { class: "tool-ask", tabindex: "-1" }, text)

function question({ question, path }, answer, back) {
  return [way(question.part), ask(question.ask), h("p", { class: "tool-note" }, question.hint),
    question.answers.map(each => h("button", { type: "button", class: `tool-big${each.id === "unknown" ? " unsure" : ""}`, onclick: () => answer(question.id, each.id) },
      each.say, each.note ? h("small", {}, each.note) : null)),
    path.length ? h("p", {}, h("button", { type: "button", class: "press", onclick: () => back(path) }, "‹ 回上一问")) : null]
}

function end({ end, path }, again) {
  const page = address(end.page)
  return [h("div", { class: "tool-answer" }, ask(end.title), h("p", {}, end.say, " ", source(DATA.facts, end.fact)),
    h("div", { class: "tool-do" }, h("h3", {}, "今天只做这一件"), h("p", {}, end.do),
      end.tel ? h("a", { class: "b", href: `tel:${end.tel}` }, `打${end.tel}`) : null,
      h("a", { class: `b${end.tel ? " second" : ""}`, href: page }, "下一页：怎么做")),
    h("h3", { id: "said" }, "你的回答"), path.map(step => h("p", { class: "tool-said" }, h("span", {}, step.ask), h("span", {}, step.say),
      h("button", { type: "button", class: "press", "aria-label": `改：${step.ask}`, onclick: () => again(step.question) }, "改"))))]
}
