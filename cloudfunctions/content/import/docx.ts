import JSZip from 'jszip'
import mammoth from 'mammoth'
import { type Block, type Cell, line, type Table, tidy } from './block'
import { WrongFile } from './wrongFile'

/** The largest official text so far unpacks to 3.2 MB. */
const EXPANDED = 16 * 1024 * 1024
const PARTS = 500

/** What mammoth makes of a document; only what is read here. */
interface Element {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Element[]
  readonly numbering?: object | null
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** Bytes of one part when unpacked; stops early, with a larger number, once it is more than `left`. */
const unpackedSize = (part: JSZip.JSZipObject, left: number): Promise<number> => new Promise((resolve, reject) => {
  let size = 0
  const stream = part.nodeStream()
  stream.on('data', (chunk: Uint8Array) => {
    size += chunk.length
    if (size <= left) return
    stream.pause()
    resolve(size)
  })
  stream.on('end', () => resolve(size))
  stream.on('error', reject)
})

/** Unpacks once without keeping anything, so that no archive can fill the memory, and then once more against its checksums. */
async function assertSound(bytes: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = Object.values(zip.files)
  if (parts.length > PARTS) throw new WrongFile('expands')
  let left = EXPANDED
  for (const part of parts) {
    left -= await unpackedSize(part, left)
    if (left < 0) throw new WrongFile('expands')
  }
  if (!zip.file('word/document.xml')) throw new WrongFile('otherArchive')
  await JSZip.loadAsync(bytes, { checkCRC32: true })
}

const separators: Readonly<Record<string, string>> = { tab: ' ', break: '\n' }

const textOf = (element: Element): string =>
  element.value ?? separators[element.type] ?? (element.children ?? []).map(textOf).join('')

const cellOf = (cell: Element): Cell =>
  ({ text: tidy((cell.children ?? []).map(textOf).join(' ')), columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 })

const tableOf = (table: Element): Table =>
  ({ kind: 'table', rows: (table.children ?? []).map(row => (row.children ?? []).map(cellOf)) })

/** A soft break parts lines as a paragraph's end does: official copies use both for the same thing. */
function blocksOf(element: Element): Block[] {
  if (element.type === 'table') return [tableOf(element)]
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap(blocksOf)
  return textOf(element).split('\n').map(text => line(text, element.numbering && text.trim() ? 'numbered' : 'none'))
}

/**
 * The paragraphs and tables of a .docx, in order.
 * @throws WrongFile for a damaged file, one that unpacks to too much, and an archive that is no Word document
 */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  try {
    await assertSound(bytes)
    let document: Element = { type: 'document' }
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
      // only the document as mammoth read it is wanted, so there is nothing to convert
      transformDocument: (read: Element) => {
        document = read
        return { ...read, children: [] }
      },
    })
    return blocksOf(document)
  } catch (error) {
    if (error instanceof WrongFile) throw error
    throw new WrongFile('damaged', String((error as Error).message).split('\n')[0])
  }
}
