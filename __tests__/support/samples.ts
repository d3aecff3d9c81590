import type { Input, MethodName } from '@contract'
import { standardPlan } from '@domain/plan'

const id = 'c_0000000000000000'
const unitId = 'n_none'
const station = 'EAST0001'
const consultation = id
const token = 1
const day = '2026-12-01'
/** 32 bytes of a browser's, and a code that nobody signed */
const secret = 'A'.repeat(43)
const signInCode = `${'A'.repeat(60)}.k1.${'A'.repeat(43)}`
const png = 'iVBORw0KGgoAAAANSUhEUg=='
/** A point as staff write it down. */
export const stationForm: Input<'station.add'>['form'] = {
  name: '桥头驿站', kind: 'outdoor', address: '桥头路1号', hours: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: 'off' },
  hotlines: [{ name: '工会热线', number: '12351', note: '' }], services: ['rest', 'water'], location: { lng: 114.3, lat: 30.6 },
}
export const unitForm = { name: '桥头街道', areaKm2: 3.5 }
const stationLine = { line: 2, number: '', unit: unitId, state: 'open', form: stationForm } as const
const unitLine = { line: 2, number: '', kind: 'street', parent: unitId, form: unitForm } as const
const contact = { name: '张师傅', phone: '13800000000' }
const question = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const

/** A notice as it is typed. */
export const typedNotice: Input<'notice.save'>['typed'] = {
  title: '一个通知标题', text: '通知的正文在这里写。', audience: { unitId: 'n_root', trades: [], membership: 'any', topics: [] }, publishAt: null, what: '',
}

