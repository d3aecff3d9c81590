/**
 * Every method × caller × relation, and what the door says. A method without a row here does not compile, and fails
 * __tests__/access.spec.ts by its name; that test carries every cell out.
 */
import type { MethodName, Who } from '@contract'
import { type ConsultationMethod, mayReach, satisfies } from './access'
import type { Relation } from './consultation'

/** Who calls. `nobody` has no identity, `newcomer` has not agreed to the privacy terms, `suspended` was a lawyer. */
export const callers = ['nobody', 'newcomer', 'worker', 'lawyer', 'staff', 'admin', 'suspended'] as const
export type Caller = (typeof callers)[number]

/** What a method is about, and what somebody can be to it. `missing`: it names what does not exist, or is somebody else's. */
export const relations = {
  nothing: ['none'],
  consultation: ['owner', 'proxy', 'holder', 'offered', 'colleague', 'office', 'stranger'],
  unit: ['within', 'outside'],
  station: ['within', 'outside'],
  lawyer: ['within', 'outside'],
  person: ['within', 'above', 'outside'],
  own: ['own', 'missing'],
  /** `own`: what is theirs, or comes to them, in whatever way the method knows; only who is named in the row can have such a thing */
  one: ['own', 'missing'],
  /** the whole service: admins of the top unit, and those of units below it */
  service: ['top', 'below'],
} as const satisfies Record<string, readonly string[]>
export type Subject = keyof typeof relations
export type AnyRelation = (typeof relations)[Subject][number]

/** Refusals that say who may; `in`: the verb did its work, or had another reason not to. */
export type Answer = 'in' | 'SignInNeeded' | 'ConsentNeeded' | 'NotAllowed' | 'NotFound' | 'UnknownUnit' | 'AboveYou' | 'SignInOver' | 'InviteOver'

interface Row {
  readonly of: Subject
  /** the field of the input that names it */
  readonly by?: string
  /** what is said to who is not related closely enough */
  readonly else?: Answer
  /** within their units all the same: what is said of somebody of a higher post */
  readonly above?: Answer
  /** what is said to who is related closely enough, where what it names cannot be there */
  readonly near?: Answer
  /** who can have such a thing at all */
  readonly theirs?: readonly Caller[]
  /** what is said to who has no identity, where anyone may ask */
  readonly nobody?: Answer
}

const nothing: Row = { of: 'nothing' }
const consultation: Row = { of: 'consultation', by: 'id', else: 'NotFound' }
const unit = (by: string): Row => ({ of: 'unit', by, else: 'UnknownUnit' })
const station: Row = { of: 'station', by: 'id', else: 'NotFound' }
const lawyer: Row = { of: 'lawyer', by: 'lawyerId', else: 'NotFound' }
const person = (above: Answer): Row => ({ of: 'person', by: 'id', else: 'NotFound', above })
const own: Row = { of: 'own', by: 'id', else: 'NotFound' }
const one = (answer: Answer, theirs: readonly Caller[]): Row => ({ of: 'one', else: answer, theirs })
const office = ['staff', 'admin'] as const
const known = ['worker', 'lawyer', ...office] as const
const service: Row = { of: 'service', else: 'NotAllowed' }

