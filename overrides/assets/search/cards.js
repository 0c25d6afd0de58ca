/* What the panel shows, as elements: text goes in as text, never as markup. */
"use strict";

const ICONS = {
  search: "M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM15 15l5 5",
  help: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM9.5 9.7a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.2.9-1.2 1.9M12 17v.1",
  print: "M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z",
  phone: "M7 3.5h2.6l1.5 4-2 1.5a11 11 0 0 0 5.9 5.9l1.5-2 4 1.5V17a3 3 0 0 1-3 3A14.5 14.5 0 0 1 4 6.5a3 3 0 0 1 3-3z",
  people: "M8.5 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM3 19.5c0-3.6 2.3-6 5.5-6s5.5 2.4 5.5 6M15 5.3a3 3 0 0 1 0 5.4M17 13.9c2.4.8 4 2.9 4 5.6",
  court: "M3.5 9.5 12 4l8.5 5.5zM3.5 20h17M6.5 9.5V20M12 9.5V20M17.5 9.5V20",
  letter: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  stop: "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16v.2",
  wallet: "M4 7.5h16v12H4zM4 7.5 16 4v3.5M15 13.5h2",
  message: "M4 5h16v11h-9l-4 3.5V16H4zM8 9h8M8 12h5",
  calendar: "M4 5.5h16v14.5H4zM4 9.5h16M8 3.5v4M16 3.5v4M9 14.5l2.2 2.2 4-4",
};
const KINDS = { // first folder of an address: icon, word
  faq: ["help", "短答"], start: ["help", "先看这里"], stages: ["phone", "走到哪一步"], paths: ["message", "怎么协商"],
  rights: ["people", "权利和投诉"], credit: ["letter", "征信"], court: ["court", "法院"], scams: ["stop", "防骗"],
  budget: ["wallet", "预算"], guides: ["print", "打印单"], tools: ["calendar", "算一算"], glossary: ["search", "词语解释"],
  sources: ["letter", "依据"], myths: ["stop", "网上说法"], about: ["letter", "我们是谁"],
};

/** An element with attributes and children (elements or text). */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes || {})) element.setAttribute(key, attributes[key]);
  element.append(...children);
  return element;
}

const DRAWN = Object.entries({
  "class": "icon", "viewBox": "0 0 24 24", "fill": "none", "stroke": "currentColor", "stroke-width": "1.5",
  "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
});
function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
  for (const [key, value] of DRAWN) svg.setAttribute(key, value);
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Text with its places to mark. */
function lit(name, attributes, { text, marks }) {
  const element = make(name, attributes);
  let end = 0;
  for (const [from, to] of marks || []) {
    element.append(text.slice(end, from), make("mark", {}, text.slice(from, to)));
    end = to;
  }
  element.append(text.slice(end));
  return element;
}

/** One result as an option that is a link. */
function option(item, number, root) {
  const [drawing, word] = KINDS[item.url.split("/")[0]] || ["help", "栏目"];
  const words = [make("span", { class: "faint" }, word), lit("span", { class: "search-title" }, item.title)];
  if (item.section) words.push(lit("span", { class: "search-title small" }, item.section.title), lit("span", { class: "search-text" }, item.section.text));
  else words.push(lit("span", { class: "search-text" }, item.summary));
  const href = root + (item.section || item).url;
  return make("a", { class: "search-hit", id: `search-hit-${number}`, role: "option", "aria-selected": "false", href },
    icon(drawing), make("span", { class: "search-words" }, ...words));
}

/** A fixed answer: a card that can be called. */
function pinCard(pin, root) {
  const calls = pin.calls.map(([who, number], i) => make("a", { class: i ? "b second" : "b", href: `tel:${number}` },
    ...(i ? [] : [icon("phone")]), make("span", {}, `${i ? "" : "打"}${who} `, make("b", { class: "whole" }, number))));
  return make("section", { class: "search-pin" },
    make("p", { class: "faint" }, "先看这个"),
    make("h2", {}, make("a", { href: root + pin.url }, pin.title)), make("p", {}, pin.summary),
    ...(calls.length ? [make("p", { class: "search-calls" }, ...calls)] : []));
}

/** A page that leads on: in rows, or side by side. */
function way({ url, title }, root) {
  return make("a", { class: "search-way", href: root + url }, title);
}

/** What stands in the panel before anything is typed. */
function doors(root) {
  const { asked, ways } = KNOWN.doors;
  return [
    make("h2", { class: "search-head faint" }, "问得最多的"), make("div", { class: "search-rows" }, ...asked.map((door) => way(door, root))),
    make("h2", { class: "search-head faint" }, "或者直接去"), make("div", { class: "jump search-chips" }, ...ways.map((door) => way(door, root))),
    make("p", { class: "search-head faint" }, "搜的字不会发出去。"),
  ];
}

/** The last line of every list: the ways on, and who can be rung. */
function foot(root) {
  return make("p", { class: "search-foot faint" },
    ...KNOWN.fallback.map((page, i) => make("a", { href: root + page.url }, i ? "全部问题" : "说不清？问我几句")),
    make("span", {}, "撑不住 ", make("a", { href: "tel:12356" }, "12356")),
    make("span", {}, "有危险 ", make("a", { href: "tel:110" }, "110"), " ", make("a", { href: "tel:120" }, "120")));
}
