/* The one script of every tool page: it puts the tool into its place on the page (div.tool with an id) and the bar below. What
   the page says without scripts stays; a .without-script part of it is hidden once the tool stands. */
import { bar } from "./bar.js"
import { remember } from "./memory.js"

const place = document.querySelector(".tool[id]")
if (place) {
  remember()
  import(`./pages/${place.id}.js`).then(({ mount }) => {
    mount(place)
    bar(place)
    document.querySelectorAll(".without-script").forEach(part => { part.hidden = true })
    place.dataset.ready = ""
  })
}
