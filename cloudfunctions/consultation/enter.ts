import { nextOf, referenceOf } from '@domain/consultation'
import { ask as asked } from '@domain/evolve'
import { refusal } from '@domain/refusal'
import type { KnownCall, KnownVerb } from '../call'
import { addConsultation } from '../db/consultations'
import { database, newId, type Transaction } from '../db/database'
import { addPerson, firstIdOf, guestOpenid, person } from '../db/people'
import { unit } from '../db/stations'
import { entryBy } from './entry'
import { homeAt, homeOf, matterOf } from './home'

/** Who called: the same record for the same number, without a name or the number in it. */
async function guest(tx: Transaction, phone: string, { at }: KnownCall): Promise<string> {
  const openid = guestOpenid(phone)
  const id = firstIdOf(openid)
  if (!await person(tx, id)) {
    await addPerson(tx, { id, openid, roles: ['worker'], surname: null, consent: { version: 'spoken', at }, station: null, lawyer: null, unitId: null })
  }
  return id
}

/** For a worker who called or came: into the same queue, under the promise of the station or of the caller's unit. */
export const enter: KnownVerb<'consultation.enter'> = async (call, input) => {
  const office = call.person.unitId ? await unit(database, call.person.unitId) : null
  if (!office) throw refusal('NotAllowed')
  const home = input.station ? await homeOf(input.station, null) : await homeAt(office.path.split('/').filter(Boolean))
  if (!home.units.includes(office.id)) throw refusal('NotAllowed')
  return call.write(async (tx) => {
    const id = newId('c')
    const consultation = asked({
      id, reference: referenceOf(call.at, id), workerId: await guest(tx, input.contact.phone, call),
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
