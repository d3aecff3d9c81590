import { nextOf, referenceOf } from '@domain/consultation'
import { ask as asked } from '@domain/evolve'
import type { KnownVerb } from '../call'
import { addConsultation } from '../db/consultations'
import { newId } from '../db/database'
import { fileIdsOf } from '../db/photos'
import { entryBy } from './entry'
import { homeOf, matterOf } from './home'

export const ask: KnownVerb<'consultation.ask'> = async (call, input) => {
  const photos = fileIdsOf(call.person.id, input.photos)
  const home = await homeOf(input.station, call.person.station)
  return call.write(async (tx) => {
    const id = newId('c')
    const consultation = asked({
      id, reference: referenceOf(call.at, id), workerId: call.person.id, entered: null, contact: null, ...home, ...matterOf(input),
    }, entryBy(call, 'question', input.text, { photos }))
    await addConsultation(tx, consultation)
    return {
      output: { id, reference: consultation.reference, next: nextOf(consultation) },
      subject: id, change: { event: 'asked', to: consultation.state, topic: consultation.topic },
    }
  })
}
