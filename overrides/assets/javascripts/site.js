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
