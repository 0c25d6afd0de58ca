/* Files and text to take away, and the browsers inside other apps that hand out neither. */

const APPS = [[/MicroMessenger/i, "微信"], [/AlipayClient/i, "支付宝"], [/DingTalk/i, "钉钉"], [/\bQQ\//, "QQ"], [/aweme/i, "抖音"], [/Weibo/i, "微博"], [/xhsdiscover|xhs\//i, "小红书"]]

/** The app in whose window the page is open, and which prints and saves nothing, or "". */
export const app = (agent = navigator.userAgent) => (APPS.find(([pattern]) => pattern.test(agent)) || ["", ""])[1]

/** What to do there, or "". */
export function inApp(agent = navigator.userAgent) {
  const name = app(agent)
  return name && `你在${name}里打开了这一页，这里打印不了，也存不了文件。点右上角的“…”，选“在浏览器打开”，就都能用；或者用“复制文字”，粘到别处；或者截屏存成图片。`
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
