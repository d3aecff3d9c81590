/** Posters of many points as one PDF: a page each, one font for all, only with the signs that are used. */
import { create, type Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import { a6, type Paper, penOn, type PictureOf } from './pen'
import { draw, type Printed, wordsOf } from './poster'
import { lacking } from './type'

export type Size = 'A4' | 'A6'

/** A point that is not printed: neither the font nor this machine has these signs. */
export interface Left { readonly name: string; readonly signs: readonly string[] }

export interface Posters { readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number; readonly left: readonly Left[] }

export interface Making {
  readonly size: Size
  /** the bytes of the font */
  readonly font: Uint8Array
  readonly pictureOf: PictureOf
  /** told after every page; what it answers is waited for, so that a browser can draw and listen */
  readonly tell: (done: number) => Promise<void>
  readonly isStopped: () => boolean
}

/** how much larger than A6 */
const scales = { A6: 1, A4: 595.28 / a6.width } as const

function openDocument(size: Size, font: Font) {
  const chunks: Uint8Array[] = []
  const document = new PDFDocument({ size, margin: 0, autoFirstPage: false, font: font as never, info: { Title: '站点海报' } })
  const ended = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => { chunks.push(chunk) })
    document.on('error', reject)
    document.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      chunks.reduce((at, chunk) => { whole.set(chunk, at); return at + chunk.length }, 0)
      resolve(whole)
    })
  })
  return { document, ended }
}

/** @returns null when it was stopped, or when no point can be printed: `left` says which */
export async function makePosters(points: readonly Printed[], { size, font: bytes, pictureOf, tell, isStopped }: Making): Promise<Posters | { left: readonly Left[] } | null> {
  const font = create(bytes as never) as Font
  const { document, ended } = openDocument(size, font)
  const pen = penOn(document as unknown as Paper, font, scales[size], pictureOf)
  const left: Left[] = []
  let pages = 0
  for (const [at, point] of points.entries()) {
    if (isStopped()) return null
    const signs = Object.values(wordsOf(point.station)).flat().flatMap((text) => lacking(font, text)).filter((sign) => !pictureOf(sign))
    if (signs.length > 0) left.push({ name: point.station.form.name, signs: [...new Set(signs)] })
    else {
      document.addPage()
      document.font(font as never)
      draw(pen, point)
      pages++
    }
    await tell(at + 1)
  }
  if (pages === 0) return { left }
  document.end()
  return { pdf: await ended, pages, left }
}
