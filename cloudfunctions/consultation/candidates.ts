import { mayReach, relationOf, seatOf, serves } from '@domain/access'
import { hasRoom, type Seat } from '@domain/lease'
import { refusal } from '@domain/refusal'
import type { Output, Unit } from '@contract'
import type { KnownVerb } from '../call'
import { consultation } from '../db/consultations'
import { database } from '../db/database'
import { lawyersAt } from '../db/people'
import { unit, unitsByIds } from '../db/stations'

const most = 200

export const candidates: KnownVerb<'consultation.candidates'> = async ({ person }, { id }) => {
  const now = await consultation(database, id)
  if (!now || !mayReach('consultation.candidates', relationOf(person, now))) throw refusal('NotFound')
  const own = person.unitId ? await unit(database, person.unitId) : null
  const above = own ? await unitsByIds(own.path.split('/').filter((part) => part !== '' && part !== own.id)) : []
  const seats = (await lawyersAt(now.units, most)).flatMap((lawyer) => seatOf(lawyer) ?? [])
  const free = (seat: Seat) => serves(seat, now) && hasRoom(seat) && seat.holding < now.plan.capacity && !now.declined.includes(seat.lawyerId) && now.holder?.lawyerId !== seat.lawyerId
  return {
    above: above.map(({ id: unitId, name, kind, parentId }) => ({ id: unitId, name, kind, parentId }) as Unit),
    lawyers: seats.filter(free).sort((a, b) => a.holding - b.holding).map(({ lawyerId, surname, holding, capacity }) =>
      ({ lawyerId: lawyerId as Output<'consultation.candidates'>['lawyers'][number]['lawyerId'], surname, holding, capacity: Math.min(capacity, now.plan.capacity) })),
  }
}
