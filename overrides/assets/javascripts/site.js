// Small conveniences. Everything they touch also works, or is not shown, without them. Floor: Chromium 83.
{
  const root = document.documentElement
  const find = selector => document.querySelector(selector)
  const all = selector => Array.from(document.querySelectorAll(selector))

  // Where the browser asks who vouches for a script (Trusted Types): this host alone, and no text ever becomes HTML.
  if (window.trustedTypes) {
    const ours = address => new URL(address, location.href).origin === location.origin ? address : null
    trustedTypes.createPolicy("default", { createScriptURL: ours })
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

  // What was to be checked by a day that has passed on the reader's clock says so.
  const day = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10) // in Shanghai
  for (const line of all("[data-next-check]")) {
    if (line.dataset.nextCheck < day) line.hidden = false
  }

  // Folds are open on paper, and again as the reader left them after it.
  let closed = []
  addEventListener("beforeprint", () => {
    closed = all("article details:not([open])")
    closed.forEach(each => { each.open = true })
  })
  addEventListener("afterprint", () => closed.forEach(each => { each.open = false }))

  // A number leads to its entry, which may be folded.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const fold = target && target.closest("details")
    if (fold && !fold.open) {
      fold.open = true
      target.scrollIntoView()
    }
  }
  addEventListener("hashchange", unfold)
  unfold()

  // 快速离开: another page in place of this one, so that Back does not return here. Escape three times does the same.
  const leave = find("[data-leave]")
  if (leave) {
    let presses = []
    const go = () => location.replace(leave.href)
    leave.addEventListener("click", event => {
      event.preventDefault()
      go()
    })
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape") return void (presses = [])
      presses = presses.filter(time => event.timeStamp - time < 2000).concat(event.timeStamp)
      if (presses.length > 2) go()
    })
  }

  // A tool whose programs did not come says so, and gives back the room it was to stand in.
  const program = find("script[type=module]")
  const place = program && find(".tool:empty")
  if (place) {
    const tell = event => {
      if (place.firstChild) return
      event.preventDefault() // the reader has been told
      const line = document.createElement("p")
      line.setAttribute("role", "alert")
      line.textContent = "工具没有打开，可能是网断了一下。刷新这一页再试；下面写的，不用工具也能看。"
      place.append(line)
    }
    program.addEventListener("error", tell)
    addEventListener("unhandledrejection", tell)
  }

  // Where the reader came from, on the pages of the sources.
  for (const link of all("[data-back]")) {
    link.style.visibility = history.length < 2 ? "hidden" : ""
    link.addEventListener("click", event => {
      event.preventDefault()
      history.back()
    })
  }

  // A field that keeps only the rows in which every word typed occurs.
  for (const box of all("[data-filter]")) {
    const rows = all(box.dataset.filter)
    const said = box.querySelector("[role=status]")
    box.querySelector("input").addEventListener("input", event => {
      const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean)
      let left = 0
      for (const row of rows) {
        const text = (row.dataset.text || (row.dataset.text = row.textContent.toLowerCase()))
        row.hidden = !words.every(word => text.includes(word))
        left += !row.hidden
      }
      for (const group of all(".group")) group.hidden = !Array.from(group.querySelectorAll(box.dataset.filter)).some(row => !row.hidden)
      for (const jump of all(".jump")) jump.hidden = words.length > 0
      said.textContent = words.length ? (left ? `还有${left}个` : "没有。换个短一点的词试试。") : ""
    })
  }

  // Light or dark, large text: kept in this browser only once somebody chose, forgotten when the choice is undone.
  const ease = find("[data-ease]")
  const keep = (key, value) => {
    if (value) root.dataset[key] = value
    else delete root.dataset[key]
    try {
      value ? localStorage.setItem(key, value) : localStorage.removeItem(key)
    } catch { /* then it holds for this page */ }
  }
  if (ease) {
    ease.hidden = false
    const scheme = ease.querySelector("[data-scheme-toggle]")
    const night = matchMedia("(prefers-color-scheme: dark)")
    const dark = () => root.dataset.scheme ? root.dataset.scheme === "dark" : night.matches
    const name = () => { scheme.textContent = dark() ? "换成浅色" : "换成深色" }
    scheme.addEventListener("click", () => {
      const wish = dark() ? "light" : "dark"
      keep("scheme", wish === (night.matches ? "dark" : "light") ? "" : wish)
      name()
    })
    if (night.addEventListener) night.addEventListener("change", name)
    name()

    const large = ease.querySelector("[data-large]")
    const show = () => large.setAttribute("aria-pressed", String(root.dataset.text === "large"))
    large.addEventListener("click", () => {
      keep("text", root.dataset.text ? "" : "large")
      show()
    })
    show()

    // Read aloud: only with a Chinese voice that lives on the device; the others send the text away.
    const aloud = ease.querySelector("[data-aloud]")
    const voice = () => speechSynthesis.getVoices().find(each => each.localService && /^(zh|cmn)/i.test(each.lang))
    const stop = () => {
      speechSynthesis.cancel()
      aloud.setAttribute("aria-pressed", "false")
      aloud.textContent = "读给我听"
    }
    if (window.speechSynthesis) {
      const offer = () => { aloud.hidden = !voice() }
      speechSynthesis.addEventListener && speechSynthesis.addEventListener("voiceschanged", offer)
      offer()
      aloud.addEventListener("click", () => {
        if (aloud.getAttribute("aria-pressed") === "true") return stop()
        aloud.setAttribute("aria-pressed", "true")
        aloud.textContent = "停下"
        const parts = all("article h1, article h2, article h3, article p, article li, article td, article dt, article dd")
          .filter(each => each.offsetParent && !each.closest(".page-tail, .note") && !each.querySelector("p, li"))
        parts.forEach((part, at) => {
          const copy = part.cloneNode(true)
          copy.querySelectorAll(".n").forEach(each => each.remove())
          const words = new SpeechSynthesisUtterance(copy.textContent)
          words.voice = voice()
          words.lang = words.voice.lang
          if (at === parts.length - 1) words.onend = stop
          speechSynthesis.speak(words)
        })
      })
      addEventListener("pagehide", stop)
    }
  }
}
