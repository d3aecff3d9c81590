import type { KnownVerb } from '../call'
import { putRule } from '../db/noticeDrafts'
import { ownUnit } from '../plan/unit'

export const setRule: KnownVerb<'notice.setRule'> = async (call, { unitId, review }) => call.write(async (tx) => {
  const unit = await ownUnit(tx, call.person, unitId)
  await putRule(tx, unit.id, review, call.at)
  return { output: {}, subject: unit.id, change: { event: 'noticeRule', review } }
})
