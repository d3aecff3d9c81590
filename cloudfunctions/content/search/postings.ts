import { eachToken } from './tokens'

/** One field of a document: its clean text, and how much a word there weighs. */
export interface Field { readonly text: string; readonly weight: number }

/** How often a term counts at most, how strongly long fields are held back, and how many documents of one term are kept. */
const saturation = 1.1
const lengthPull = 0.6
const champions = 2000

/** What a term adds to each document that has it, best first. */
export interface Postings { readonly docs: Uint32Array; readonly scores: Float32Array }
export interface Index { readonly size: number; readonly terms: ReadonlyMap<string, Postings> }

/** Weighted frequencies of the terms of one document. */
function frequencies(fields: readonly Field[], lengths: readonly number[]): Map<string, number> {
  const found = new Map<string, number>()
  fields.forEach(({ text, weight }, at) => {
    const share = weight / (1 - lengthPull + lengthPull * text.length / (lengths[at] || 1))
    eachToken(text, (term) => { found.set(term, (found.get(term) ?? 0) + share) })
  })
  return found
}

/** The mean length of each field, by its place among the fields. */
function meanLengths(docs: readonly (readonly Field[])[]): number[] {
  const sums: { chars: number; docs: number }[] = []
  for (const fields of docs) {
    fields.forEach(({ text }, at) => {
      const sum = sums[at] ??= { chars: 0, docs: 0 }
      sum.chars += text.length
      if (text) sum.docs++
    })
  }
  return sums.map(({ chars, docs: count }) => chars / (count || 1))
}

function postingsOf(entries: readonly (readonly [number, number])[], size: number): Postings {
  const rarity = Math.log(1 + (size - entries.length + 0.5) / (entries.length + 0.5))
  const scored = entries.map(([doc, frequency]) => [doc, rarity * frequency * (saturation + 1) / (saturation + frequency)] as const)
  const kept = scored.length > champions ? scored.sort((a, b) => b[1] - a[1]).slice(0, champions) : scored
  return { docs: Uint32Array.from(kept, ([doc]) => doc), scores: Float32Array.from(kept, ([, score]) => score) }
}

/** BM25F over documents given as fields, the same fields in the same order in each; scores are worked out here, once. */
export function indexOf(docs: readonly (readonly Field[])[]): Index {
  const lengths = meanLengths(docs)
  const entries = new Map<string, [number, number][]>()
  docs.forEach((fields, doc) => {
    for (const [term, frequency] of frequencies(fields, lengths)) {
      const known = entries.get(term)
      if (known) known.push([doc, frequency])
      else entries.set(term, [[doc, frequency]])
    }
  })
  return { size: docs.length, terms: new Map([...entries].map(([term, list]) => [term, postingsOf(list, docs.length)])) }
}

/** Adds what the weighted terms say to `scores`, a number a document. */
export function addScores(index: Index, terms: ReadonlyMap<string, number>, scores: Float64Array): void {
  for (const [term, weight] of terms) {
    const found = index.terms.get(term)
    if (!found) continue
    for (let at = 0; at < found.docs.length; at++) scores[found.docs[at]!] = scores[found.docs[at]!]! + weight * found.scores[at]!
  }
}
