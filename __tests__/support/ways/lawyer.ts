/** How a lawyer meets each error that the contract names. */
import { answered, asked, claimed } from '../consultations'
import type { House } from '../given'
import { people } from '../people'
import type { Ways } from './asking'

const wrongToken = { token: 9 }

/** A question that the clock keeps for one lawyer, and the other who would like it too. */
async function reserved(house: House): Promise<[openid: string, id: string]> {
  const { id } = await asked(house)
  await house.tick()
  const { offers } = await house.as(people.li).ok('consultation.queue', {})
  return [offers.length > 0 ? people.wang : people.li, id]
}

export const lawyerWays = (house: House): Ways => ({
  'consultation.claim AlreadyClaimed': async () => [people.li, 'consultation.claim', { id: (await claimed(house)).id }],
  'consultation.claim Reserved': async () => {
    const [openid, id] = await reserved(house)
    return [openid, 'consultation.claim', { id }]
  },
  'consultation.claim AtCapacity': async () => {
    for (let n = 0; n < 3; n++) await claimed(house)
    return [people.wang, 'consultation.claim', await asked(house)]
  },
  'consultation.claim OffDuty': async () => {
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    return [people.wang, 'consultation.claim', await asked(house)]
  },
  'consultation.claim WrongState': async () => [people.wang, 'consultation.claim', { id: (await claimed(house)).id }],
  'consultation.decline WrongState': async () => [people.wang, 'consultation.decline', { ...await asked(house), reason: 'other' }],
  'consultation.answer StaleToken': async () => [people.wang, 'consultation.answer', { ...await claimed(house), ...wrongToken, text: '答复' }],
  'consultation.answer WrongState': async () => [people.wang, 'consultation.answer', { ...await answered(house), text: '答复' }],
  'consultation.answer UnknownCitation': async () => [people.wang, 'consultation.answer', { ...await claimed(house), text: '答复', citations: [{ card: 'k_none' }] }],
  'consultation.askBack StaleToken': async () => [people.li, 'consultation.askBack', { ...await claimed(house), text: '再问' }],
  'consultation.askBack WrongState': async () => {
    const held = await claimed(house)
    await house.as(people.wang).ok('consultation.askBack', { ...held, text: '再问' })
    return [people.wang, 'consultation.askBack', { ...held, text: '再问一次' }]
  },
  'consultation.release StaleToken': async () => [people.wang, 'consultation.release', { ...await claimed(house), ...wrongToken, reason: 'other' }],
  'consultation.release WrongState': async () => [people.wang, 'consultation.release', { ...await answered(house), reason: 'other' }],
  'consultation.escalate StaleToken': async () => [people.wang, 'consultation.escalate', { ...await claimed(house), ...wrongToken }],
  'consultation.escalate WrongState': async () => [people.wang, 'consultation.escalate', await answered(house)],
  'consultation.refer StaleToken': async () => [people.wang, 'consultation.refer', { ...await claimed(house), ...wrongToken, agency: 'court', reason: '请去法院起诉' }],
  'consultation.refer WrongState': async () => [people.wang, 'consultation.refer', { ...await answered(house), agency: 'court', reason: '请去法院起诉' }],
  'reply.save TooMany': async () => {
    for (let n = 0; n < 50; n++) await house.as(people.wang).ok('reply.save', { title: `第${n}条`, text: '请把材料拍给我。' })
    return [people.wang, 'reply.save', { title: '多一条', text: '请把材料拍给我。' }]
  },
  'conflict.add TooMany': async () => {
    for (let n = 0; n < 200; n++) await house.as(people.wang).ok('conflict.add', { name: `第${n}家公司` })
    return [people.wang, 'conflict.add', { name: '又一家公司' }]
  },
})