export const matrix: { readonly [M in MethodName]: Row } = {
  'session.get': nothing, 'session.consent': { of: 'nothing', nobody: 'NotAllowed' }, 'session.visit': nothing,
  'signIn.begin': nothing, 'signIn.wait': one('SignInOver', ['nobody']), 'signIn.enter': one('SignInOver', ['nobody']), 'signIn.see': one('SignInOver', known), 'signIn.approve': one('SignInOver', known),
  'signIn.refuse': one('SignInOver', known), 'signIn.list': nothing, 'signIn.end': own, 'signIn.endAll': nothing,
  'person.list': unit('unitId'), 'person.get': person('in'), 'person.change': person('AboveYou'), 'person.suspend': person('AboveYou'), 'person.resume': person('AboveYou'),
  'invite.make': unit('post.unitId'), 'invite.list': nothing, 'invite.withdraw': one('NotFound', office), 'invite.look': one('InviteOver', ['worker', 'lawyer']), 'invite.accept': one('InviteOver', ['worker', 'lawyer']),
  'audit.search': { of: 'person', by: 'person', else: 'NotFound', above: 'in' },
  'account.held': nothing, 'account.open': nothing, 'account.mute': nothing, 'account.unshare': one('NotFound', ['worker']), 'account.delete': nothing, 'account.keep': nothing,
  'account.guest': one('NotFound', office), 'account.deleteGuest': one('NotFound', office), 'account.keepGuest': one('NotFound', office),
  'station.get': one('NotFound', ['nobody', ...known]), 'station.near': nothing, 'station.list': nothing, 'station.areas': nothing, 'station.show': one('NotFound', ['nobody', ...known]), 'station.units': nothing,
  'station.listUnder': unit('unitId'), 'station.record': station, 'station.add': unit('unitId'), 'station.change': station, 'station.move': station,
  'station.recode': station, 'station.close': station, 'station.open': station, 'station.miniCode': station,
  'station.export': unit('unitId'), 'station.compare': nothing, 'station.import': nothing,
  'unit.tree': nothing, 'unit.coverage': nothing, 'unit.add': unit('parentId'), 'unit.change': unit('id'), 'unit.preview': unit('id'), 'unit.move': unit('id'), 'unit.close': unit('id'),
  'unit.export': nothing, 'unit.compare': nothing, 'unit.import': nothing,
  'consultation.ask': nothing, 'consultation.list': nothing, 'consultation.get': consultation, 'consultation.followUp': consultation, 'consultation.rate': consultation,
  'consultation.close': consultation, 'consultation.withdraw': consultation, 'consultation.reopen': consultation, 'consultation.share': consultation, 'consultation.contact': consultation,
  'consultation.enter': nothing, 'consultation.entered': nothing, 'consultation.board': nothing, 'consultation.callbacks': nothing,
  'consultation.candidates': consultation, 'consultation.reassign': consultation, 'consultation.queue': nothing, 'consultation.held': nothing, 'consultation.earlier': consultation,
  'consultation.claim': consultation, 'consultation.decline': consultation, 'consultation.answer': consultation, 'consultation.askBack': consultation,
  'consultation.release': consultation, 'consultation.escalate': consultation, 'consultation.refer': consultation,
  'check.list': nothing, 'check.letThrough': consultation, 'check.sendBack': consultation,
  'outbox.dead': service, 'outbox.retry': service, 'outbox.drop': service, 'subscription.accept': nothing,
  'draft.list': nothing, 'draft.save': one('NotFound', ['lawyer']), 'draft.drop': nothing, 'reply.list': nothing, 'reply.save': nothing, 'reply.drop': own,
  'conflict.list': nothing, 'conflict.add': nothing, 'conflict.drop': own,
  'plan.get': unit('unitId'), 'plan.set': unit('unitId'), 'photo.add': nothing,
  'duty.get': nothing, 'duty.switch': nothing, 'duty.capacity': nothing, 'duty.calendar': nothing, 'duty.leave': nothing, 'duty.endLeave': own, 'duty.swap': nothing,
  'duty.answerSwap': one('NotFound', ['lawyer']), 'duty.withdrawSwap': one('NotFound', ['lawyer']), 'duty.lawyers': nothing, 'duty.coverage': unit('unitId'), 'duty.plan': lawyer, 'duty.unplan': lawyer,
  'law.list': nothing, 'law.get': nothing, 'law.search': nothing, 'law.statutes': nothing, 'law.statute': nothing, 'law.article': nothing,
  'law.import': service, 'law.imports': service, 'law.publish': { ...service, near: 'NotFound' }, 'law.reviews': nothing, 'law.reviewed': one('NotFound', office),
  'notice.list': nothing, 'notice.unread': nothing, 'notice.get': one('NotFound', known), 'notice.read': one('NotFound', known), 'notice.drafts': nothing, 'notice.draft': one('NotFound', office),
  'notice.save': unit('typed.audience.unitId'), 'notice.submit': one('NotFound', office), 'notice.publish': one('NotFound', office), 'notice.approve': one('NotFound', office), 'notice.reject': one('NotFound', office),
  'notice.takeBack': one('NotFound', office), 'notice.drop': one('NotFound', office), 'notice.count': unit('audience.unitId'), 'notice.sent': nothing, 'notice.correct': one('NotFound', office),
  'notice.withdraw': one('NotFound', office), 'notice.pin': one('NotFound', office), 'notice.templates': nothing, 'notice.rule': unit('unitId'), 'notice.setRule': unit('unitId'),
  'member.mine': nothing, 'member.home': nothing, 'member.areas': nothing, 'member.sendCode': nothing, 'member.checkCode': nothing, 'member.wechatPhone': nothing,
  'member.apply': nothing, 'member.answer': nothing, 'member.transfer': one('UnknownUnit', ['worker']), 'member.correct': nothing, 'member.card': nothing, 'member.leave': nothing, 'member.list': nothing,
  'member.get': one('NotFound', office), 'member.open': one('NotFound', office), 'member.accept': one('NotFound', office), 'member.ask': one('NotFound', office), 'member.decline': one('NotFound', office), 'member.amend': one('NotFound', office), 'member.keep': one('NotFound', office),
  'member.same': one('NotFound', office), 'member.split': one('NotFound', office), 'member.check': nothing, 'member.rules': unit('unitId'), 'member.setRules': unit('unitId'),
  'dashboard.get': unit('unitId'), 'signal.list': nothing, 'signal.open': one('NotFound', office), 'signal.acknowledge': one('NotFound', office),
}

