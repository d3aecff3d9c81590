import { Broken, type Parts, slice } from './part'

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** what a still picture needs; words, times, places, films and whatever comes later are left out */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'])

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})
const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** A PNG's own chunks, each whole by its check sum, from IHDR to IEND. @throws Broken */
export function pngParts(bytes: Buffer): Parts {
  const parts: Buffer[] = [pngSignature]
  const head = slice(bytes, 8, 25)
  if (head.toString('latin1', 4, 8) !== 'IHDR') throw new Broken()
  let data = 0
  for (let at = 8; ;) {
    const length = slice(bytes, at, 4).readUInt32BE()
    const chunk = slice(bytes, at, length + 12)
    const type = chunk.toString('latin1', 4, 8)
    if (crcOf(chunk.subarray(4, -4)) !== chunk.readUInt32BE(length + 8)) throw new Broken()
    if (kept.has(type)) parts.push(chunk)
    if (type === 'IDAT') data += length
    if (type === 'IEND') {
      if (data === 0) throw new Broken()
      return { width: head.readUInt32BE(8), height: head.readUInt32BE(12), parts }
    }
    at += chunk.length
  }
}
