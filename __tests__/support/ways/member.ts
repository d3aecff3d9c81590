/** How somebody who joins, and who looks at it, meet each error that the contract names. */
import { applied, codeTo, form, joined, phone, waiting } from '../members'
import type { House } from '../given'
import { people } from '../people'
import type { Ways } from './asking'

const wrong = (code: string) => ({ code: code === '000000' ? '111111' : '000000' })

/** A member: nothing of theirs waits. */
const settled = (house: House, method: string, more: object = {}) => async (): Promise<[string, string, object]> => [people.staff, method, { id: await joined(house), ...more }]

export const memberWays = (house: House): Ways => ({
  'member.areas UnknownUnit': async () => [people.worker, 'member.areas', { within: 'n_none' }],
  'member.sendCode CodeTooSoon': async () => {
    await house.as(people.worker).ok('member.sendCode', { phone })
    return [people.worker, 'member.sendCode', { phone }]
  },
  'member.checkCode WrongCode': async () => {
    await house.as(people.worker).ok('member.sendCode', { phone })
    return [people.worker, 'member.checkCode', wrong(codeTo(house))]
  },
  'member.checkCode CodeOver': async () => [people.worker, 'member.checkCode', { code: '123456' }],
  'member.wechatPhone PhoneRefused': async () => {
    house.wechat.reply('phonenumber.getPhoneNumber', () => ({ kind: 'json', body: { errcode: 40029, errmsg: 'invalid code' } }))
    return [people.worker, 'member.wechatPhone', { code: 'used' }]
  },
  'member.apply PhoneUnproved': async () => [people.other, 'member.apply', await form(house, people.worker)],
  'member.apply IdNeeded': async () => {
    await house.as(people.admin).ok('member.setRules', { unitId: 'n_street', rules: { takes: 'pool', idNumber: 'asked' } })
    return [people.worker, 'member.apply', await form(house, people.worker)]
  },
  'member.answer MemberChanged': async () => {
    await applied(house)
    return [people.worker, 'member.answer', { text: '补充一句' }]
  },
  'member.transfer MemberChanged': async () => [people.worker, 'member.transfer', { unitId: 'n_west', employer: null, trade: 'courier' }],
  'member.transfer UnknownUnit': async () => [people.worker, 'member.transfer', { unitId: 'n_none', employer: null, trade: 'courier' }],
  'member.correct MemberChanged': async () => [people.worker, 'member.correct', { trade: 'trucking' }],
  'member.correct PhoneUnproved': async () => {
    await joined(house)
    return [people.worker, 'member.correct', { proof: 'x' }]
  },
  'member.amend MemberChanged': settled(house, 'member.amend'),
  'member.keep MemberChanged': settled(house, 'member.keep', { text: '请当面来办' }),
  'member.card MemberChanged': async () => [people.worker, 'member.card', {}],
  'member.leave MemberChanged': async () => [people.worker, 'member.leave', {}],
  'member.accept MemberChanged': settled(house, 'member.accept'),
  'member.ask MemberChanged': settled(house, 'member.ask', { text: '请补充单位' }),
  'member.decline MemberChanged': settled(house, 'member.decline', { reason: 'notHere', note: null }),
  'member.same MemberChanged': async () => {
    await applied(house)
    return [people.staff, 'member.same', { id: await waiting(house), account: 'a_0' }]
  },
  'member.split MemberChanged': settled(house, 'member.split', { account: 'a_0' }),
  'member.check UnknownCard': async () => [people.staff, 'member.check', { code: '123456 123456' }],
  'member.rules UnknownUnit': async () => [people.staff, 'member.rules', { unitId: 'n_west' }],
  'member.setRules UnknownUnit': async () => [people.eastAdmin, 'member.setRules', { unitId: 'n_west', rules: null }],
})
