import { isClosed } from '@domain/unit'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { unitsKnown } from '../db/stations'
import { judged, matched, placed, resultsOf, scopeOf } from './lines'

export const compare: KnownVerb<'unit.compare'> = async ({ person }, { lines: sent, coming }) => {
  const own = await scopeOf(database, person)
  const lines = placed(own, sent)
  const [found, above] = await Promise.all([matched(own, lines), unitsKnown([...new Set(lines.flatMap(({ parentId }) => parentId ?? []))])])
  const there = new Map(above.filter((one) => !isClosed(one) && one.path.startsWith(own.path)).map((one) => [one.id, one]))
  const parents = new Map<string, Pick<(typeof coming)[number], 'kind'>>([...coming.map((one) => [one.id, one] as const), ...there])
  return { results: resultsOf(found, ({ line, known }) => judged(line, { own, known, parent: parents.get(line.parentId ?? '') ?? null })) }
}
