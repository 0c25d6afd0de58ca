/* The screen during a call: kept awake, turned to its side. Both where the browser can; where it cannot, nothing is offered. */

let wanted = false
let lock = null

/** Keep the screen on, or let it go dark. A browser lets go of it when the page is hidden, as by the call itself: it is asked for again. */
export async function stayAwake(on) {
  wanted = on
  if (!on && lock) {
    lock.release()
    lock = null
  }
  if (!on || !navigator.wakeLock || document.hidden || (lock && !lock.released)) return
  try {
    const got = await navigator.wakeLock.request("screen")
    if (!wanted || (lock && !lock.released)) got.release()
    else lock = got
  } catch { /* the screen may go dark; the words stay */ }
}

document.addEventListener("visibilitychange", () => { if (!document.hidden && wanted) stayAwake(true) })

/** Can this browser turn the page? A phone or a tablet, in a browser that fills the screen on request. */
export const canTurn = () => Boolean(document.fullscreenEnabled && screen.orientation && screen.orientation.lock && matchMedia("(pointer: coarse)").matches)

/** Fill the screen with `part`, on its side, or give it back; true when it went well. */
export async function turn(part, on) {
  try {
    if (on) {
      await part.requestFullscreen()
      await screen.orientation.lock("landscape")
    } else if (document.fullscreenElement) {
      screen.orientation.unlock()
      await document.exitFullscreen()
    }
    return true
  } catch {
    if (document.fullscreenElement) document.exitFullscreen()
    return false
  }
}
