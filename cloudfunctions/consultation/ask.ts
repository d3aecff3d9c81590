import { ask as asked, type Consultation, nextOf, referenceOf } from '@domain/consultation'
import { rootUnitId, standardPlan } from '@domain/plan'
import type { KnownVerb } from '../call'
import { addConsultation } from '../db/consultations'
import { database, newId } from '../db/database'
import { stationByCode, unit } from '../db/stations'
import { fileIdsOf } from '../db/photos'
import { entryBy } from './entry'

type Home = Pick<Consultation, 'stationId' | 'stationName' | 'district' | 'units' | 'plan'>

/** Where a question belongs: to the station it was asked at or the worker was last at, else to the whole federation. */
async function homeOf(code: string | undefined): Promise<Home> {
  const station = code ? await stationByCode(code) : null
  if (station) return { stationId: station.id, stationName: station.name, district: station.within.at(0) ?? '', units: station.units, plan: station.plan }
  const root = await unit(database, rootUnitId)
  return { stationId: null, stationName: root?.name ?? '', district: '', units: [rootUnitId], plan: root?.plan ?? standardPlan }
}

export const ask: KnownVerb<'consultation.ask'> = async (call, input) => {
  const photos = fileIdsOf(call.person.id, input.photos)
  const home = await homeOf(input.station ?? call.person.station?.code)
  return call.write(async (tx) => {
    const id = newId('c')
    const consultation = asked({
      id, reference: referenceOf(call.at, id), workerId: call.person.id, ...home,
      topic: input.topic, employer: input.employer ?? null, happenedOn: input.happenedOn ?? null,
    }, entryBy(call, 'question', input.text, { photos }))
    await addConsultation(tx, consultation)
    return {
      output: { id, reference: consultation.reference, next: nextOf(consultation) },
      subject: id, change: { to: consultation.state, topic: consultation.topic },
    }
  })
}
