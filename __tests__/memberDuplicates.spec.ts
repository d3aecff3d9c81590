/** One person, one application: on two phones, at two stations, with one number. */
import type { Input } from '@contract'
import { type House, openHouse } from './support/given'
import { applied, form, idNumber, joined, name, rowsOf, waiting } from './support/members'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const mine = async (openid: string = people.worker) => (await house.as(openid).ok('member.mine', {})).mine
const review = async (openid: string = people.staff) => (await house.as(openid).ok('member.list', { list: 'review' })).lines
const at = (openid: string) => house.as(openid)

describe('one person, one application', () => {
  const cases = async () => rowsOf(house, 'members')

  test('applying twice, and at two stations, goes on with the one', async () => {
    const first = await applied(house)
    house.pass(60)
    expect(await applied(house, people.worker, { station: codes.west, name: '周建', employer: '飞腾物流' })).toEqual(first)
    expect(await cases()).toHaveLength(1)
    expect(await mine()).toMatchObject({ employer: '飞腾物流', unit: '东湖街道工会' })
  })

  test('twice at once makes one', async () => {
    const given = await form(house, people.worker)
    const replies = await Promise.all([1, 2, 3].map(() => at(people.worker).call('member.apply', given)))
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await cases()).toHaveLength(1)
  })

  test('another account with the same number: one case for the office, and the account learns nothing of the other', async () => {
    await applied(house, people.worker, { employer: '飞腾物流' })
    house.pass(24 * 60)
    const seen = await applied(house, people.other, { name: '吴小平', trade: 'construction', station: codes.west })
    expect(seen).toMatchObject({ state: 'applied', dueAt: '2026-11-27T02:00:00.000Z' })
    expect(await cases()).toHaveLength(1)
    expect(await review()).toMatchObject([{ unsure: 1 }])
    const other = (await mine(people.other))!
    expect(other).toMatchObject({ name: '吴**', unit: '西区总工会', trade: 'construction', reference: seen.reference, employer: null })
    expect(other.reference).not.toBe((await mine())!.reference)
    expect(JSON.stringify(await mine())).not.toMatch(/吴|construction/)
    const id = await waiting(house)
    expect(await at(people.staff).ok('member.get', { id })).toMatchObject({ actions: ['same', 'split'], forms: [{ account: null, name: '周**' }, { unit: '西区总工会', name: '吴**' }] })
    expect(await at(people.staff).refused('member.accept', { id })).toMatchObject({ name: 'MemberChanged' })
  })

  const account = async (id: Input<'member.get'>['id']) => (await at(people.staff).ok('member.get', { id })).forms[1]!.account!

  test('the same person: both accounts have the one membership, and leave it together', async () => {
    await applied(house)
    await applied(house, people.other)
    const id = await waiting(house)
    await at(people.staff).ok('member.same', { id, account: await account(id) })
    await at(people.staff).ok('member.accept', { id })
    expect([(await mine())?.state, (await mine(people.other))?.state]).toEqual(['member', 'member'])
    expect((await at(people.other).ok('member.card', {})).name).toBe(name)
    await at(people.other).ok('member.leave', {})
    expect([await mine(), await mine(people.other)]).toEqual([null, null])
    expect(await cases()).toEqual([])
  })

  test('somebody else: an application of its own, where it was meant to go, as old as it is', async () => {
    await applied(house)
    const { reference } = await applied(house, people.other, { name: '吴小平', station: codes.west })
    const id = await waiting(house)
    await at(people.staff).ok('member.split', { id, account: await account(id) })
    expect(await cases()).toHaveLength(2)
    expect(await review()).toMatchObject([{ id, unsure: 0 }])
    expect(await mine(people.other)).toMatchObject({ reference, unit: '西区总工会', actions: ['apply', 'leave'] })
    // who asks again stays apart
    await applied(house, people.other, { name: '吴小平' })
    expect(await cases()).toHaveLength(2)
  })

  test('a member\'s number on another account changes nothing for the member, and rings for the office', async () => {
    const id = await joined(house)
    house.pass(24 * 60)
    await applied(house, people.other, { name: '吴小平' })
    expect([(await mine())?.state, (await mine(people.other))?.state]).toEqual(['member', 'applied'])
    expect(await review()).toMatchObject([{ id, state: 'member', unsure: 1, dueAt: '2026-11-27T02:00:00.000Z' }])
    expect(await at(people.other).refused('member.card', {})).toMatchObject({ name: 'MemberChanged' })
    await at(people.staff).ok('member.split', { id, account: await account(id) })
    expect(await review(people.admin)).toMatchObject([{ state: 'applied', appliedAt: '2026-11-24T02:00:00.000Z' }])
  })

  test('the same identity number counts before the phone', async () => {
    await at(people.admin).ok('member.setRules', { unitId: 'n_root', rules: { takes: 'pool', idNumber: 'asked' } })
    await applied(house, people.worker, { identity: { number: idNumber, consent: 'given' } })
    await applied(house, people.other, { phone: '13900000000', identity: { number: idNumber, consent: 'given' } })
    expect(await cases()).toHaveLength(1)
  })

  test('who goes while another account waits leaves that account its own application', async () => {
    await applied(house)
    await applied(house, people.other, { name: '吴小平' })
    await at(people.worker).ok('member.leave', {})
    expect(await mine()).toBeNull()
    expect(await mine(people.other)).toMatchObject({ state: 'applied', name: '吴**' })
    expect(await cases()).toHaveLength(1)
  })

  test('a number that was typed anew takes its application along, to whoever has that number', async () => {
    await applied(house, people.other, { phone: '13900000000' })
    await applied(house)
    await applied(house, people.worker, { phone: '13900000000' })
    expect(await cases()).toHaveLength(1)
    expect(await rowsOf(house, 'memberKeys')).toHaveLength(1)
    await applied(house, people.worker)
    expect(await cases()).toHaveLength(2)
    expect((await rowsOf(house, 'memberKeys')).map(({ members }) => (members as string[]).length)).toEqual([1, 1])
  })
})

