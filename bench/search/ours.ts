/** The product's own search as it is bundled for the cloud: the bench reads the bundle, never the sources. */
import { build } from 'esbuild'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Card } from '@contract'
import { bundling } from '../../config/functions'
import type { Article } from './files'

/** What a bundle holds; the shapes are those of cloudfunctions/content/search. */
export interface Ours {
  readonly cards: readonly Card[]
  engineOf(cards: readonly Card[], articles: readonly Article[]): object
  find(engine: object, question: string, count: number): { doc: { card: Card | null; places: readonly string[] } }[]
  scopeOf(question: string): { scope: 'labour' | 'other' }
}

const entry = `
export { cards } from './cloudfunctions/content/cards'
export { engineOf, find } from './cloudfunctions/content/search/engine'
export { scopeOf } from './cloudfunctions/content/search/scope'
`

/** Bundles and loads; tells how long loading the bundle took. */
export async function loadOurs(): Promise<{ ours: Ours; loadMs: number }> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  try {
    const outfile = path.join(dir, 'search.js')
    await build({ stdin: { contents: entry, resolveDir: process.cwd() }, outfile, ...bundling })
    const began = performance.now()
    const ours = createRequire(outfile)(outfile) as Ours
    return { ours, loadMs: performance.now() - began }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
