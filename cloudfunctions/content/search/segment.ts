import { eachTerm, pairCode, pairOf } from './tokens'

/** One field of a document: its clean text, and how much a word there weighs. */
export interface Field { readonly text: string; readonly weight: number }

/** How many fields a document has, and how often a term counts in each at most; what repeats oftener says no more. */
export const fieldCount = 4
const caps = [15, 15, 31, 15]

/**
 * What is known of the words of some documents, in little room: made once, stored, and searched as it is stored, so that loading it is
 * next to nothing. `postings` has for each term, pairs first and in the order of both lists, for each document how far on it is and how
 * often the term stands in its fields, as numbers of 7 bits a byte, the last byte below 128.
 */
export interface Segment {
  /** what a word weighs in each field; the same in all documents */
  readonly weights: readonly number[]
  /** characters of each field of each document */
  readonly lengths: readonly number[]
  /** terms of two Chinese characters, sorted, one after the other */
  readonly pairs: string
  readonly words: readonly string[]
  /** how many bytes of `postings` each term has */
  readonly sizes: readonly number[]
  readonly postings: Uint8Array
}

/** Counts of up to 127 in each field, 7 bits a field, and the same capped, as one small number. */
const oneMore = (counts: number, field: number): number => (counts >>> 7 * field & 127) === 127 ? counts : counts + (1 << 7 * field)

function packed(counts: number): number {
  let sum = 0
  for (let field = 0; field < fieldCount; field++) sum = sum * (caps[field]! + 1) + Math.min(counts >>> 7 * field & 127, caps[field]!)
  return sum
}

function pushNumber(bytes: number[], number: number): void {
  for (let rest = number; ; rest >>>= 7) {
    if (rest < 128) { bytes.push(rest); return }
    bytes.push(rest & 127 | 128)
  }
}

/** A term's postings so far; `counts` are of `doc`, which is not among the bytes yet. */
interface Entry { readonly bytes: number[]; before: number; doc: number; counts: number }

function close(entry: Entry): void {
  pushNumber(entry.bytes, entry.doc - entry.before)
  pushNumber(entry.bytes, packed(entry.counts))
}

function note<T>(entries: Map<T, Entry>, term: T, doc: number, field: number): void {
  const entry = entries.get(term)
  if (!entry) { entries.set(term, { bytes: [], before: 0, doc, counts: 1 << 7 * field }); return }
  if (entry.doc !== doc) {
    close(entry)
    entry.before = entry.doc
    entry.doc = doc
    entry.counts = 0
  }
  entry.counts = oneMore(entry.counts, field)
}

function joined(parts: readonly (readonly number[])[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) for (let place = 0; place < part.length; place++) all[at++] = part[place]!
  return all
}

/** The segment of documents given as fields, the same fields with the same weights in each. */
export function segmentOf(docs: readonly (readonly Field[])[]): Segment {
  const [pairs, words] = [new Map<number, Entry>(), new Map<string, Entry>()]
  docs.forEach((fields, doc) => fields.forEach(({ text }, field) =>
    eachTerm(text, (pair) => note(pairs, pair, doc, field), (word) => note(words, word, doc, field))))
  for (const entries of [pairs, words]) entries.forEach(close)
  const sorted = Float64Array.from(pairs.keys()).sort()
  const bytes = Array.from(sorted, (pair) => pairs.get(pair)!.bytes).concat(Array.from(words.values(), (entry) => entry.bytes))
  return {
    weights: docs[0]?.map(({ weight }) => weight) ?? [], lengths: docs.flatMap((fields) => fields.map(({ text }) => text.length)),
    pairs: Array.from(sorted, pairOf).join(''), words: [...words.keys()], sizes: bytes.map(({ length }) => length), postings: joined(bytes),
  }
}

/** The place of a term among those of a segment, or -1. */
export function termAt({ pairs, words }: Segment, term: string): number {
  const wanted = term.length === 2 ? pairCode(term) : -1
  if (wanted < 0) {
    const at = words.indexOf(term)
    return at < 0 ? -1 : pairs.length / 2 + at
  }
  for (let low = 0, high = pairs.length / 2; low < high;) {
    const middle = (low + high) >>> 1
    const order = pairCode(pairs, 2 * middle) - wanted
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return -1
}

/** The weighted frequency that packed counts stand for; `shares` has what one occurrence counts in each field, from `from` on. */
export function frequencyOf(counts: number, shares: Float32Array, from: number): number {
  let sum = 0
  for (let rest = counts, field = fieldCount - 1; rest > 0; field--) {
    const size = caps[field]! + 1
    sum += rest % size * shares[from + field]!
    rest = rest / size | 0
  }
  return sum
}
