/* T8: the handbook, every sheet, the package for reading without a network. */
import DATA from "../data/sheets.js"
import { address, button, fill, h, status } from "../ui.js"

export function mount(place) {
  const said = status()
  const offline = address("offline/mingbaizhi.zip")
  const get = async () => {
    const there = await fetch(offline, { method: "HEAD" }).then(answer => answer.ok, () => false)
    if (there) location.href = offline
    else said.textContent = "这个网站没有放离线包。先存全册，或者一张一张存。"
  }
  fill(place, h("h2", { id: "all" }, "整本"), h("p", {}, h("a", { class: "tool-button tool-file", href: address("pdf/handbook.pdf"), download: true }, "全册PDF，打印出来是一本")),
    h("div", { class: "tool-row" }, button("离线包，没有网也能看", get, "second")), said, h("h2", { id: "sheets" }, "一张一张"),
    h("ul", {}, DATA.sheets.map(sheet => h("li", {}, h("a", { href: address(sheet.page) }, sheet.title), "，", h("a", { href: address(sheet.pdf), download: true, "aria-label": `${sheet.title}，PDF` }, "PDF")))))
}
