/** The product's own search as it is bundled for the cloud: the bench reads the bundle, never the sources. */
import { build } from 'esbuild'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Card } from '@contract'
import { bundling } from '../../config/functions'

/** A segment, and what holds documents with theirs; opaque here. */
export interface Segment { readonly pairs: string; readonly postings: Uint8Array }
type Part = object

/** What a bundle holds; the shapes are those of cloudfunctions/content/search. */
export interface Ours {
  readonly cards: readonly Card[]
  packedCards(): string
  cardPart(cards: readonly Card[], segment: Segment): Part
  articleSegment(law: string, articles: readonly { readonly chapter: string; readonly text: string }[]): Segment
  articlePart(law: string, version: string, articles: readonly string[], segment: Segment): Part
  packIndex(articles: readonly string[], segment: Segment): string
  unpackIndex(packed: string): { articles: readonly string[]; segment: Segment }
  unpackSegment(packed: string): Segment
  engineOf(parts: readonly Part[]): object
  find(engine: object, question: string, count: number): { doc: { card: Card | null; places: readonly string[] } }[]
  scopeOf(question: string): { scope: 'labour' | 'other' }
}

const entry = `
export { cards } from './cloudfunctions/content/cards'
export { articlePart, articleSegment, cardPart, engineOf, find } from './cloudfunctions/content/search/engine'
export { packedCards } from './cloudfunctions/content/search/cardIndex'
export { packIndex, unpackIndex, unpackSegment } from './cloudfunctions/content/search/packed'
export { scopeOf } from './cloudfunctions/content/search/scope'
`

export const bundleOurs = (outfile: string) => build({ stdin: { contents: entry, resolveDir: process.cwd() }, outfile, ...bundling })

/** Bundles it and loads the bundle. */
export async function loadOurs(): Promise<Ours> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  try {
    const outfile = path.join(dir, 'search.js')
    await bundleOurs(outfile)
    return createRequire(outfile)(outfile) as Ours
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
