// Small conveniences. Everything they touch also works, or is not shown, without them.
{
  const find = selector => document.querySelector(selector)

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
