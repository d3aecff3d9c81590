/** Lists of what people wrote, and of what was done. */
import type { House } from '../given'
import { rowsOf } from '../members'
import { sent } from '../notices'
import { enter } from '../office'
import { people } from '../people'
import { publishText, tomato } from '../statutes'
import { atSomeInstants, copies, rowOf, someInstant, type Walk } from './walk'

type Words = { readonly [M in 'consultation.list' | 'consultation.entered' | 'notice.list' | 'notice.sent' | 'outbox.dead' | 'law.reviews' | 'audit.search' | 'account.open']: Walk<M> }

const question = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const
const ask = (house: House) => house.as(people.worker).ok('consultation.ask', question)

const noticed = (house: House, many: number) => atSomeInstants(house, many, () => sent(house, 'n_east'))

const deadLetter = (house: House, many: number) => copies(house, 'journal', {
  _id: 'j_0', at: house.at, caller: 'clock', method: 'clock.deliver', subject: 'c_0', office: null, input: '', output: null, change: {}, sendAt: null,
  messages: [{ to: 'u_worker', template: 'answered', page: '', fields: {}, state: 'dead', errcode: 43101 }],
}, many, (_, name) => { const [_id, deadAt] = [`j_${name.padEnd(24, '0')}`, someInstant()]; return { _id, deadAt, deadKey: `${deadAt}|${_id}` } })

const citing = {
  begin: async (house: House) => {
    await publishText(house, tomato.old)
    await publishText(house, tomato.new)
    const { id } = await ask(house)
    const { token } = await house.as(people.wang).ok('consultation.claim', { id })
    await house.as(people.wang).ok('consultation.answer', { id, token, text: '早上浇，看这一条。', citations: [{ law: '番茄法', article: '第三条' }] })
    house.at = '2026-12-02T02:00:00.000Z'
  },
  plant: async (house: House, many: number) => {
    const first = (await rowsOf(house, 'consultations')).find(({ _id }) => !_id.startsWith('c_w'))!
    return copies(house, 'consultations', await rowOf(house, 'consultations', first._id), many, (id) => ({ askedKey: `${someInstant()}|${id}`, openPlace: null, wakeAt: null }))
  },
}

const switched = async (house: House, many: number) => {
  const before = new Set((await rowsOf(house, 'journal')).map(({ _id }) => _id))
  let to: 'on' | 'off' = 'off'
  await atSomeInstants(house, many, async () => { await house.as(people.li).ok('duty.switch', { to }); to = to === 'on' ? 'off' : 'on' })
  return (await rowsOf(house, 'journal')).filter(({ _id, method }) => method === 'duty.switch' && !before.has(_id)).map(({ _id }) => _id)
}

export const wordWalks: Words = {
  'consultation.list': { openid: people.worker, input: {}, many: 45, plant: async (house, many) => (await atSomeInstants(house, many, () => ask(house))).map(({ id }) => id), shown: ({ lines }) => lines.map(({ id }) => id) },
  'consultation.entered': {
    openid: people.staff, input: {}, many: 45, plant: async (house, many) => (await atSomeInstants(house, many, () => enter(house))).map(({ id }) => id), shown: ({ lines }) => lines.map(({ id }) => id),
  },
  'notice.list': { openid: people.worker, input: {}, many: 45, plant: noticed, shown: ({ notices }) => notices.map(({ id }) => id) },
  'notice.sent': { openid: people.staff, input: {}, many: 45, plant: noticed, shown: ({ notices }) => notices.map(({ id }) => id) },
  'outbox.dead': { openid: people.admin, input: {}, many: 45, plant: async (house, many) => deadLetter(house, many), shown: ({ lines }) => lines.map(({ id }) => id) },
  'law.reviews': {
    openid: people.staff, input: {}, many: 120, ...citing,
    shown: ({ reviews }) => reviews.flatMap(({ about }) => about.kind === 'answer' ? [about.consultationId] : []),
  },
  'audit.search': { openid: people.eastAdmin, input: { from: '2026-11-01', to: '2026-11-30', method: 'duty.switch' }, many: 65, plant: switched, shown: ({ rows }) => rows.map(({ id }) => id) },
  'account.open': {
    openid: people.worker, input: { kind: 'consultation' }, many: 45, plant: async (house, many) => (await atSomeInstants(house, many, () => ask(house))).map(({ reference }) => reference),
    shown: ({ items }) => items.map(({ lines }) => lines.find(({ name }) => name === '编号')!.value),
  },
}
