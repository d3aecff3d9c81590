/** Signs that the printed font lacks, drawn by this computer's own fonts. */
const side = 200

function drawn(sign: string): { pixels: string; canvas: HTMLCanvasElement } | null {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return null
  context.font = `${side * 0.86}px sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(sign, side / 2, side / 2, side)
  return { pixels: context.getImageData(0, 0, side, side).data.join(), canvas }
}

/** Two that no font has: what a computer draws for them it draws for whatever it lacks. */
const nobodys = ['\u{10fffe}', '\u0378']

const base64 = ';base64,'

function bytesOf(url: string): ArrayBuffer {
  const text = atob(url.slice(url.indexOf(base64) + base64.length))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer
}

const known = new Map<string, ArrayBuffer | null>()

/** A picture of a sign as PNG; null when this computer would draw nothing, or an empty box. */
export function pictureOf(sign: string): ArrayBuffer | null {
  const before = known.get(sign)
  if (before !== undefined) return before
  const [picture, blank] = [drawn(sign), drawn(' ')]
  const isNobodys = !picture || picture.pixels === blank?.pixels || nobodys.some((one) => drawn(one)?.pixels === picture.pixels)
  const bytes = isNobodys ? null : bytesOf(picture.canvas.toDataURL('image/png'))
  known.set(sign, bytes)
  return bytes
}

/** A picture that came as base64. */
export const pictureIn = (data: string): ArrayBuffer => bytesOf(base64 + data)
