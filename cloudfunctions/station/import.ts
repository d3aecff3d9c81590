import { movedTo } from '@domain/station'
import { isClosed } from '@domain/unit'
import type { KnownVerb } from '../call'
import type { Transaction } from '../db/database'
import { addStation, putStation, station, type Unit, unit } from '../db/stations'
import { coded } from '../secrets'
import { changeOf } from '../unit/import'
import { type Judged, resultsOf, scopeOf } from '../unit/lines'
import { judged, matched, placed } from './lines'
import { newSerial, placeOf, written } from './own'

type Found = Awaited<ReturnType<typeof matched>>[number]
type Place = Awaited<ReturnType<typeof placeOf>>
interface At { readonly unit: Unit; readonly place: Place }

/** Units are read once in a transaction, with what stands above them: many points belong to the same. */
function placesIn(tx: Transaction, own: Unit): (unitId: string) => Promise<At | null> {
  const read = new Map<string, Promise<At | null>>()
  const reading = async (unitId: string): Promise<At | null> => {
    const found = await unit(tx, unitId)
    return found && !isClosed(found) && found.path.startsWith(own.path) ? { unit: found, place: await placeOf(tx, found) } : null
  }
  return (unitId) => {
    const at = read.get(unitId) ?? reading(unitId)
    read.set(unitId, at)
    return at
  }
}

/** One transaction for all lines; each new point gets a code of its own. What stands there already is not written again. */
export const importLines: KnownVerb<'station.import'> = async (call, { lines }) => call.write(async (tx) => {
  const own = await scopeOf(tx, call.person)
  const [found, placeAt, done] = [await matched(own, placed(own, lines)), placesIn(tx, own), new Map<string, Judged>()]
  const put = async ({ line, id, known }: Found): Promise<Judged> => {
    const [now, at] = [known && await station(tx, known.id), await placeAt(line.unitId)]
    const judgement = judged(line, { own, known: now, unit: at?.unit ?? null })
    const fields = { ...written(line.form, id), state: line.state }
    if (judgement.standing === 'changed' && now) await putStation(tx, { ...now, ...fields, moved: movedTo(now, line.form, call.at) })
    if (judgement.standing === 'new' && at) await addStation(tx, { id, code: coded(newSerial()), ...fields, ...at.place, generation: 1, codedAt: call.at })
    return judgement
  }
  for (const one of found) if (!done.has(one.id)) done.set(one.id, await put(one))
  const results = resultsOf(found, ({ id }) => done.get(id)!)
  return { output: { results }, subject: own.id, change: changeOf('stationsImported', results) }
})
