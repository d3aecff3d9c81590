/** Printed pages as a camera sees them: a PDF drawn by PDFium, its codes read by ZXing. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const top = path.resolve(__dirname, '../..')

/** A page: what can be selected on it, and its pixels. */
export interface Seen { readonly text: string; readonly width: number; readonly height: number; readonly size: { width: number; height: number }; readonly pixels: Uint8ClampedArray }

let opening: Promise<PDFiumLibrary> | undefined

/** Draws pages of a PDF, `scale` pixels a point. */
export async function pagesOf(pdf: Uint8Array, scale = 2, which: (page: number) => boolean = () => true): Promise<Seen[]> {
  const library = await (opening ??= PDFiumLibrary.init())
  const document = await library.loadDocument(pdf)
  const seen: Seen[] = []
  for (const page of document.pages()) {
    if (!which(page.number)) continue
    const text = page.getText() // drawing closes the page
    const { data, width, height, originalWidth, originalHeight } = await page.render({ scale, render: 'bitmap' })
    seen.push({ text, width, height, size: { width: originalWidth, height: originalHeight }, pixels: new Uint8ClampedArray(data) })
  }
  document.destroy()
  return seen
}

let prepared: Promise<unknown> | undefined

/** What the codes on a page say. The reader is the one in node_modules: nothing is fetched. */
export async function codesOn({ pixels, width, height }: Pick<Seen, 'pixels' | 'width' | 'height'>): Promise<string[]> {
  prepared ??= readFile(path.join(top, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
    .then((wasm) => prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer }, fireImmediately: true }))
  await prepared
  const found = await readBarcodes({ data: pixels, width, height, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'] })
  return found.map(({ text }) => text)
}

/** The share of a page's pixels that are like `colour`. */
export function shareOf({ pixels }: Seen, [red, green, blue]: readonly [number, number, number]): number {
  let like = 0
  for (let at = 0; at < pixels.length; at += 4) if (Math.abs(pixels[at]! - red) + Math.abs(pixels[at + 1]! - green) + Math.abs(pixels[at + 2]! - blue) < 24) like++
  return like / (pixels.length / 4)
}
