import type { consultationOffice } from '../../src/contract/consultationOffice'
import type { check } from '../../src/contract/check'
import type { draft } from '../../src/contract/draft'
import type { reply } from '../../src/contract/reply'
import type { conflict } from '../../src/contract/conflict'
import { letThrough } from '../check/letThrough'
import { list as listChecks } from '../check/list'
import { sendBack } from '../check/sendBack'
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
import { drop as dropDraft } from '../draft/drop'
import { list as listDrafts } from '../draft/list'
import { save as saveDraft } from '../draft/save'
import { drop as dropReply } from '../reply/drop'
import { list as listReplies } from '../reply/list'
import { save as saveReply } from '../reply/save'
import type { VerbOf } from '../call'

type Methods = typeof consultationOffice & typeof check & typeof draft & typeof reply & typeof conflict

/** Of consultations, and what lawyers write and keep beside them. */
export const consultationVerbs: { [M in keyof Methods]: VerbOf<M> } = {
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
  'check.list': listChecks,
  'check.letThrough': letThrough,
  'check.sendBack': sendBack,
  'draft.list': listDrafts,
  'draft.save': saveDraft,
  'draft.drop': dropDraft,
  'reply.list': listReplies,
  'reply.save': saveReply,
  'reply.drop': dropReply,
  'conflict.list': listConflicts,
  'conflict.add': addConflict,
  'conflict.drop': dropConflict,
}
