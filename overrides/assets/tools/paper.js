/* A small drawing of a paper from a court: lines, its name, a red seal. */

const SVG = "http://www.w3.org/2000/svg"

function shape(tag, props, text) {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(props)) made.setAttribute(name, value)
  if (text) made.textContent = text
  return made
}

/** `name` stands on it as it does on the paper; without one the paper is blank. */
export function drawing(name) {
  const made = shape("svg", { viewBox: "0 0 48 59", width: 48, height: 59, "aria-hidden": "true", class: "tool-paper" })
  made.append(shape("rect", { x: 1, y: 1, width: 46, height: 57, fill: "none", stroke: "currentColor", "stroke-width": 1.5 }))
  if (name) made.append(shape("text", { x: 24, y: 15, "text-anchor": "middle", "font-size": 9, "font-weight": 600, fill: "currentColor" }, name))
  for (const [at, end] of [[24, 39], [31, 39], [38, 24]]) {
    made.append(shape("path", { d: `M9 ${at}H${end}`, stroke: "currentColor", "stroke-width": 1.5, "stroke-dasharray": name ? "none" : "2 2" }))
  }
  if (name) made.append(shape("circle", { cx: 36, cy: 46, r: 6, fill: "none", class: "seal", "stroke-width": 1.5 }))
  return made
}
