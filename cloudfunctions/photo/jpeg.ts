import { Broken, type Parts, slice } from './part'

const [start, end, scan, restart0, restart7] = [0xd8, 0xd9, 0xda, 0xd0, 0xd7]
/** JFIF and Adobe's colour mark; every other APPn, and comments, tell where and by whom it was taken, or hide something */
const keptMarks = new Set([0xe0, 0xee, 0xdb, 0xc4, 0xdd, 0xdc])
/** frames: how large it is, and how it is packed; 0xc4, 0xc8 and 0xcc lie between them and are none */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)

/** Where the packed picture behind a scan's head ends: at the next mark that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at)
    const next = at < 0 ? undefined : bytes[at + 1]
    if (next === undefined) throw new Broken()
    if (next !== 0 && next !== 0xff && !(next >= restart0 && next <= restart7)) return at
  }
}

/** A JPEG's own parts, from its start to its end; what is appended behind is left out. @throws Broken */
export function jpegParts(bytes: Buffer): Parts {
  let size: { width: number; height: number } | null = null
  const parts: Buffer[] = [Buffer.from([0xff, start])]
  let scans = 0
  for (let at = 2; ;) {
    const [ff, mark] = slice(bytes, at, 2)
    if (ff !== 0xff || mark === undefined || mark < 0xc0) throw new Broken()
    if (mark === end) {
      if (!size || scans === 0) throw new Broken()
      return { ...size, parts: [...parts, Buffer.from([0xff, end])] }
    }
    const length = slice(bytes, at + 2, 2).readUInt16BE()
    if (length < 2 || mark === start) throw new Broken()
    const segment = slice(bytes, at, 2 + length)
    if (isFrame(mark)) size = { height: slice(segment, 5, 2).readUInt16BE(), width: slice(segment, 7, 2).readUInt16BE() }
    at += segment.length
    if (mark === scan) {
      const until = endOfScan(bytes, at)
      parts.push(segment, bytes.subarray(at, until))
      at = until
      scans++
    } else if (keptMarks.has(mark) || isFrame(mark)) parts.push(segment)
  }
}
