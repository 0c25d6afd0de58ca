/* The panel's line to the worker. An answer always comes, be it that nothing could be had. */
"use strict";

const PATIENCE = 12000; // milliseconds after which an answer is not waited for

class Line {
  constructor(root) {
    this.root = root;
    this.waiting = new Map();
    this.last = 0;
    this.asker = null;
  }

  /** The worker's answer; `broken` when files could not be had: the next question then begins with a fresh worker, which
   * also finds the index of a site that was renewed meanwhile. */
  async ask(text, most) {
    try {
      this.prepare();
      const answer = await Promise.race([this.asker.then((asker) => asker(text, most)), this.late()]);
      if (answer.broken) this.hangUp();
      return answer;
    } catch (error) {
      this.hangUp();
      return { items: [], more: 0, pins: pinned([text]), sure: false, broken: true, heard: "" };
    }
  }

  /** Begin to load what every question needs. */
  prepare() {
    this.asker = this.asker || this.connect();
    this.asker.catch(() => this.hangUp());
  }

  late() {
    return new Promise((resolve, reject) => setTimeout(() => reject(new Error("too late")), PATIENCE));
  }

  /** A function (text, most) to a promise of the answer. Without a server no worker may run: it runs in the page. */
  async connect() {
    if (location.protocol === "file:") {
      await this.script("search/offline.js");
      await this.script("assets/search/worker.js");
      return window.searchHere(this.root, KNOWN.pins);
    }
    const worker = new Worker(`${this.root}assets/search/worker.js`);
    worker.onmessage = ({ data }) => {
      const take = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (take) take.resolve(data);
    };
    worker.onerror = () => this.hangUp();
    worker.postMessage({ pins: KNOWN.pins });
    this.worker = worker;
    return (text, most) => new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, text, most });
    });
  }

  script(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: this.root + name, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  hangUp() {
    if (this.worker) this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new Error("hung up"));
    this.waiting.clear();
    this.worker = this.asker = null;
  }
}
