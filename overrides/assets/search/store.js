/* The index files: fetched when needed, kept for the life of the worker; scripts/search/index.py says how they are made. */
"use strict";

class Store {
  /** `meta` from the stub, `inline` the files themselves where there is no server, `root` the site's address. */
  constructor(meta, inline, root) {
    this.meta = meta;
    this.inline = new Map(inline.map((file) => [file.name, file.data]));
    this.root = root;
    this.files = new Map();
    this.entries = new Map();
  }

  /** A file, once: a promise of what `read` makes of its bytes. A failed one is asked for again next time. */
  file(name, read) {
    if (!this.files.has(name)) {
      const promise = this.bytes(name).then(read);
      promise.catch(() => this.files.delete(name));
      this.files.set(name, promise);
    }
    return this.files.get(name);
  }

  async bytes(name) {
    if (this.inline.size) {
      if (!this.inline.has(name)) throw new Error(`not in the index: ${name}`);
      return Uint8Array.from(atob(this.inline.get(name)), (char) => char.charCodeAt(0));
    }
    const answer = await fetch(this.root + this.meta.folder + name);
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  tables() {
    return this.file("tables.json", (bytes) => readTables(json(bytes)));
  }

  page(number) {
    return this.file(`p/${number}.json`, json);
  }

  /** The text of a section of a page that lists many things. */
  async text(number, section) {
    const texts = await this.file(`p/${number}-${Math.floor(section / this.meta.chunk)}.json`, json);
    return texts[section % this.meta.chunk] || "";
  }

  /** Make `entry` know these tokens. */
  load(tokens) {
    const shards = new Set(tokens.map((token) => fnv1a(utf8(token)) % this.meta.shards));
    return Promise.all(Array.from(shards, (shard) => this.file(`s/${shard}.bin`, (bytes) => this.readShard(bytes))));
  }

  /** { count, keys, impacts } of a token whose shard is loaded; count 0 when the site does not have it. */
  entry(token) {
    const found = this.entries.get(token);
    if (!found) return { count: 0, keys: [], impacts: [] };
    if (found.bytes) {
      const keys = [], impacts = [];
      for (let at = 0, key = 0; at < found.bytes.length;) {
        const [delta, next] = varint(found.bytes, at);
        keys.push(key += delta);
        impacts.push(found.bytes[next]);
        at = next + 1;
      }
      this.entries.set(token, { count: found.count, keys, impacts });
    }
    return this.entries.get(token);
  }

  readShard(bytes) {
    const text = new TextDecoder();
    for (let at = 0; at < bytes.length;) {
      let size, count;
      [size, at] = varint(bytes, at);
      const token = text.decode(bytes.subarray(at, at + size));
      [count, at] = varint(bytes, at + size);
      [size, at] = varint(bytes, at);
      this.entries.set(token, { count, bytes: bytes.subarray(at, at + size) });
      at += size;
    }
  }
}

function json(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

function varint(bytes, at) {
  let value = 0, shift = 1;
  for (; bytes[at] > 127; at++, shift *= 128) value += (bytes[at] & 127) * shift;
  return [value + bytes[at] * shift, at + 1];
}

function fnv1a(bytes) {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
