/* The search dialog: it holds the focus, closes by Back, and keeps what was asked for this tab alone, until it is closed. */
"use strict";

const FIRST = 5; // results that are shown before “more” is pressed
const ALL = 12;
const LONG = 200; // characters that the worker keeps of a long story
const PAUSE = 70, QUIET = 900; // milliseconds: after typing before asking; after an answer before it is read out
const AT_ONCE = 300; // after so long a silence words come whole (pasted, spoken, chosen from a list): nothing to wait for

/** What was asked last, for this tab; a browser may forbid even that. */
const memory = {
  keep(text) {
    try {
      if (text) sessionStorage.setItem("asked", text);
      else sessionStorage.removeItem("asked");
    } catch (error) { /* then it is not kept */ }
  },
  kept() {
    try {
      return sessionStorage.getItem("asked") || "";
    } catch (error) {
      return "";
    }
  },
};

class Panel {
  constructor(root) {
    this.root = root;
    this.line = new Line(root);
    this.turn = 0;
    this.active = -1;
    this.lastTyped = -AT_ONCE;
    this.build();
    this.listen();
    document.body.append(this.dialog);
    this.show("");
  }

  build() {
    this.field = make("input", { class: "search-input", type: "text", id: "search-input", role: "combobox", "aria-label": "用你自己的话问", placeholder: "用你自己的话问", "aria-expanded": "false", "aria-controls": "search-list", "aria-autocomplete": "list", "aria-haspopup": "listbox", enterkeyhint: "search", autocapitalize: "off", autocorrect: "off", autocomplete: "off", spellcheck: "false" });
    this.clear = make("button", { class: "press search-clear", type: "button" }, "清空");
    this.closer = make("button", { class: "press search-close", type: "button" }, "关闭");
    this.form = make("form", { class: "search-form", role: "search" },
      make("span", { class: "search-box" }, icon("search"), this.field, this.clear), this.closer);
    this.count = make("p", { class: "search-head search-count faint" });
    this.pins = make("div", { class: "search-pins" });
    this.list = make("div", { class: "search-list", id: "search-list", role: "listbox", "aria-label": "搜到的页面" });
    this.rest = make("div", { class: "search-rest" });
    this.live = make("p", { class: "search-live out-of-sight", role: "status" });
    this.dialog = make("dialog", { class: "search-panel", "aria-label": "搜索" },
      this.form, this.count, this.pins, this.list, this.rest, foot(this.root), this.live);
  }

  listen() {
    this.field.addEventListener("input", (event) => event.isComposing || this.typed());
    this.field.addEventListener("compositionend", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.clear.addEventListener("click", () => {
      this.field.value = "";
      this.typed();
      this.field.focus();
    });
    this.closer.addEventListener("click", () => this.close());
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.close();
      const link = event.target.closest("a[href]");
      if (link && link.protocol !== "tel:" && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.leave();
    });
    addEventListener("popstate", () => this.dialog.open && !this.inHistory() && this.hide());
    addEventListener("online", () => this.dialog.open && this.broken && this.typed());
  }

  inHistory() {
    return Boolean(history.state && history.state.search);
  }

  open(words, from) {
    if (this.dialog.open) return;
    this.from = from;
    if (!this.inHistory()) history.pushState({ search: true }, "");
    this.dialog.showModal();
    this.line.prepare();
    this.field.value = words;
    this.field.focus();
    this.typed();
    setTimeout(() => pinned(["0"]), PAUSE); // the patterns are made ready while nobody waits for them
  }

  /** Back from a result: the results again. A page that was loaded anew is shown without them. */
  restore() {
    const asked = this.field.value || memory.kept();
    if (!asked) history.replaceState(null, "");
    else this.open(asked, null);
  }

  /** The open panel is a step in the history: closing it takes the step back. */
  close() {
    if (this.inHistory()) history.back();
    else this.hide();
  }

  hide() {
    this.dialog.close();
    memory.keep("");
    this.field.value = "";
    this.show("");
    if (this.from && this.from.focus) this.from.focus();
  }

  /** A link of the panel is followed: what was asked is kept for the way back. */
  leave() {
    memory.keep(this.field.value);
    this.dialog.close();
  }

