import type { Person } from '@domain/access'
import { dayOf } from '@domain/calendar'
import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { addPerson, firstIdOf, person, personByOpenid, putPerson } from '../db/people'
import { countScan } from '../db/scans'
import { stationByCode, visited } from '../db/stations'
import { meOf } from './me'

export const consent: Verb<'session.consent'> = async (call, { version, station: code }) => {
  const { openid, at } = call
  if (!openid) throw refusal('NotAllowed')
  const id = (await personByOpenid(openid))?.id ?? firstIdOf(openid)
  const station = code ? await stationByCode(code) : null
  return call.write(async (tx) => {
    const known = await person(tx, id)
    const me: Person = {
      ...known ?? { id, openid, roles: ['worker'], surname: null, lawyer: null, unitId: null, station: null },
      consent: { version, at },
      ...station && { station: visited(station) },
    }
    await (known ? putPerson : addPerson)(tx, me)
    if (station) await countScan(tx, station.id, dayOf(at), at)
    return { output: meOf(me, call), subject: id, change: { consent: version } }
  })
}
