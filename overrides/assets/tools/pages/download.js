/* T8: the copy on the phone, the handbook, every sheet. */
import DATA from "../data/sheets.js"
import { hanDate } from "../dates.js"
import { able, held, inMegabytes, offered, order, sizes } from "../keep.js"
import { ROOT, address, button, fill, h, status, today } from "../ui.js"

const CUT_OFF = "没有存完，可能是网断了。已经下载的还在，再按一次接着存。"
const FULL = "没有存完：手机的空间不够，或者浏览器不让存。"

export function mount(place) {
  const from = location.protocol === "file:"
  fill(place, from ? null : copy(),
    document.querySelector(".books"),
    h("h2", { id: "sheets" }, "一张一张"),
    h("ul", {}, DATA.sheets.map(sheet => h("li", {}, h("a", { href: address(sheet.page) }, sheet.title), "，", h("a", { href: new URL(sheet.pdf, ROOT).href, download: true, "aria-label": `${sheet.title}，PDF` }, "PDF")))))
}

/** The part about the copy on this device. */
function copy() {
  const body = h("div", {}), said = status(), bar = h("progress", { max: 1, value: "0", "aria-label": "下载了多少", hidden: true })
  const draw = async () => {
    if (!able()) return fill(body, h("p", {}, "这个浏览器存不了。换手机自带的浏览器打开，或者用离线包。"))
    const [mine, there] = await Promise.all([held(ROOT).catch(() => null), offered(ROOT).catch(() => null)])
    fill(body, mine ? holding(mine, there, run) : there && there.packs.length ? offer(there, run) : h("p", {}, "现在取不到要存的东西：没有网，或者这个网站没有放。"))
  }
  const run = async (work, done) => {
    body.querySelectorAll("button, input").forEach(part => { part.disabled = true })
    said.textContent = work.do === "save" ? "正在下载，先不要关掉这一页。" : ""
    let words
    try {
      const saved = await order(ROOT, work, (got, of) => {
        bar.hidden = false
        bar.value = got / of
        said.textContent = `正在下载：${inMegabytes(got)}，共${inMegabytes(of)}。先不要关掉这一页。`
      })
      words = done(saved)
    } catch (error) {
      words = /quota/i.test(error.message) ? FULL : CUT_OFF
    }
    bar.hidden = true
    await draw()
    said.textContent = words
  }
  draw()
  return h("div", { class: "tool-copy" }, h("h2", { id: "keep" }, "存到手机里"), body, bar, said)
}

function offer(there, run) {
  const plain = sizes(there, false), all = sizes(there, true)
  const sheets = h("input", { type: "checkbox" })
  return [
    h("p", {}, `全部文章、搜索和能填的打印单：下载大约${inMegabytes(plain.fetch)}，存在手机里占大约${inMegabytes(plain.hold)}。内容核到${hanDate(there.day)}。`),
    h("p", {}, h("label", { class: "tool-check" }, sheets, ` 连${there.sheets.length}张打印单的PDF一起存，再加${inMegabytes(all.fetch - plain.fetch)}`)),
    h("div", { class: "tool-row" }, button("存到手机里", () => run({ do: "save", sheets: sheets.checked }, () => "存好了。没有网，也能在这个浏览器里打开。"))),
  ]
}

function holding(mine, there, run) {
  const newer = there && there.version !== mine.version
  const kept = saved => saved ? "现在是最新的。" : "这个网站收回了存的一份，已经删掉。"
  return [
    h("p", {}, `存好了${mine.with ? "，连打印单的PDF" : ""}：内容核到${hanDate(mine.day)}，${hanDate(today(new Date(mine.when)))}存的，占大约${inMegabytes(sizes(mine, mine.with).hold)}。`, newer ? "网站上有更新的。" : ""),
    h("div", { class: "tool-row" }, button("现在更新", () => run({ do: "save", sheets: mine.with }, kept)), mine.with ? null : button("打印单的PDF也存", () => run({ do: "save", sheets: true }, kept), "second"),
      button("清除", () => run({ do: "wipe" }, () => "清除了。存在手机里的一份已经全部删掉。"), "plain")),
  ]
}
