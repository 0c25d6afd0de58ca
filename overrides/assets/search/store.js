/* The index files: fetched when needed, proved, kept for the life of the worker; scripts/search/index.py says how they are
 * made. */
"use strict";

class Store {
  /** `meta` as scripts/search/build.py writes it, `root` the site's address, `inline` the files where no server is. */
  constructor(meta, root, inline) {
    this.meta = meta;
    this.root = root;
    this.inline = inline;
    this.byteOf = new Map(inline ? Array.from(inline.bytes, (char, byte) => [char, byte]) : []); // a character a byte
    this.files = new Map();
    this.entries = new Map();
    this.failed = 0; // files that could not be had since it was last set to 0
  }

  /** A file, once: a promise of what `read` makes of its bytes. One that fails, or is not what it should be, is asked for
   * again at once past every cache, and then the next time it is needed. */
  file(name, read) {
    if (!this.files.has(name)) {
      const promise = this.bytes(name).then(read).catch(() => this.bytes(name, "reload").then(read));
      promise.catch(() => {
        this.failed++;
        this.files.delete(name);
      });
      this.files.set(name, promise);
    }
    return this.files.get(name);
  }

  async bytes(name, cache) {
    if (this.inline) {
      if (!(name in this.inline)) throw new Error(`not in the index: ${name}`);
      const held = this.inline[name];
      return name.endsWith(".json") ? utf8(held) : Uint8Array.from(held, (char) => this.byteOf.get(char));
    }
    const answer = await fetch(this.root + this.meta.folder + name, cache ? { cache } : {});
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  tables() {
    return this.file("tables.json", (bytes) => readTables(json(bytes)));
  }

  sounds() {
    return this.file("sounds.json", (bytes) => readSounds(json(bytes)));
  }

  /** What a page's result shows: { url, title, summary, kind, crumb, section }; null when its file cannot be had. */
  async page(number, section) {
    const { lists, chunk } = this.meta;
    const piece = number < lists ? "" : `-${Math.floor(section / chunk)}`;
    try {
      const page = await this.file(`p/${number}${piece}.json`, json);
      return Object.assign({}, page, { section: page.sections[number < lists ? section : section % chunk] });
    } catch (error) {
      return null;
    }
  }

  shardOf(token) {
    return fnv1a(utf8(token)) % this.meta.shards;
  }

  /** Make `entry` know the tokens of these shards, as far as they can be had. */
  load(shards) {
    return Promise.all(Array.from(shards, (shard) => this.file(`s/${shard}.bin`, (bytes) => this.readShard(bytes))
      .catch(() => {})));
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

  readShard(file) {
    const bytes = proved(file), text = new TextDecoder();
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

/** What follows a shard's length and checksum; throws when they do not agree: cut short, or another file altogether. */
function proved(file) {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const bytes = file.subarray(8);
  if (file.length < 8 || head.getUint32(0, true) !== bytes.length || head.getUint32(4, true) !== adler32(bytes)) {
    throw new Error("not a shard");
  }
  return bytes;
}

function adler32(bytes) {
  let low = 1, high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return (high * 65536 + low) >>> 0;
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
