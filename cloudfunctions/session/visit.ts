import type { KnownVerb } from '../call'
import { person, putPerson } from '../db/people'
import { countScan } from '../db/scans'
import { stationByCode, visited } from '../db/stations'

export const visit: KnownVerb<'session.visit'> = async (call, { station: code }) => {
  const station = await stationByCode(code)
  return call.write(async (tx) => {
    const me = await person(tx, call.person.id)
    if (me && station) await putPerson(tx, { ...me, station: visited(station) })
    if (station) await countScan(tx, station, call.at)
    return { output: {}, subject: call.person.id, change: { station: station?.id ?? null } }
  })
}
