import type { duty } from '../../src/contract/duty'
import type { dutyOffice } from '../../src/contract/dutyOffice'
import type { plan } from '../../src/contract/plan'
import { answerSwap } from '../duty/answerSwap'
import { calendar } from '../duty/calendar'
import { capacity } from '../duty/capacity'
import { coverage } from '../duty/coverage'
import { endLeave } from '../duty/endLeave'
import { get as getDuty } from '../duty/get'
import { lawyers } from '../duty/lawyers'
import { leave } from '../duty/leave'
import { plan as planShift } from '../duty/plan'
import { swap } from '../duty/swap'
import { turn } from '../duty/switch'
import { unplan } from '../duty/unplan'
import { withdrawSwap } from '../duty/withdrawSwap'
import { get as getPlan } from '../plan/get'
import { set as setPlan } from '../plan/set'
import type { VerbOf } from '../call'

type Methods = typeof duty & typeof dutyOffice & typeof plan

/** Of duty, and of the plan that it is routed by. */
export const dutyVerbs: { [M in keyof Methods]: VerbOf<M> } = {
  'plan.get': getPlan,
  'plan.set': setPlan,
  'duty.get': getDuty,
  'duty.switch': turn,
  'duty.capacity': capacity,
  'duty.calendar': calendar,
  'duty.leave': leave,
  'duty.endLeave': endLeave,
  'duty.swap': swap,
  'duty.answerSwap': answerSwap,
  'duty.withdrawSwap': withdrawSwap,
  'duty.lawyers': lawyers,
  'duty.coverage': coverage,
  'duty.plan': planShift,
  'duty.unplan': unplan,
}
