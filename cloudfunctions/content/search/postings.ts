import { fieldCount, frequencyOf, type Segment, termAt } from './segment'

/** How often a term counts at most, how strongly long fields are held back, and how many documents of one term are kept. */
const saturation = 1.1
const lengthPull = 0.6
const champions = 2000

/** What a term adds to each document that has it. */
interface Postings { readonly docs: Uint32Array; readonly scores: Float32Array }
interface Part {
  /** the number of its first document */
  readonly first: number
  readonly segment: Segment
  /** where each term's postings begin, and where the last one's end */
  readonly starts: Uint32Array
  /** what one occurrence counts in each field of each document */
  readonly shares: Float32Array
}

/** BM25F over segments, their documents numbered one after the other. A term is worked out when it is first asked for. */
export interface Index {
  readonly size: number
  readonly parts: readonly Part[]
  /** where each term stands, part and place in turn; only for many parts, which would take long to look through one by one */
  readonly places: ReadonlyMap<string, readonly number[]> | null
  readonly known: Map<string, Postings>
}

/** With more parts than this, terms get a table; and a term of so many bytes is worked out at once, so that no search waits for it. */
const fewParts = 200
const common = 400

/** The mean length of each field over the documents that have it. */
function meanLengths(segments: readonly Segment[]): number[] {
  const chars = new Array<number>(fieldCount).fill(0)
  const docs = new Array<number>(fieldCount).fill(0)
  for (const { lengths } of segments) {
    for (let at = 0; at < lengths.length; at++) {
      const length = lengths[at]!
      if (!length) continue
      chars[at % fieldCount]! += length
      docs[at % fieldCount]! += 1
    }
  }
  return chars.map((sum, field) => sum / (docs[field] || 1) || 1)
}

function sharesOf({ weights, lengths }: Segment, means: readonly number[]): Float32Array {
  const shares = new Float32Array(lengths.length)
  for (let at = 0; at < lengths.length; at++) shares[at] = weights[at % fieldCount]! / (1 - lengthPull + lengthPull * lengths[at]! / means[at % fieldCount]!)
  return shares
}

function startsOf({ sizes }: Segment): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  for (let at = 0; at < sizes.length; at++) starts[at + 1] = starts[at]! + sizes[at]!
  return starts
}

function tableOf(segments: readonly Segment[]): Map<string, number[]> {
  const table = new Map<string, number[]>()
  segments.forEach(({ pairs, words }, part) => {
    const add = (term: string, place: number) => {
      const known = table.get(term)
      if (known) known.push(part, place)
      else table.set(term, [part, place])
    }
    for (let at = 0; at < pairs.length; at += 2) add(pairs.slice(at, at + 2), at / 2)
    words.forEach((word, at) => add(word, pairs.length / 2 + at))
  })
  return table
}

/** Puts segments together. */
export function indexOf(segments: readonly Segment[]): Index {
  const means = meanLengths(segments)
  let size = 0
  const parts = segments.map((segment) => {
    const first = size
    size += segment.lengths.length / fieldCount
    return { first, segment, starts: startsOf(segment), shares: sharesOf(segment, means) }
  })
  const index = { size, parts, places: parts.length > fewParts ? tableOf(segments) : null, known: new Map<string, Postings>() }
  for (const [term, places] of index.places ?? []) if (bytesOf(index, places) > common) postingsOf(index, term)
  return index
}

function placesOf({ places, parts }: Index, term: string): readonly number[] {
  if (places) return places.get(term) ?? []
  return parts.flatMap(({ segment }, part) => { const at = termAt(segment, term); return at < 0 ? [] : [part, at] })
}

function bytesOf({ parts }: Index, places: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < places.length; at += 2) sum += parts[places[at]!]!.segment.sizes[places[at + 1]!]!
  return sum
}

/** Documents and their weighted frequencies, read from the bytes of every part that has the term. */
function frequenciesOf(index: Index, places: readonly number[]): { docs: Uint32Array; frequencies: Float32Array } {
  const most = bytesOf(index, places) >>> 1
  const docs = new Uint32Array(most)
  const frequencies = new Float32Array(most)
  let count = 0
  for (let place = 0; place < places.length; place += 2) {
    const { first, segment: { postings }, starts, shares } = index.parts[places[place]!]!
    const end = starts[places[place + 1]! + 1]!
    let at = starts[places[place + 1]!]!
    const next = (): number => {
      let number = 0
      for (let shift = 0; ; shift += 7) {
        const byte = postings[at++]!
        number |= (byte & 127) << shift
        if (byte < 128) return number
      }
    }
    for (let doc = 0; at < end;) {
      doc += next()
      docs[count] = first + doc
      frequencies[count++] = frequencyOf(next(), shares, doc * fieldCount)
    }
  }
  return { docs: docs.subarray(0, count), frequencies: frequencies.subarray(0, count) }
}

function postingsOf(index: Index, term: string): Postings {
  const known = index.known.get(term)
  if (known) return known
  const { docs, frequencies } = frequenciesOf(index, placesOf(index, term))
  const rarity = Math.log(1 + (index.size - docs.length + 0.5) / (docs.length + 0.5))
  const scores = frequencies.map((frequency) => rarity * frequency * (saturation + 1) / (saturation + frequency))
  const made = docs.length > champions ? bestOf(docs, scores) : { docs, scores }
  index.known.set(term, made)
  return made
}

const steps = 1024

/** The documents with the highest scores: `champions`, and who scores about as much as the last of them. */
function bestOf(docs: Uint32Array, scores: Float32Array): Postings {
  let highest = 0
  for (let at = 0; at < scores.length; at++) highest = Math.max(highest, scores[at]!)
  const stepOf = (score: number) => Math.min(steps - 1, Math.floor(score / highest * steps))
  const counts = new Uint32Array(steps)
  for (let at = 0; at < scores.length; at++) counts[stepOf(scores[at]!)]!++
  let edge = steps - 1
  for (let kept = counts[edge]!; kept < champions; kept += counts[edge]!) edge--
  const isKept = (_: number, at: number) => stepOf(scores[at]!) >= edge
  return { docs: docs.filter(isKept), scores: scores.filter(isKept) }
}

/** Adds what the weighted terms say to `scores`, a number a document. */
export function addScores(index: Index, terms: ReadonlyMap<string, number>, scores: Float32Array): void {
  for (const [term, weight] of terms) {
    const { docs, scores: added } = postingsOf(index, term)
    for (let at = 0; at < docs.length; at++) scores[docs[at]!] = scores[docs[at]!]! + weight * added[at]!
  }
}
