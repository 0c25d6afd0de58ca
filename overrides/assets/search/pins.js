/* Answers that are fixed whatever the score: they need no file. The panel asks here before it asks anybody. */
"use strict";

const GAP = 12; // characters that “…” in a pin stands for at most

/** Pins of KNOWN whose words stand in one of these texts, each page once. */
function pinned(texts) {
  const said = texts.map(bare);
  const hits = KNOWN.pins.filter((pin) => said.some((text) => holds(text, pin)));
  return hits.filter((pin, i) => hits.findIndex((other) => other.url === pin.url) === i);
}

/** Does a bare text hold words of the pin, when phrases that mean something else are taken out? */
function holds(text, pin) {
  const left = pin.but.reduce((rest, phrase) => rest.split(phrase).join("\n"), text);
  return pin.words.some((word) => inOrder(left, word.split("…")));
}

function inOrder(text, parts) {
  for (let at = text.indexOf(parts[0]); at >= 0; at = text.indexOf(parts[0], at + 1)) {
    let end = at + parts[0].length;
    const all = parts.slice(1).every((part) => {
      const next = text.slice(end, end + GAP + part.length).indexOf(part);
      end += next + part.length;
      return next >= 0;
    });
    if (all) return true;
  }
  return false;
}

/** Letters, digits and Han alone. */
function bare(text) {
  return normalise(text).text.replace(/[^0-9a-z\u3400-\u4dbf\u4e00-\u9fff\u3007]/g, "");
}
