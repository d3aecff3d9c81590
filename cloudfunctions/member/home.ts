import type { KnownVerb } from '../call'
import type { UnitId } from './present'
import { unionAt } from './where'

export const home: KnownVerb<'member.home'> = async ({ person }, where) => {
  const { home: { unitId, unitName, into }, idNumber } = await unionAt(where, person)
  return { unitId: unitId as UnitId, name: unitName, into, idNumber }
}