/** An input of the right shape for every method; what it names does not exist. */
export const samples: { readonly [M in MethodName]: Input<M> } = {
  'session.get': {}, 'session.consent': { version: '2026-11' }, 'session.visit': { station },
  'signIn.begin': { secret, machine: { browser: 'chrome', system: 'windows' } }, 'signIn.wait': { code: signInCode, secret }, 'signIn.enter': { code: signInCode, secret },
  'signIn.see': { code: signInCode }, 'signIn.approve': { code: signInCode, number: '0000' }, 'signIn.refuse': { code: signInCode },
  'signIn.list': {}, 'signIn.end': { id: 'se_0' }, 'signIn.endAll': {},
  'person.list': { unitId }, 'person.get': { id: 'u_0' }, 'person.change': { id: 'u_0', form: { surname: '许' } },
  'person.suspend': { id: 'u_0', to: { kind: 'queue' } }, 'person.resume': { id: 'u_0' },
  'invite.make': { post: { role: 'lawyer', unitId, surname: '许', topics: ['wages'], licence: null } }, 'invite.list': {}, 'invite.withdraw': { id: 'iv_0' },
  'invite.look': { code: 'ABCD-EFGH-JKLM' }, 'invite.accept': { code: 'ABCD-EFGH-JKLM' },
  'account.held': {}, 'account.open': { kind: 'account' }, 'account.mute': {}, 'account.unshare': { id }, 'account.delete': { open: [] }, 'account.keep': {},
  'account.guest': { consultation }, 'account.deleteGuest': { consultation, open: 'wait' }, 'account.keepGuest': { consultation },
  'audit.search': { from: '2026-11-01', to: day },
  'station.get': { code: station }, 'station.near': { point: { lng: 114.305, lat: 30.593 } }, 'station.list': {}, 'station.areas': {}, 'station.show': { code: station }, 'station.units': {},
  'station.listUnder': { unitId }, 'station.record': { id: unitId }, 'station.add': { unitId, form: stationForm }, 'station.change': { id: unitId, form: stationForm },
  'station.move': { id: unitId, unitId }, 'station.recode': { id: unitId }, 'station.close': { id: unitId }, 'station.open': { id: unitId }, 'station.miniCode': { id: unitId },
  'station.export': { unitId }, 'station.compare': { lines: [stationLine] }, 'station.import': { lines: [stationLine] },
  'unit.tree': {}, 'unit.coverage': {}, 'unit.add': { parentId: unitId, kind: 'street', form: unitForm }, 'unit.change': { id: unitId, form: unitForm },
  'unit.preview': { id: unitId, act: 'move', to: unitId }, 'unit.move': { id: unitId, parentId: unitId }, 'unit.close': { id: unitId, successorId: unitId },
  'unit.export': {}, 'unit.compare': { lines: [unitLine], coming: [] }, 'unit.import': { lines: [unitLine] },
  'consultation.ask': question, 'consultation.list': {}, 'consultation.get': { id }, 'consultation.followUp': { id, text: '还有一句' },
  'consultation.rate': { id, score: 3, solved: false }, 'consultation.close': { id }, 'consultation.withdraw': { id }, 'consultation.reopen': { id, text: '还没解决' },
  'consultation.share': { id, contact: null }, 'consultation.contact': { id },
  'consultation.enter': { ...question, channel: 'phone', contact, share: 'kept' }, 'consultation.entered': {}, 'consultation.board': {}, 'consultation.callbacks': {},
  'consultation.candidates': { id }, 'consultation.reassign': { id, token: 0, to: { kind: 'queue' } },
  'consultation.queue': {}, 'consultation.held': {}, 'consultation.earlier': { id }, 'consultation.claim': { id }, 'consultation.decline': { id, reason: 'other' },
  'consultation.answer': { id, token, text: '答复' }, 'consultation.askBack': { id, token, text: '再问' }, 'consultation.release': { id, token, reason: 'other' },
  'consultation.escalate': { id, token }, 'consultation.refer': { id, token, agency: 'arbitration', reason: '请到仲裁委申请' },
  'draft.list': {}, 'draft.save': { consultation, text: '草稿', citations: [] }, 'draft.drop': { consultation, state: 'open' },
  'reply.list': {}, 'reply.save': { title: '标题', text: '常用的话' }, 'reply.drop': { id: 'r_0' },
  'conflict.list': {}, 'conflict.add': { name: '飞腾物流' }, 'conflict.drop': { id: 'x_0' },
  'plan.get': { unitId: 'n_root' }, 'plan.set': { unitId: 'n_root', plan: standardPlan },
  'photo.add': { data: png },
  'duty.get': {}, 'duty.switch': { to: 'on' }, 'duty.capacity': { capacity: 2 }, 'duty.calendar': { from: day, days: 7 },
  'duty.leave': { from: day, to: day }, 'duty.endLeave': { id: 'v_0' }, 'duty.swap': { shiftId: 's_0', day, to: 'u_0' },
  'duty.answerSwap': { giverId: 'u_0', id: 'w_0', answer: 'accept' }, 'duty.withdrawSwap': { id: 'w_0' },
  'duty.lawyers': {}, 'duty.coverage': { from: day, days: 7 }, 'duty.plan': { lawyerId: 'u_0', shift: { kind: 'once', day, from: '09:00', to: '12:00' } },
  'duty.unplan': { lawyerId: 'u_0', shiftId: 's_0', day, which: 'turn' },
  'law.list': {}, 'law.get': { id: 'k_wages-late' }, 'law.search': { text: '工资没给' },
  'law.statutes': {}, 'law.statute': { law: '劳动合同法' }, 'law.article': { law: '劳动合同法', article: '82' },
  'law.import': { fileName: 'a.md', data: png }, 'law.imports': {}, 'law.publish': { importId: 'i_0', accept: 'nothing' }, 'law.reviews': {}, 'law.reviewed': { id: 'none' },
  'notice.drafts': {}, 'notice.draft': { id: 'b_0' }, 'notice.save': { draft: null, typed: typedNotice }, 'notice.submit': { id: 'b_0', revision: 1 },
  'notice.publish': { id: 'b_0', revision: 1 }, 'notice.approve': { id: 'b_0', revision: 1 }, 'notice.reject': { id: 'b_0', revision: 1, words: '日期不对' },
  'notice.takeBack': { id: 'b_0', revision: 1 }, 'notice.drop': { id: 'b_0', revision: 1 }, 'notice.count': { audience: typedNotice.audience }, 'notice.sent': {},
  'notice.correct': { id: 'b_0' }, 'notice.withdraw': { id: 'b_0', revision: 1, reason: '日期写错了' }, 'notice.pin': { id: 'b_0', until: null },
  'notice.templates': {}, 'notice.rule': { unitId: 'n_root' }, 'notice.setRule': { unitId: 'n_root', review: 'free' }, 'notice.unread': {},
  'notice.list': {}, 'notice.get': { id: 'b_0' }, 'notice.read': { id: 'b_0', revision: 1 },
  'member.mine': {}, 'member.home': {}, 'member.areas': {}, 'member.sendCode': { phone: '13800000000' }, 'member.checkCode': { code: '000000' }, 'member.wechatPhone': { code: 'x' },
  'member.apply': { consent: '2026-11', proof: 'x', name: '张三', trade: 'courier', employer: null, identity: null }, 'member.answer': { text: '补充一句' },
  'member.transfer': { employer: null, trade: 'courier' }, 'member.correct': { trade: 'courier' }, 'member.card': {}, 'member.leave': {},
  'member.list': { list: 'review' }, 'member.get': { id: 'm_0' }, 'member.open': { id: 'm_0' }, 'member.accept': { id: 'm_0' }, 'member.ask': { id: 'm_0', text: '请补充单位' },
  'member.amend': { id: 'm_0' }, 'member.keep': { id: 'm_0', text: '请当面来办' },
  'member.decline': { id: 'm_0', reason: 'notHere', note: null }, 'member.same': { id: 'm_0', account: 'a_0' }, 'member.split': { id: 'm_0', account: 'a_0' },
  'member.check': { code: '123456 123456' }, 'member.rules': { unitId: 'n_root' }, 'member.setRules': { unitId: 'n_root', rules: null },
  'check.list': {}, 'check.letThrough': { id, entry: 't_0' }, 'check.sendBack': { id, entry: 't_0', reason: '请换个说法' },
  'outbox.dead': {}, 'outbox.retry': { ids: ['j_000000000000000000000000'] }, 'outbox.drop': { ids: ['j_000000000000000000000000'] },
  'subscription.accept': { templates: ['template-answered'] },
  'dashboard.get': {}, 'signal.list': {}, 'signal.open': { id: 's_0' }, 'signal.acknowledge': { id: 's_0', workers: 3, deed: 'asked' },
}
