import type { Block, Fields } from './block'
import { fromFileName } from './dates'
import { readDocx } from './docx'
import { readMarkdown, readPlain } from './markdown'
import { parse } from './parse'
import type { ParsedStatute } from './statute'
import { WrongFile, type WrongFileReason } from './wrongFile'

/** Bytes; the largest official file so far has 108 KB. */
export const largestFile = 10 * 1024 * 1024

/** How a file begins, whatever its name says. */
const beginnings: readonly (readonly [RegExp, Kind])[] = [
  [/^PK\x03\x04/, 'archive'], [/^\xd0\xcf\x11\xe0/, 'oldWord'], [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|\?xml)/i, 'html'],
  [/^(?:\xff\xfe|\xfe\xff)/, 'utf16'], [/^%PDF/, 'pdf'],
]
type Kind = 'archive' | 'oldWord' | 'html' | 'utf16' | 'pdf' | 'other'

const kindOf = (bytes: Uint8Array): Kind => {
  const start = String.fromCharCode(...bytes.subarray(0, 256))
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? 'other'
}

const wrongAsDocx: Readonly<Record<Exclude<Kind, 'archive'>, WrongFileReason>> =
  { oldWord: 'oldWord', html: 'html', utf16: 'notDocx', pdf: 'notDocx', other: 'notDocx' }
const wrongAsText: Readonly<Record<Exclude<Kind, 'other'>, WrongFileReason>> =
  { archive: 'binary', oldWord: 'oldWord', html: 'html', utf16: 'encoding', pdf: 'binary' }

function decode(bytes: Uint8Array): string {
  const kind = kindOf(bytes)
  if (kind !== 'other') throw new WrongFile(wrongAsText[kind])
  if (bytes.includes(0)) throw new WrongFile('binary')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\ufffd')) throw new WrongFile('garbled')
    return text
  } catch (error) {
    throw error instanceof WrongFile ? error : new WrongFile('encoding')
  }
}

async function readWord(bytes: Uint8Array): Promise<Source> {
  const kind = kindOf(bytes)
  if (kind !== 'archive') throw new WrongFile(wrongAsDocx[kind])
  return { fields: {}, blocks: await readDocx(bytes) }
}

type Source = { fields: Fields; blocks: Block[] }

const readers = {
  docx: readWord,
  md: async (bytes: Uint8Array): Promise<Source> => readMarkdown(decode(bytes)),
  txt: async (bytes: Uint8Array): Promise<Source> => readPlain(decode(bytes)),
}

const isReadable = (ending: string): ending is keyof typeof readers => Object.hasOwn(readers, ending)

/**
 * The statute in a .docx, .md or .txt. `name` is the file's name alone; official names tell id and promulgation date.
 * @throws WrongFile when it cannot be read or holds no statute
 */
export async function readStatute(name: string, bytes: Uint8Array): Promise<ParsedStatute> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!isReadable(ending)) throw new WrongFile('unknownKind')
  if (bytes.length === 0) throw new WrongFile('empty')
  if (bytes.length > largestFile) throw new WrongFile('tooLarge')
  const { fields, blocks } = await readers[ending](bytes)
  return parse(blocks, { ...fromFileName(name), ...fields })
}
