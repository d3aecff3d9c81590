import { isClosed } from '@domain/unit'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { unitsKnown } from '../db/stations'
import { resultsOf, scopeOf } from '../unit/lines'
import { judged, matched, placed } from './lines'

export const compare: KnownVerb<'station.compare'> = async ({ person }, { lines: sent }) => {
  const own = await scopeOf(database, person)
  const lines = placed(own, sent)
  const [found, above] = await Promise.all([matched(own, lines), unitsKnown([...new Set(lines.map(({ unitId }) => unitId))])])
  const units = new Map<string, (typeof above)[number]>(above.filter((one) => !isClosed(one) && one.path.startsWith(own.path)).map((one) => [one.id, one]))
  return { results: resultsOf(found, ({ line, known }) => judged(line, { own, known, unit: units.get(line.unitId) ?? null })) }
}
