import type { KnownVerb } from '../call'
import { ownUnit } from '../plan/unit'
import { onDraft, refuseUnlessFinished } from './onDraft'
import { putOutOrKeep } from './putOut'
import { refuseTimePassed } from './submit'

export const publish: KnownVerb<'notice.publish'> = async (call, seen) => onDraft(call, seen, 'publish', async ({ tx, draft }) => {
  refuseUnlessFinished(draft)
  refuseTimePassed(draft, call.at)
  const unit = await ownUnit(tx, call.person, draft.audience.unitId)
  const state = await putOutOrKeep(tx, draft, unit, call.at)
  return { output: { state }, to: state }
})