/** What each can be to a consultation at all. */
const possible: Record<Caller, readonly Relation[]> = {
  nobody: ['stranger'], newcomer: ['stranger'], worker: ['owner', 'stranger'], suspended: ['owner', 'stranger'],
  lawyer: ['owner', 'holder', 'offered', 'colleague', 'stranger'], staff: ['owner', 'proxy', 'office', 'stranger'], admin: ['owner', 'proxy', 'office', 'stranger'],
}

/** The relations in which `caller` can call a method: nobody is above an admin, and who is suspended has nothing of their own there. */
export function relationsFor(name: MethodName, caller: Caller): readonly AnyRelation[] {
  const { of, theirs = [] } = matrix[name]
  if (of === 'consultation') return possible[caller]
  if (of === 'one') return theirs.includes(caller) ? relations.one : ['missing']
  return relations[of].filter((relation) => relation === 'above' ? caller === 'staff' : relation !== 'own' || caller !== 'suspended')
}

const roleOf = { worker: 'worker', suspended: 'worker', lawyer: 'lawyer', staff: 'staff', admin: 'admin' } as const

function gate(who: Who, caller: Caller): Answer {
  if (who === 'anyone') return 'in'
  if (caller === 'nobody') return 'SignInNeeded'
  if (caller === 'newcomer') return 'ConsentNeeded'
  return satisfies[who].includes(roleOf[caller]) ? 'in' : 'NotAllowed'
}

const near: readonly AnyRelation[] = ['none', 'within', 'own', 'top']

/** What the door says to `caller` in `relation`. */
export function answerFor(name: MethodName, who: Who, caller: Caller, relation: AnyRelation): Answer {
  const gated = gate(who, caller)
  if (gated !== 'in') return gated
  const row = matrix[name]
  if (row.of === 'consultation') return mayReach(name as ConsultationMethod, relation as Relation) ? 'in' : row.else!
  if (caller === 'nobody' && row.nobody) return row.nobody
  return near.includes(relation) ? row.near ?? 'in' : (relation === 'above' ? row.above : row.else) ?? 'in'
}
