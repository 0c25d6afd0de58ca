/* How likely a question is about each intent: the numbers of data/search-weights.json, which scripts/search learned. */
"use strict";

/** The packed weights with a map from token to [[intent, weight], …]. */
function readIntents({ step, signs, most, bias, pages, tokens, intents, weights }) {
  const value = new Map(Array.from(signs, (sign, i) => [sign, i]));
  const rows = new Map(), places = intents.split(" ");
  let at = 0;
  tokens.split(" ").forEach((token, i) => {
    let intent = -1;
    rows.set(token, Array.from(places[i], (more) => [intent += value.get(more), (value.get(weights[at++]) - most) * step]));
  });
  return { bias: bias.map((steps) => steps * step), pages, rows, strongest: most * step };
}

/** How much a token says about what is asked, 0.5 to 1.5; what was not learned is rare and says something. */
function tellingOf(token, { rows, strongest }) {
  return rows.has(token) ? 0.5 + Math.max(0, ...rows.get(token).map(([, weight]) => weight)) / strongest : 0.8;
}

/** Shares of all intents, summing to 1, for a text said in one way; null when it holds nothing that was learned. */
function intentsOf(text, { bias, rows }) {
  const found = new Set(scan(text).map(([token]) => token).concat(Array.from(text).filter(isHan)));
  const scale = 1 / Math.sqrt(Math.max(1, found.size));
  const sums = bias.slice();
  let known = 0;
  found.forEach((token) => {
    if (rows.has(token) && token.length > 1) known++;
    for (const [intent, weight] of rows.get(token) || []) sums[intent] += weight * scale;
  });
  if (!known) return null;
  const top = Math.max(...sums), powers = sums.map((sum) => Math.exp(sum - top));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / all);
}

/** Map of page number to [[intent, share], …] of the intents that it claims; less for a page that is not the main one. */
function pagesOf(shares, { pages }) {
  const found = new Map();
  shares.forEach((share, intent) => pages[intent].forEach((number, place) => {
    found.set(number, (found.get(number) || []).concat([[intent, share * (place ? CLAIMS : 1)]]));
  }));
  return found;
}
