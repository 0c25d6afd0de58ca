/* Files and text to take away, and the browsers inside other apps that hand out neither. */

/** What to do in a browser that cannot print or save, or "". */
export function inApp(agent = navigator.userAgent) {
  const app = /MicroMessenger/i.test(agent) ? "微信" : /AlipayClient/i.test(agent) ? "支付宝" : /DingTalk/i.test(agent) ? "钉钉" : /\bQQ\//.test(agent) ? "QQ" : ""
  return app && `你在${app}里打开了这一页，打印和存文件可能没有反应。点右上角的“…”，选“在浏览器打开”；或者用“复制文字”，粘到别处；或者截屏存成图片。`
}

/** Hand out a file. */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }))
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
