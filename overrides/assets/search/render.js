/* Pages to what Material's result list shows. Everything is escaped before anything is marked. */
"use strict";

const EXCERPT = 90; // characters of a section that are shown
const LONG_ENOUGH = 8; // characters after which a question needs no completing
const FIRST = "先看这个", NOTHING = "没有找到一样的，从这里开始", BROKEN = "搜索没有载入，从这里开始", UNSURE = "都不像，就从这里开始";

function escapeHTML(text) {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Where the wanted { tokens, words } stand in raw text: [from, to] in order; a synonym counts only where it is whole. */
function places(raw, wanted) {
  const { text, at } = normalise(raw);
  const found = scan(text).filter(([token]) => wanted.tokens.has(token)).map(([, start, end]) => [start, end]);
  for (const word of wanted.words) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      found.push([start, start + word.length]);
    }
  }
  return found.map(([start, end]) => [at[start], at[end]]).sort((a, b) => a[0] - b[0]);
}

/** Text with what is wanted in <mark>, neighbours joined. */
function mark(raw, wanted) {
  let out = "", end = 0, open = -1;
  const flush = () => {
    if (open >= 0) out += `<mark>${escapeHTML(raw.slice(open, end))}</mark>`;
    open = -1;
  };
  for (const [from, to] of places(raw, wanted)) {
    if (to <= end) continue;
    if (open < 0 || from > end) {
      flush();
      out += escapeHTML(raw.slice(end, from));
      open = from;
    }
    end = to;
  }
  flush();
  return out + escapeHTML(raw.slice(end));
}

/** The stretch of a section that holds most of what is wanted. */
function excerpt(raw, wanted) {
  const hits = places(raw, wanted).map(([from]) => from);
  let best = 0, most = 0;
  hits.forEach((from, i) => {
    const inside = hits.slice(i).filter((place) => place < from + EXCERPT).length;
    if (inside > most) [best, most] = [from, inside];
  });
  const cut = Math.max(raw.lastIndexOf("。", best), raw.lastIndexOf("\n", best)) + 1;
  const start = best - cut < EXCERPT / 3 ? cut : Math.max(0, best - 10);
  const part = raw.slice(start, start + EXCERPT).replace(/\s+/g, " ");
  return (start > cut ? "…" : "") + part + (start + EXCERPT < raw.length ? "…" : "");
}

/** One result: where it stands, its title and short answer, and the section that holds the words when that is elsewhere. */
function item(page, rank, wanted) {
  const { doc } = page;
  const score = 1000 - rank;
  const out = [{
    location: doc.url, score, terms: {}, title: mark(doc.title, wanted),
    text: label(doc.crumb) + paragraph(mark(doc.summary, wanted)),
  }];
  if (page.text !== undefined) {
    const [anchor, heading] = doc.sections[page.section];
    out.push({
      location: `${doc.url}#${anchor}`, score, terms: {},
      title: mark(heading, wanted), text: paragraph(mark(excerpt(page.text, wanted), wanted)),
    });
  }
  return out;
}

/** Where a result stands, or why it is shown: Material's classes for tags, without the unnamed landmark it puts them in. */
function label(words, extra) {
  const spans = words.map((word) => `<span class="md-tag${extra || ""}">${escapeHTML(word)}</span>`).join("");
  return spans && `<p class="md-tags">${spans}</p>`;
}

function paragraph(html) {
  return html && `<p>${html}</p>`;
}

/** A page that is shown whatever the score; `why` stands above its title. */
function fixed(card, why, rank) {
  return [{
    location: card.url, score: (why === FIRST ? 2000 : 100) - rank, terms: {}, title: escapeHTML(card.title),
    text: label([why], why === FIRST ? " md-tag--pinned" : "") + paragraph(escapeHTML(card.summary)),
  }];
}

/** Titles and readers' wordings that begin like the query, then those that hold it; not the query itself. */
function suggestions(pages, query) {
  const typed = bare(query);
  if (typed.length < 2 || typed.length > LONG_ENOUGH) return [];
  const lines = [].concat(...pages.map((page) => [page.doc.title].concat(page.doc.asked)))
    .map((line) => [line.replace(/[？?。]$/, ""), bare(line).indexOf(typed)])
    .filter(([line, at]) => at >= 0 && bare(line) !== typed);
  const starts = lines.filter(([, at]) => at === 0), holds = lines.filter(([, at]) => at > 0);
  return Array.from(new Set(starts.concat(holds).map(([line]) => line))).slice(0, 3);
}
