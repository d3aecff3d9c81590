import { Broken, type Parts, slice } from './part'

/** the picture itself and what of it is see-through; films, profiles and everything that was told along the way are left out */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])
/** of what VP8X promises only transparency is still there */
const transparency = 0x10

const sizes: Readonly<Record<string, (body: Buffer) => { width: number; height: number }>> = {
  'VP8 ': (body) => ({ width: slice(body, 6, 2).readUInt16LE() & 0x3fff, height: slice(body, 8, 2).readUInt16LE() & 0x3fff }),
  VP8L: (body) => {
    const bits = slice(body, 1, 4).readUInt32LE()
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  },
}

/** A still WebP's own chunks, in a RIFF of their size. @throws Broken */
export function webpParts(bytes: Buffer): Parts {
  const all = slice(bytes, 0, slice(bytes, 4, 4).readUInt32LE() + 8)
  const chunks: Buffer[] = []
  let size: { width: number; height: number } | null = null
  for (let at = 12; at < all.length;) {
    const type = slice(all, at, 4).toString('latin1')
    const length = slice(all, at + 4, 4).readUInt32LE()
    const chunk = Buffer.from(slice(all, at, Math.min(8 + length + (length & 1), all.length - at)))
    if (chunk.length < 8 + length) throw new Broken()
    if (type === 'VP8X') chunk[8] = slice(chunk, 8, 1)[0]! & transparency
    size ??= sizes[type]?.(chunk.subarray(8)) ?? null
    if (kept.has(type)) chunks.push(chunk)
    at += chunk.length
  }
  if (!size) throw new Broken()
  const body = Buffer.concat(chunks)
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  riff.writeUInt32LE(body.length + 4, 4)
  return { ...size, parts: [riff, body] }
}
