// Browsers refuse to start a worker for a page that was opened from a file. In the offline package the script of
// the worker runs in a hidden frame instead and talks the same way: postMessage out, "message" events in.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super()
      this.waiting = []
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      this.frame.title = "搜索"
      this.frame.addEventListener("load", () => this.start(String(address)), { once: true })
      this.frame.srcdoc = "<!doctype html>"
      document.documentElement.append(this.frame)
    }

    start(address) {
      const inside = this.frame.contentWindow
      inside.postMessage = data => setTimeout(() => this.tell(this, data))
      inside.importScripts = () => undefined
      const script = inside.document.createElement("script")
      script.src = address
      script.addEventListener("load", () => {
        const waiting = this.waiting
        this.waiting = undefined
        waiting.forEach(data => this.tell(inside, data))
      })
      inside.document.body.append(script)
    }

    tell(target, data) {
      const event = new MessageEvent("message", { data })
      target.dispatchEvent(event)
      if (target === this && typeof this.onmessage === "function") this.onmessage(event)
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data)
      else this.tell(this.frame.contentWindow, data)
    }

    terminate() {
      this.frame.remove()
    }
  }
}
