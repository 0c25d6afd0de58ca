// A number in the text opens its note below the paragraph, on wide screens beside it; without this it leads to the list.
{
  const WIDE = matchMedia("(min-width: 64em)")
  let open = null // {mark, card}

  const close = focus => {
    if (!open) return
    open.card.remove()
    open.mark.setAttribute("aria-expanded", "false")
    if (focus) open.mark.focus()
    open = null
  }

  const card = (mark, entry) => {
    const made = document.createElement("aside")
    made.className = "note"
    made.tabIndex = -1
    made.setAttribute("aria-label", mark.getAttribute("aria-label"))
    for (const part of entry.children) {
      if (part.matches(".up")) continue
      const copy = part.cloneNode(true)
      for (const link of copy.querySelectorAll("a")) link.replaceWith(link.textContent) // the whole entry has its own
      made.append(copy)
    }
    const number = document.createElement("b")
    number.className = "k"
    number.textContent = mark.textContent
    made.firstElementChild.prepend(number)
    const act = document.createElement("p")
    act.className = "act"
    const whole = document.createElement("a")
    whole.href = entry.querySelector(".m a").href
    whole.textContent = "看这一条的全部"
    const shut = document.createElement("button")
    shut.type = "button"
    shut.className = "press"
    shut.textContent = "收起"
    shut.addEventListener("click", () => close(true))
    act.append(whole, shut)
    made.append(act)
    return made
  }

  // Below the paragraph, the whole step or the row of a script; in a table below the words of the cell.
  const put = (mark, made) => {
    const cell = mark.closest("td, dd")
    const block = cell || mark.closest("p, li, h2, h3") || mark.parentNode
    cell || block.matches("li") ? block.append(made) : block.after(made)
    const contents = document.querySelector(".contents ul")
    const article = mark.closest(".text").getBoundingClientRect()
    const top = block.getBoundingClientRect().top
    const beside = WIDE.matches && document.querySelector(".contents") && !cell &&
      (!contents || contents.getBoundingClientRect().bottom < top)
    if (!beside) return
    document.querySelector(".text").append(made)
    made.classList.add("aside")
    made.style.top = `${top - article.top}px`
  }

  document.addEventListener("click", event => {
    const mark = event.target.closest("article .n")
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return
    const entry = document.getElementById(mark.hash.slice(1))
    if (!entry) return
    event.preventDefault()
    const same = open && open.mark === mark
    close(same)
    if (same) return
    open = { mark, card: card(mark, entry) }
    mark.setAttribute("aria-expanded", "true")
    put(mark, open.card)
    open.card.focus({ preventScroll: true })
    const box = open.card.getBoundingClientRect()
    if (box.bottom > innerHeight) scrollBy(0, Math.min(box.bottom - innerHeight + 12, mark.getBoundingClientRect().top - 12))
  })
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") close(true)
  })
  for (const mark of document.querySelectorAll("article .n")) {
    mark.setAttribute("role", "button")
    mark.setAttribute("aria-expanded", "false")
  }
}
