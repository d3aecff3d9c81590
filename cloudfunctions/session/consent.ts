import { newcomer, type Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { addPerson, idFor, person, personByOpenid, putPerson } from '../db/people'
import { countScan } from '../db/scans'
import { stationByCode, visited } from '../db/stations'
import { meOf } from './me'

export const consent: Verb<'session.consent'> = async (call, { version, station: code }) => {
  const { openid, at } = call
  if (!openid) throw refusal('NotAllowed')
  const found = await personByOpenid(openid)
  const station = code ? await stationByCode(code) : null
  return call.write(async (tx) => {
    const id = await idFor(tx, openid, found)
    const known = await person(tx, id)
    const me: Person = {
      ...known ?? { ...newcomer, id, openid, roles: ['worker'] },
      consent: { version, at },
      ...station && { station: visited(station) },
    }
    await (known ? putPerson : addPerson)(tx, me)
    if (station) await countScan(tx, station, at)
    return { output: meOf(me, call), subject: id, change: { consent: version } }
  })
}
