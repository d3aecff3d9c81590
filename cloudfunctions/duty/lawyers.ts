import type { DutyLawyer } from '@contract'
import type { KnownVerb } from '../call'
import { lawyersAt } from '../db/people'
import { subtreeOf } from '../db/stations'
import { unitWithin } from './office'

const most = 500

export const lawyers: KnownVerb<'duty.lawyers'> = async ({ person }) => {
  const units = await subtreeOf((await unitWithin(person, undefined)).path)
  const found = await lawyersAt(units.map(({ id }) => id), most)
  const place = (unitId: string) => units.findIndex(({ id }) => id === unitId)
  return {
    lawyers: found.flatMap(({ id, surname, lawyer }): DutyLawyer[] => lawyer ? [{
      id: id, surname: surname ?? '', unitId: lawyer.unitId, unit: units[place(lawyer.unitId)]?.name ?? '',
      topics: [...lawyer.topics], state: lawyer.duty, holding: lawyer.holding, capacity: lawyer.capacity,
    }] : []).sort((a, b) => place(a.unitId) - place(b.unitId) || a.surname.localeCompare(b.surname)),
  }
}
