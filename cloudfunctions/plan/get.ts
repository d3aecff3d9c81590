import type { Output } from '@contract'
import { planOf } from '@domain/plan'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { subtreeOf, unitsByIds } from '../db/stations'
import { ownUnit } from './unit'

type UnitId = Output<'plan.get'>['unitId']

export const get: KnownVerb<'plan.get'> = async ({ person }, { unitId }) => {
  const unit = await ownUnit(database, person, unitId)
  const [above, below] = await Promise.all([unitsByIds(unit.path.split('/').filter(Boolean)), subtreeOf(unit.path)])
  const giver = above.filter(({ plan }) => plan).at(-1)
  return {
    unitId: unit.id as UnitId, name: unit.name, plan: planOf(above),
    source: unit.plan ? 'own' : giver ? 'inherited' : 'standard', from: giver?.name ?? '',
    apart: below.filter(({ id, plan }) => plan && id !== unit.id).map(({ name }) => name),
  }
}
