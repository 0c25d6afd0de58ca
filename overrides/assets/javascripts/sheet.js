// The printable sheets: print, copy, and a copy of what is typed. Without this the page is a form and its files are links.
{
  // The print button. The windows of other apps print nothing and save no file: there the line below says what to do.
  const said = document.querySelector("[data-said]")
  const within = /MicroMessenger|AlipayClient|DingTalk|\bQQ\/|aweme|Weibo|xhs|baiduboxapp|; wv\)|\((?:iPhone|iPad|iPod)(?!.*Safari\/)/i.test(navigator.userAgent) && !navigator.standalone
  const silent = within || "WeixinJSBridge" in window || "AlipayJSBridge" in window || typeof window.print !== "function"
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = silent
    button.addEventListener("click", () => window.print())
  }
  if (within && said) {
    said.textContent = `你在别的App里打开了这一页，这里打印不了，也存不了文件。点右上角的“…”，选“在浏览器打开”；或者打开图片，长按存下来。${said.textContent}`
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
    more.className = "quiet more-rows"
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

  // 复制文字: what is handed in, as plain text with what was typed, for a chat or a mail.
  const paper = document.querySelector(".paper")
  const plain = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s*\n\s*/g, "")
    if (node.matches("textarea")) return node.value || "_".repeat(node.cols)
    if (node.matches("input[type=checkbox]")) return node.checked ? "☑" : "□"
    if (node.matches("table")) return Array.from(node.rows, row => Array.from(row.cells, plain).join("　")).join("\n") + "\n"
    const text = Array.from(node.childNodes, plain).join("")
    return node.matches("p, li, div, h3") ? text.trim() + "\n" : node.matches(".field-name") ? text + "：" : text
  }
  for (const button of document.querySelectorAll("[data-copy-paper]")) {
    button.hidden = !paper || !navigator.clipboard
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(Array.from(paper.childNodes, child => child.nodeType === 1 ? plain(child) : "").join("")).then(
        () => { said.textContent = "复制好了。到聊天窗口或者邮件里长按，选“粘贴”。" },
        () => { said.textContent = "没有复制成功。请长按文字，选“复制”。" })
    })
  }
}
