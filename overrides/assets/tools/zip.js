/* A zip of a few texts, stored without compression: what a .docx is made of. Pure. */

const TABLE = Array.from({ length: 256 }, (_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** CRC-32 of bytes, as zip and PNG use it. */
export function crc32(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

const DAY = 33 // 1980-01-01, the first day that a zip can name: equal texts give equal bytes

/** Little-endian numbers: [[bytes wide, value], …]. */
const numbers = list => list.flatMap(([wide, value]) => Array.from({ length: wide }, (_, at) => (value >>> (8 * at)) & 255))

/** [[name, text], …] -> the bytes of a zip. Names are ASCII. */
export function zip(files) {
  const bytes = text => new TextEncoder().encode(text)
  const parts = []
  const directory = []
  let at = 0
  const put = (list, ...chunks) => chunks.forEach(chunk => list.push(Uint8Array.from(chunk)))
  for (const [name, text] of files) {
    const content = bytes(text)
    const facts = [[2, 20], [2, 0], [2, 0], [2, 0], [2, DAY], [4, crc32(content)], [4, content.length], [4, content.length], [2, name.length], [2, 0]]
    put(parts, numbers([[4, 0x04034b50], ...facts]), bytes(name), content)
    put(directory, numbers([[4, 0x02014b50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), bytes(name))
    at += 30 + name.length + content.length
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  return joined([...parts, ...directory, numbers([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]])])
}

function joined(chunks) {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
