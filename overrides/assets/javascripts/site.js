// Small conveniences. Everything they touch also works, or is not shown, without them.
{
  const find = selector => document.querySelector(selector)

  // What was asked last, for this tab alone; a browser may forbid even that.
  const keep = text => {
    try {
      text ? sessionStorage.setItem("asked", text) : sessionStorage.removeItem("asked")
    } catch { /* then it is not kept */ }
  }
  const kept = () => {
    try {
      return sessionStorage.getItem("asked") || ""
    } catch {
      return ""
    }
  }

  // Links that open the search box; without this they lead to the list of all questions.
  const toggle = find("#__search")
  const field = find("[data-md-component=search-query]")
  for (const link of document.querySelectorAll("[data-search]")) {
    link.addEventListener("click", event => {
      if (!toggle || !field) return
      event.preventDefault()
      if (!toggle.checked) toggle.click()
      field.focus()
    })
  }
  for (const button of document.querySelectorAll("[data-search-close]")) {
    button.addEventListener("click", () => {
      if (toggle.checked) toggle.click()
      field.blur()
    })
  }

  // The open search panel is a step in the history: Back closes it, and Back from a result opens it again with what was
  // asked. The question is in no address; this tab keeps it, and only until the reader closes the panel.
  const panel = find("[data-md-component=search]")
  if (toggle && field && panel) {
    let leaving = false
    const inHistory = () => Boolean(history.state && history.state.search)
    const show = open => {
      if (toggle.checked !== open) toggle.click()
    }
    const restore = () => {
      if (!inHistory()) return
      const asked = field.value || kept()
      if (!asked) return history.replaceState(null, "") // loaded anew
      show(true)
      if (field.value) return
      field.value = asked
      field.dispatchEvent(new KeyboardEvent("keyup"))
    }
    toggle.addEventListener("change", () => {
      if (toggle.checked) {
        leaving = false
        if (!inHistory()) history.pushState({ search: true }, "")
      } else if (!leaving) {
        keep("")
        if (inHistory()) history.back()
      }
    })
    panel.addEventListener("click", event => {
      const link = event.target.closest("a")
      if (!link) return
      if (link.protocol === "tel:") event.stopPropagation() // the panel stays while one rings up
      else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        leaving = true
        keep(field.value)
      }
    }, true)
    addEventListener("popstate", () => inHistory() ? restore() : show(false))
    addEventListener("pageshow", restore)
  }

  // The print button of the sheets.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false
    button.addEventListener("click", () => window.print())
  }

  // Sheets: a copy of what is typed, from which a field takes its size and paper its text (sheet.css).
  const copy = field => {
    if (field.value) field.parentNode.dataset.text = field.value
    else delete field.parentNode.dataset.text
  }
  const copyAll = () => document.querySelectorAll(".fill > .blank").forEach(copy)
  document.addEventListener("input", event => event.target.matches(".fill > .blank") && copy(event.target))
  for (const moment of ["pageshow", "beforeprint"]) window.addEventListener(moment, copyAll)

  // Long tables to fill in: a phone shows the first empty rows and a button for one more; paper has all (sheet.css).
  for (const table of document.querySelectorAll(".filled table")) {
    const empty = Array.from(table.tBodies[0].rows).filter(row => !row.cells[0].textContent.trim())
    const later = empty.slice(3)
    if (later.length < 2) continue
    const more = document.createElement("button")
    more.type = "button"
    more.className = "more-rows"
    more.textContent = "再加一行"
    for (const row of later) row.classList.add("later")
    more.addEventListener("click", () => {
      const row = later.shift()
      row.classList.remove("later")
      row.querySelector(".blank").focus()
      if (!later.length) more.remove()
    })
    table.after(more)
  }

  // The menu closes by Escape and by a press elsewhere.
  const menu = find("details.menu")
  if (menu) {
    document.addEventListener("click", event => {
      if (!menu.contains(event.target)) menu.open = false
    })
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu.open) return
      menu.open = false
      menu.querySelector("summary").focus()
    })
  }
}
