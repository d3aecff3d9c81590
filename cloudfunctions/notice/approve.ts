import type { KnownVerb } from '../call'
import { ownUnit } from '../plan/unit'
import { onDraft, refuseUnlessFinished } from './onDraft'
import { putOutOrKeep } from './putOut'

/** A time that went by while it waited for a colleague means: now. */
export const approve: KnownVerb<'notice.approve'> = async (call, seen) => onDraft(call, seen, 'approve', async ({ tx, draft }) => {
  refuseUnlessFinished(draft)
  const unit = await ownUnit(tx, call.person, draft.audience.unitId)
  const state = await putOutOrKeep(tx, { ...draft, approvedBy: call.person.id }, unit, call.at)
  return { output: { state }, to: state }
})