  typed() {
    clearTimeout(this.timer);
    clearTimeout(this.reading); // the count of the text before this one
    const text = this.field.value.trim(), turn = ++this.turn, now = performance.now();
    const pause = now - this.lastTyped > AT_ONCE && bare(text).length > 1 ? 0 : PAUSE;
    this.lastTyped = now;
    this.clear.hidden = !this.field.value;
    if (!bare(text)) return this.show("");
    const fixed = pinned([text]);
    if (fixed.length) this.showPins(fixed);
    this.timer = setTimeout(() => this.ask(text, FIRST, turn), pause);
  }

  async ask(text, most, turn) {
    const answer = await this.line.ask(text, most);
    if (turn === this.turn && this.dialog.open) this.show(text, answer);
  }

  /** Show an answer, or with none the questions that people ask most. */
  show(text, answer) {
    const { items, more, sure, broken } = answer || { items: [], more: 0, sure: true, broken: false };
    this.clear.hidden = !this.field.value;
    this.broken = broken;
    this.active = -1;
    this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-expanded", String(items.length > 0));
    this.showPins(answer ? answer.pins : []);
    this.list.textContent = "";
    this.list.append(...items.map((item, number) => option(item, number, this.root)));
    this.list.hidden = !items.length;
    this.rest.textContent = "";
    if (!answer) this.rest.append(...doors(this.root));
    else this.rest.append(...this.after(text, answer, more, sure));
    this.say(answer ? this.words(text, items.length + answer.pins.length, broken) : "");
  }

  showPins(pins) {
    this.pins.textContent = "";
    this.pins.append(...pins.map((pin) => pinCard(pin, this.root)));
  }

  /** What follows the results: more of them, the ways on, another try. */
  after(text, { items, pins }, more, sure) {
    const button = (words, press) => {
      const element = make("button", { class: "press search-more", type: "button" }, words);
      element.addEventListener("click", press);
      return element;
    };
    const out = [];
    if (more) out.push(button(`还有${Math.min(more, ALL - FIRST)}个，都看看`, () => this.ask(text, ALL, this.turn)));
    if (this.broken) out.push(button("再试一次", () => this.typed()));
    if (pins.length || (sure && items.length)) return out;
    const lead = this.broken ? "从这里开始：" : items.length ? "都不像，就从这里开始：" : "换个说法再试，或者从这里开始：";
    return out.concat(make("p", { class: "search-head faint" }, lead),
      make("div", { class: "search-rows" }, ...KNOWN.fallback.map((page) => way(page, this.root))));
  }

  words(text, count, broken) {
    const cut = Array.from(text).length > LONG ? `话很长，只看了最后${LONG}个字。` : "";
    if (broken) return cut + (count ? `找到${count}个，其余的没有载入` : "搜索没有载入，看看网络");
    return cut + (count ? `找到${count}个，最像的在前面` : "没有找到一样的说法");
  }

  /** Shown at once, read out once, when the reader has stopped typing. */
  say(words) {
    this.count.textContent = words;
    this.count.hidden = !words;
    clearTimeout(this.reading);
    this.reading = setTimeout(() => {
      if (this.live.textContent !== words) this.live.textContent = words;
    }, QUIET);
  }

  key(event) {
    if (event.isComposing) return;
    const hits = Array.from(this.list.children);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) {
      event.preventDefault();
      this.active = (this.active + step + hits.length + 1) % (hits.length + 1);
      if (this.active === hits.length) this.active = step > 0 ? 0 : hits.length - 1;
      this.choose(hits);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const pin = this.pins.querySelector("h2 a");
      const hit = hits[this.active] || pin || hits[0];
      if (hit) hit.click();
    }
  }

  choose(hits) {
    hits.forEach((hit, number) => hit.setAttribute("aria-selected", String(number === this.active)));
    this.field.setAttribute("aria-activedescendant", hits[this.active].id);
    hits[this.active].scrollIntoView({ block: "nearest" });
  }
}

let panel = null;
window.searchPanel = (root) => {
  panel = panel || new Panel(root);
  return panel;
};
