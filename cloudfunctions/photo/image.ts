/** What a file is by its own bytes, whatever it is called; and the picture alone, put together from the parts that it needs. */
import { jpegParts } from './jpeg'
import { Broken, type Parts } from './part'
import { pngParts, pngSignature } from './png'
import { webpParts } from './webp'

export interface Picture { readonly ending: 'jpg' | 'png' | 'webp'; readonly bytes: Buffer }

const kinds: readonly { readonly ending: Picture['ending']; readonly is: (bytes: Buffer) => boolean; readonly parts: (bytes: Buffer) => Parts }[] = [
  { ending: 'jpg', is: (bytes) => bytes.toString('latin1', 0, 3) === '\xff\xd8\xff', parts: jpegParts },
  { ending: 'png', is: (bytes) => bytes.subarray(0, 8).equals(pngSignature), parts: pngParts },
  { ending: 'webp', is: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP', parts: webpParts },
]

/** more than any phone takes; a small file that unpacks to more is a trap for whoever opens it */
const [longestSide, mostPixels] = [12_000, 50_000_000]

/** The picture, without where, when and by which phone it was taken, and without anything hidden behind it; null when it is none that can be shown. */
export function pictureOf(bytes: Buffer): Picture | null {
  const kind = kinds.find(({ is }) => is(bytes))
  if (!kind) return null
  try {
    const { width, height, parts } = kind.parts(bytes)
    const fits = width > 0 && height > 0 && Math.max(width, height) <= longestSide && width * height <= mostPixels
    return fits ? { ending: kind.ending, bytes: Buffer.concat(parts) } : null
  } catch (error) {
    if (error instanceof Broken) return null
    throw error
  }
}
