import type { Index } from '../../cloudfunctions/db/collections'
import { geoKeys } from './geo'
import { encode, failed, isRecord, type Doc } from './wire'

/**
 * Index keys are text whose byte order is BSON order: a tag for the type, then the value.
 * empty array 0 · null or missing 1 · number 2 · string 3 · object 4 · array 5 · boolean 8 · date 9
 */
export const NULL_KEY = '1'

const bits = new DataView(new ArrayBuffer(8))
const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

const ordered = (value: number): string => {
  if (Number.isNaN(value)) return ''
  bits.setFloat64(0, value === 0 ? 0 : value)
  const [high, low] = [bits.getInt32(0), bits.getInt32(4)]
  return high < 0 ? hex(~high) + hex(~low) : hex(high ^ 0x80000000) + hex(low)
}

// libsql cuts text at a NUL, so NUL and the character that escapes it become pairs that keep the order.
const escaped = (text: string): string => text.replace(/[\u0000\u0001]/g, (c) => (c === '\u0000' ? '\u0001\u0001' : '\u0001\u0002'))

/** The key of one value. An array passed here is a whole array, not its elements. */
export const encodeKey = (value: unknown): string => {
  if (value === undefined || value === null) return NULL_KEY
  if (typeof value === 'string') return '3' + escaped(value)
  if (typeof value === 'number') return '2' + ordered(value)
  if (typeof value === 'boolean') return value ? '81' : '80'
  if (value instanceof Date) return '9' + ordered(value.getTime())
  if (Array.isArray(value)) return value.length === 0 ? '0' : '5' + escaped(encode(value))
  if (isRecord(value)) return '4' + escaped(encode(value))
  throw failed(`cannot index a ${typeof value}`)
}

const unit = (code: number): number => (code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code)

/** Orders two keys as SQLite does: by UTF-8 bytes, which UTF-16 order is not beyond the basic plane. */
export const compareKeys = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return unit(a.charCodeAt(i)) - unit(b.charCodeAt(i))
  }
  return a.length - b.length
}

export interface FieldKeys { readonly keys: readonly string[], readonly multi: boolean }

const step = (values: readonly unknown[], name: string): readonly unknown[] => values.flatMap((value) => {
  if (!Array.isArray(value)) return [isRecord(value) ? value[name] : undefined]
  const inner = value.filter(isRecord).map((item) => item[name])
  return /^\d+$/.test(name) && Number(name) in value ? [...inner, value[Number(name)]] : inner
})

/** The keys a document has under a dotted path: one, or one per array element. */
export const keysAt = (doc: Doc, path: string): FieldKeys => {
  let values: readonly unknown[] = [doc]
  let multi = false
  for (const name of path.split('.')) {
    multi ||= values.some(Array.isArray)
    values = step(values, name)
  }
  multi ||= values.some(Array.isArray)
  if (!multi) return { keys: [encodeKey(values[0])], multi }
  const elements = values.flatMap((value: unknown): unknown[] => (Array.isArray(value) && value.length > 0 ? value : [value]))
  const keys = new Set(elements.map(encodeKey))
  return { keys: keys.size === 0 ? [NULL_KEY] : [...keys], multi }
}

export interface Entries { readonly rows: readonly (readonly string[])[], readonly multi: readonly boolean[] }

/** The index rows of a document: one, or one per element of the single array field the index may cover. */
export const entriesOf = (doc: Doc, keys: Index['keys']): Entries => {
  const [[path, kind] = ['', 'asc']] = keys
  if (kind === '2dsphere') return { rows: geoKeys(doc[path]).map((key) => [key]), multi: [false] }
  const fields = keys.map(([path]) => keysAt(doc, path))
  if (fields.filter((field) => field.multi).length > 1) {
    throw failed(`cannot index parallel arrays [${keys.map(([path]) => path).join('] [')}]`)
  }
  let rows: string[][] = [[]]
  for (const field of fields) rows = rows.flatMap((row) => field.keys.map((key) => [...row, key]))
  return { rows, multi: fields.map((field) => field.multi) }
}
