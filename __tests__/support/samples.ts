import type { Input, MethodName } from '@contract'
import { standardPlan } from '@domain/plan'

const id = 'c_0000000000000000'
const unitId = 'n_none'
const station = 'EAST0001'
const consultation = id
const token = 1
const day = '2026-12-01'
const png = 'iVBORw0KGgoAAAANSUhEUg=='
/** A point as staff write it down. */
export const stationForm: Input<'station.add'>['form'] = {
  name: '桥头驿站', kind: 'outdoor', address: '桥头路1号', hours: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: 'off' },
  hotlines: [{ name: '工会热线', number: '12351', note: '' }], services: ['rest', 'water'], location: { lng: 114.3, lat: 30.6 },
}
export const unitForm = { name: '桥头街道', areaKm2: 3.5 }
const contact = { name: '张师傅', phone: '13800000000' }
const question = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const

/** An input of the right shape for every method; what it names does not exist. */
export const samples: { readonly [M in MethodName]: Input<M> } = {
  'session.get': {}, 'session.consent': { version: '2026-11' }, 'session.visit': { station },
  'station.get': { code: station }, 'station.list': {}, 'station.units': {},
  'station.listUnder': { unitId }, 'station.record': { id: unitId }, 'station.add': { unitId, form: stationForm }, 'station.change': { id: unitId, form: stationForm },
  'station.move': { id: unitId, unitId }, 'station.recode': { id: unitId }, 'station.close': { id: unitId }, 'station.open': { id: unitId }, 'station.miniCode': { id: unitId },
  'unit.tree': {}, 'unit.add': { parentId: unitId, kind: 'street', form: unitForm }, 'unit.change': { id: unitId, form: unitForm },
  'unit.preview': { id: unitId, act: 'move', to: unitId }, 'unit.move': { id: unitId, parentId: unitId }, 'unit.close': { id: unitId, successorId: unitId },
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
  'notice.publish': { title: '一个通知标题', text: '通知的正文在这里写。', audience: { kind: 'everyone' } },
  'notice.list': {}, 'notice.get': { id: 'b_0' }, 'notice.read': { id: 'b_0' },
  'dashboard.get': {},
}
