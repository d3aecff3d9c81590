import { lawsOn } from '@domain/law'
import type { Engine, Part } from '../content/search/engine'
import { indexBodies } from '../db/statutes'
import type { Known } from './versions'

/** What a process has read stays: an index never changes under its version's print. */
const parts = new Map<string, Part>()
let last: { readonly key: string; readonly engine: Engine } | null = null
let cards: Part | null = null

const keyOf = ({ stored }: Known): string => stored ? `${stored.id}|${stored.print}` : ''

async function load(missing: readonly Known[]): Promise<void> {
  if (missing.length === 0) return
  const [{ articlePart }, { unpackIndex }, bodies] = await Promise.all([
    import('../content/search/engine'), import('../content/search/packed'), indexBodies(missing.map(({ stored }) => stored!.id)),
  ])
  for (const version of missing) {
    const body = bodies.get(version.stored!.id)
    if (!body) continue
    const { articles, segment } = unpackIndex(body)
    parts.set(keyOf(version), articlePart(version.law, version.promulgatedOn, articles, segment))
  }
}

async function cardPartOnce(): Promise<Part> {
  if (cards) return cards
  const [{ cards: all }, { cardPart }, { packedCards }, { unpackSegment }] = await Promise.all([
    import('../content/cards'), import('../content/search/engine'), import('../content/search/cardIndex'), import('../content/search/packed'),
  ])
  return cards = cardPart(all, unpackSegment(packedCards()))
}

/** Searches the cards, and the articles of every law as it stands on a day. Made by the first search, and again after a law was published. */
export async function searchEngine(all: readonly Known[], on: string): Promise<Engine> {
  const versions = lawsOn(all, on).filter(({ stored }) => stored)
  const key = versions.map(keyOf).join()
  if (last?.key === key) return last.engine
  await load(versions.filter((version) => !parts.has(keyOf(version))))
  const { engineOf } = await import('../content/search/engine')
  const engine = engineOf([await cardPartOnce(), ...versions.flatMap((version) => parts.get(keyOf(version)) ?? [])])
  last = { key, engine }
  return engine
}
