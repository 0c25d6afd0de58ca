// What Material's search box lacks: input methods, words that complete the question, an honest count.

const box = document.querySelector("[data-md-component=search-query]")
const result = document.querySelector("[data-md-component=search-result]")

// Material reads the box on keyup alone: it would search for half-typed pinyin, and miss voice, paste and tapped words.
document.addEventListener("keyup", event => {
  if (event.target === box && event.isComposing) event.stopImmediatePropagation()
}, true)
const changed = () => box.dispatchEvent(new KeyboardEvent("keyup"))
if (box) {
  box.addEventListener("input", event => event.isComposing || changed())
  box.addEventListener("compositionend", changed)
}

// Questions that begin like what is typed: press one, or take the first with the right arrow key at the end of the line.
const offers = document.createElement("div")
offers.className = "search-suggest"
offers.hidden = true
const offer = text => {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = text
  button.addEventListener("click", () => take(text))
  return button
}
const take = text => {
  box.value = text
  box.focus()
  changed()
}
if (box && result) {
  result.insertBefore(offers, result.lastElementChild)
  box.addEventListener("keydown", event => {
    const atEnd = box.selectionStart === box.value.length && box.selectionEnd === box.value.length
    if (event.key === "ArrowRight" && !event.isComposing && atEnd && offers.firstElementChild) {
      take(offers.firstElementChild.textContent)
    }
  })
}

// Material sends every answer of the worker through here, after it has drawn it.
if (window.component$ && result) {
  window.component$.subscribe(({ ref, items, suggest, found }) => {
    if (ref !== result || !items) return
    offers.textContent = ""
    for (const text of suggest || []) offers.appendChild(offer(text))
    offers.hidden = !offers.firstElementChild
    if (found === 0 && items.length) result.firstElementChild.textContent = "没有找到一样的说法"
  })
}
