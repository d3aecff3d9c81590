import type { officeMethods } from '../../src/contract/office'
import { add as addConflict } from '../conflict/add'
import { drop as dropConflict } from '../conflict/drop'
import { list as listConflicts } from '../conflict/list'
import { answer } from '../consultation/answer'
import { askBack } from '../consultation/askBack'
import { board } from '../consultation/board'
import { callbacks } from '../consultation/callbacks'
import { candidates } from '../consultation/candidates'
import { claim } from '../consultation/claim'
import { contact } from '../consultation/contact'
import { decline } from '../consultation/decline'
import { earlier } from '../consultation/earlier'
import { enter } from '../consultation/enter'
import { entered } from '../consultation/entered'
import { escalate } from '../consultation/escalate'
import { held } from '../consultation/held'
import { queue } from '../consultation/queue'
import { reassign } from '../consultation/reassign'
import { refer } from '../consultation/refer'
import { release } from '../consultation/release'
import { get as getDashboard } from '../dashboard/get'
import { drop as dropDraft } from '../draft/drop'
import { list as listDrafts } from '../draft/list'
import { save as saveDraft } from '../draft/save'
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
import { article } from '../law/article'
import { importText } from '../law/import'
import { imports } from '../law/imports'
import { publish as publishLaw } from '../law/publish'
import { reviewed } from '../law/reviewed'
import { reviews } from '../law/reviews'
import { statute } from '../law/statute'
import { statutes } from '../law/statutes'
import { publish } from '../notice/publish'
import { get as getPlan } from '../plan/get'
import { set as setPlan } from '../plan/set'
import { drop as dropReply } from '../reply/drop'
import { list as listReplies } from '../reply/list'
import { save as saveReply } from '../reply/save'
import { add as addStation } from '../station/add'
import { change as changeStation } from '../station/change'
import { close as closeStation } from '../station/close'
import { listUnder } from '../station/listUnder'
import { miniCode } from '../station/miniCode'
import { move as moveStation } from '../station/move'
import { open as openStation } from '../station/open'
import { recode } from '../station/recode'
import { record } from '../station/record'
import { units } from '../station/units'
import { add as addUnit } from '../unit/add'
import { change as changeUnit } from '../unit/change'
import { close as closeUnit } from '../unit/close'
import { move as moveUnit } from '../unit/move'
import { preview as previewUnit } from '../unit/preview'
import { tree } from '../unit/tree'
import type { VerbOf } from '../call'

/** The verbs of lawyers, staff and admins, and of reading the law. */
export const officeVerbs: { [M in keyof typeof officeMethods]: VerbOf<M> } = {
  'station.units': units,
  'station.listUnder': listUnder,
  'station.record': record,
  'station.add': addStation,
  'station.change': changeStation,
  'station.move': moveStation,
  'station.recode': recode,
  'station.close': closeStation,
  'station.open': openStation,
  'station.miniCode': miniCode,
  'unit.tree': tree,
  'unit.add': addUnit,
  'unit.change': changeUnit,
  'unit.preview': previewUnit,
  'unit.move': moveUnit,
  'unit.close': closeUnit,
  'consultation.queue': queue,
  'consultation.held': held,
  'consultation.claim': claim,
  'consultation.answer': answer,
  'consultation.askBack': askBack,
  'consultation.release': release,
  'consultation.board': board,
  'consultation.callbacks': callbacks,
  'consultation.candidates': candidates,
  'consultation.contact': contact,
  'consultation.decline': decline,
  'consultation.earlier': earlier,
  'consultation.enter': enter,
  'consultation.entered': entered,
  'consultation.escalate': escalate,
  'consultation.reassign': reassign,
  'consultation.refer': refer,
  'draft.list': listDrafts,
  'draft.save': saveDraft,
  'draft.drop': dropDraft,
  'reply.list': listReplies,
  'reply.save': saveReply,
  'reply.drop': dropReply,
  'conflict.list': listConflicts,
  'conflict.add': addConflict,
  'conflict.drop': dropConflict,
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
  'law.statutes': statutes,
  'law.statute': statute,
  'law.article': article,
  'law.import': importText,
  'law.imports': imports,
  'law.publish': publishLaw,
  'law.reviews': reviews,
  'law.reviewed': reviewed,
  'notice.publish': publish,
  'dashboard.get': getDashboard,
}
