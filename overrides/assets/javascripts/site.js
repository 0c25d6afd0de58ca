// Small conveniences. Everything they touch also works, or is not shown, without them.
{
  const find = selector => document.querySelector(selector)

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

  // The print button of the sheets.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false
    button.addEventListener("click", () => window.print())
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
