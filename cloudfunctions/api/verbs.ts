import type { MethodName } from '@contract'
import { answer } from '../consultation/answer'
import { ask } from '../consultation/ask'
import { askBack } from '../consultation/askBack'
import { claim } from '../consultation/claim'
import { close } from '../consultation/close'
import { followUp } from '../consultation/followUp'
import { get as getConsultation } from '../consultation/get'
import { held } from '../consultation/held'
import { list as listConsultations } from '../consultation/list'
import { queue } from '../consultation/queue'
import { rate } from '../consultation/rate'
import { release } from '../consultation/release'
import { board } from '../consultation/board'
import { callbacks } from '../consultation/callbacks'
import { candidates } from '../consultation/candidates'
import { contact } from '../consultation/contact'
import { decline } from '../consultation/decline'
import { earlier } from '../consultation/earlier'
import { enter } from '../consultation/enter'
import { entered } from '../consultation/entered'
import { escalate } from '../consultation/escalate'
import { reassign } from '../consultation/reassign'
import { refer } from '../consultation/refer'
import { reopen } from '../consultation/reopen'
import { share } from '../consultation/share'
import { withdraw } from '../consultation/withdraw'
import { add as addConflict } from '../conflict/add'
import { drop as dropConflict } from '../conflict/drop'
import { list as listConflicts } from '../conflict/list'
import { drop as dropDraft } from '../draft/drop'
import { list as listDrafts } from '../draft/list'
import { save as saveDraft } from '../draft/save'
import { get as getPlan } from '../plan/get'
import { set as setPlan } from '../plan/set'
import { drop as dropReply } from '../reply/drop'
import { list as listReplies } from '../reply/list'
import { save as saveReply } from '../reply/save'
import { get as getDashboard } from '../dashboard/get'
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
import { get as getCard } from '../law/get'
import { importText } from '../law/import'
import { imports } from '../law/imports'
import { list as listCards } from '../law/list'
import { publish as publishLaw } from '../law/publish'
import { reviewed } from '../law/reviewed'
import { reviews } from '../law/reviews'
import { search } from '../law/search'
import { statute } from '../law/statute'
import { statutes } from '../law/statutes'
import { get as getNotice } from '../notice/get'
import { list as listNotices } from '../notice/list'
import { publish } from '../notice/publish'
import { read } from '../notice/read'
import { add } from '../photo/add'
import { consent } from '../session/consent'
import { get as getSession } from '../session/get'
import { visit } from '../session/visit'
import { add as addStation } from '../station/add'
import { change as changeStation } from '../station/change'
import { close as closeStation } from '../station/close'
import { get as getStation } from '../station/get'
import { list as listStations } from '../station/list'
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
import type { KnownVerb, Verb } from '../call'

type Anyone = 'session.get' | 'session.consent' | 'station.get' | 'station.list' | 'law.list' | 'law.get' | 'law.search' | 'law.statutes' | 'law.statute' | 'law.article'

/** Every method's verb. The types hold the table to the contract. */
export const verbs: { [M in MethodName]: M extends Anyone ? Verb<M> : KnownVerb<M> } = {
  'session.get': getSession,
  'session.consent': consent,
  'session.visit': visit,
  'station.get': getStation,
  'station.list': listStations,
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
  'consultation.ask': ask,
  'consultation.list': listConsultations,
  'consultation.get': getConsultation,
  'consultation.followUp': followUp,
  'consultation.rate': rate,
  'consultation.close': close,
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
  'consultation.reopen': reopen,
  'consultation.share': share,
  'consultation.withdraw': withdraw,
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
  'photo.add': add,
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
  'law.list': listCards,
  'law.get': getCard,
  'law.search': search,
  'law.statutes': statutes,
  'law.statute': statute,
  'law.article': article,
  'law.import': importText,
  'law.imports': imports,
  'law.publish': publishLaw,
  'law.reviews': reviews,
  'law.reviewed': reviewed,
  'notice.publish': publish,
  'notice.list': listNotices,
  'notice.get': getNotice,
  'notice.read': read,
  'dashboard.get': getDashboard,
}
