import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { putUnit } from '../db/stations'
import { ownUnit } from './unit'

export const set: KnownVerb<'plan.set'> = async (call, { unitId, plan }) => call.write(async (tx) => {
  const unit = await ownUnit(tx, call.person, unitId)
  if (unit.id === rootUnitId && plan === null) throw refusal('RootNeedsPlan')
  await putUnit(tx, { ...unit, plan })
  return { output: {}, subject: unit.id, change: { event: 'planSet', before: unit.plan ? JSON.stringify(unit.plan) : null, after: plan ? JSON.stringify(plan) : null } }
})
