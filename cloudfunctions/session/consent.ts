import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { newId } from '../db/database'
import { addPerson, personByOpenid, putPerson } from '../db/people'
import { stationByCode } from '../db/stations'
import { meOf } from './me'

export const consent: Verb<'session.consent'> = async (call, { version, station: code }) => {
  const { openid, at } = call
  if (!openid) throw refusal('NotAllowed')
  const known = await personByOpenid(openid)
  const station = code ? await stationByCode(code) : null
  return call.write(async (tx) => {
    const person: Person = {
      ...known ?? { id: newId('u'), openid, roles: ['worker'], surname: null, lawyer: null, unitId: null, station: null },
      consent: { version, at },
      ...station && { station: { code: station.code, units: station.units } },
    }
    await (known ? putPerson : addPerson)(tx, person)
    return { output: meOf(person), subject: person.id, change: { consent: version } }
  })
}
