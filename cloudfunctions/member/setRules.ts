import type { KnownVerb } from '../call'
import { putJoinRules } from '../db/members'
import { ownUnit } from '../plan/unit'

/** Who has applied already stays where they are. */
export const setRules: KnownVerb<'member.setRules'> = async (call, { unitId, rules }) => call.write(async (tx) => {
  const unit = await ownUnit(tx, call.person, unitId)
  await putJoinRules(tx, unit.id, rules)
  return { output: {}, subject: unit.id, change: { event: 'joinRulesSet', takes: rules?.takes ?? null, idNumber: rules?.idNumber ?? null } }
})
