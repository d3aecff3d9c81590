import { newcomer, type Person } from '@domain/access'
import { nextOf, referenceOf } from '@domain/consultation'
import { ask as asked } from '@domain/evolve'
import { refusal } from '@domain/refusal'
import type { KnownCall, KnownVerb } from '../call'
import { addConsultation } from '../db/consultations'
import { database, newId, type Transaction } from '../db/database'
import { addPerson, guestOpenid, idFor, person, personByOpenid } from '../db/people'
import { unit } from '../db/stations'
import { entryBy } from './entry'
import { homeAt, homeOf, matterOf } from './home'

/** Who called: the same record for the same number, without a name or the number in it. */
async function guest(tx: Transaction, openid: string, found: Person | null, { at }: KnownCall): Promise<string> {
  const id = await idFor(tx, openid, found)
  if (!await person(tx, id)) {
    await addPerson(tx, { ...newcomer, id, openid, roles: ['worker'], consent: { version: 'spoken', at } })
  }
  return id
}

/** For a worker who called or came: into the same queue, under the promise of the station or of the caller's unit. */
export const enter: KnownVerb<'consultation.enter'> = async (call, input) => {
  const office = call.person.unitId ? await unit(database, call.person.unitId) : null
  if (!office) throw refusal('NotAllowed')
  const home = input.station ? await homeOf(input.station, null) : await homeAt(office.path.split('/').filter(Boolean))
  if (!home.units.includes(office.id)) throw refusal('NotAllowed')
  const openid = guestOpenid(input.contact.phone)
  const found = await personByOpenid(openid)
  return call.write(async (tx) => {
    const id = newId('c')
    const consultation = asked({
      id, reference: referenceOf(call.at, id), workerId: await guest(tx, openid, found, call),
      entered: { staffId: call.person.id, unitId: office.id, channel: input.channel },
      contact: { ...input.contact, to: input.share === 'shared' ? 'lawyer' : 'office' }, ...home, ...matterOf(input),
    }, entryBy(call, 'question', input.text))
    await addConsultation(tx, consultation)
    return {
      output: { id, reference: consultation.reference, next: nextOf(consultation) },
      subject: id, change: { event: 'entered', to: consultation.state, topic: consultation.topic, channel: input.channel },
    }
  })
}
