/* A message read for what it asks. Pure, on the device; it never says that a message is genuine.

   check(text, asks) -> {empty, found: [{id, name, say, fact, words}], pieces: [{text, ids}]}: what was found, and the text cut where
   it is marked. asks are {id, name, words: [regular expressions], say, fact}. */

const MOST = 5000

export function check(text, asks) {
  const shown = String(text === undefined || text === null ? "" : text).slice(0, MOST)
  const { plain, at } = folded(shown)
  const spans = []
  for (const ask of asks) {
    for (const word of ask.words) {
      const pattern = new RegExp(word, "gi")
      for (let match; (match = pattern.exec(plain));) {
        if (!match[0]) pattern.lastIndex++
        else spans.push({ from: at[match.index], to: at[match.index + match[0].length - 1] + 1, id: ask.id })
      }
    }
  }
  const found = asks.filter(ask => spans.some(span => span.id === ask.id)).map(ask => ({ ...ask, words: [...new Set(spans.filter(span => span.id === ask.id).map(span => shown.slice(span.from, span.to)))] }))
  return { empty: !shown.trim(), found, pieces: cut(shown, spans) }
}

/** The text without blanks and tricks between letters, full width made half, and where each character stood. */
function folded(text) {
  let plain = ""
  const at = []
  for (let index = 0; index < text.length; index++) {
    const kept = text[index].normalize("NFKC").replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    for (const char of kept) {
      plain += char
      for (let unit = 0; unit < char.length; unit++) at.push(index)
    }
  }
  return { plain, at }
}

function cut(text, spans) {
  const edges = [...new Set([0, text.length, ...spans.flatMap(span => [span.from, span.to])])].sort((one, other) => one - other)
  return edges.slice(0, -1).map((from, index) => ({ text: text.slice(from, edges[index + 1]), ids: [...new Set(spans.filter(span => span.from <= from && span.to > from).map(span => span.id))] }))
}
