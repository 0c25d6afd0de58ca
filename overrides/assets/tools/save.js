/* Files and text to take away, and the browsers inside other apps that hand out neither. Those are known by name, by the mark of a
   window that an app holds (Android writes wv; on an iPhone such a window has no Safari in its name), by the bridge that an app
   puts into its pages, and by what the browser itself lacks. */

const APPS = [[/MicroMessenger/i, "微信"], [/AlipayClient/i, "支付宝"], [/DingTalk/i, "钉钉"], [/\bQQ\//, "QQ"], [/aweme/i, "抖音"], [/Weibo/i, "微博"], [/xhsdiscover|xhs\//i, "小红书"], [/baiduboxapp/i, "百度"],
  [/; wv\)|\((?:iPhone|iPad|iPod)(?!.*Safari\/)/, "别的App"]]
const BRIDGES = [["WeixinJSBridge", "微信"], ["AlipayJSBridge", "支付宝"]]

/** The app in whose window the page is open, and which prints and saves nothing, or "". */
export function app(agent = navigator.userAgent, page = globalThis) {
  if (page.navigator && page.navigator.standalone) return "" // put on the home screen of an iPhone: no app around it
  const [, name] = APPS.find(([pattern]) => pattern.test(agent)) || BRIDGES.find(([bridge]) => bridge in page) || ["", ""]
  return name
}

/** Can the page be printed; can a file be saved? */
export const prints = () => !app() && typeof globalThis.print === "function"
export const saves = () => !app() && "download" in HTMLAnchorElement.prototype

/** What to do where something cannot be handed out, or "". */
export function wayOut(name = app(), print = prints(), save = saves()) {
  if (print && save) return ""
  const lacks = [print ? "" : "打印不了", save ? "" : "存不了文件"].filter(Boolean).join("，也")
  return name ? `你在${name}里打开了这一页，这里${lacks}。点右上角的“…”，选“在浏览器打开”，就都能用；或者用“复制文字”，粘到别处；或者截屏存成图片。`
    : `这个浏览器${lacks}。换手机自带的浏览器打开这一页；或者用“复制文字”，粘到别处；或者截屏存成图片。`
}

/** Hand out a file of text or bytes. */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10000)
}

/** Copy; true when it went well. Old browsers copy what is selected. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement("textarea")
    area.value = text
    area.setAttribute("readonly", "")
    area.className = "out-of-sight"
    document.body.append(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    return done
  }
}
