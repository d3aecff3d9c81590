/** Joining the union: where an application goes, an office that answers, a card, a way out. */
import { standardPlan } from '@domain/plan'
import { transact } from '../cloudfunctions/db/database'
import { addUnit } from '../cloudfunctions/db/stations'
import { type House, openHouse } from './support/given'
import { applied, form, idNumber, joined, name, rowsOf, waiting } from './support/members'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const mine = async (openid: string = people.worker) => (await house.as(openid).ok('member.mine', {})).mine
const review = async (openid: string = people.staff) => (await house.as(openid).ok('member.list', { list: 'review' })).lines
const at = (openid: string) => house.as(openid)

describe('applying', () => {
  test('it goes to the street\'s pool, has a number, and three working days', async () => {
    expect(await at(people.worker).ok('member.home', {})).toEqual({ unitId: 'n_street', name: '东湖街道工会', into: 'pool', idNumber: 'unasked' })
    expect(await applied(house)).toEqual({ state: 'applied', reference: expect.stringMatching(/^1123-[0-9A-Z]{5}$/) as string, dueAt: '2026-11-26T02:00:00.000Z' })
    expect(await mine()).toMatchObject({ state: 'applied', unit: '东湖街道工会', name: '周**', phone: '138****5678', idNumber: null, actions: ['apply', 'leave'] })
    expect(await review()).toMatchObject([{ state: 'applied', trade: 'courier', unit: '东湖街道工会', unsure: 0 }])
  })

  test('a park has a union of its own; a place that nobody knows goes to the city', async () => {
    await transact((tx) => addUnit(tx, { id: 'n_park', name: '软件园工会', kind: 'park', parentId: 'n_west', path: 'n_root/n_west/n_park/', plan: standardPlan, promise: { kept: 0, answered: 0 }, countedAt: house.at, areaKm2: null, successorId: null }))
    expect(await at(people.worker).ok('member.home', { unitId: 'n_park' })).toMatchObject({ name: '软件园工会', into: 'union' })
    expect(await at(people.worker).ok('member.home', { station: codes.west })).toMatchObject({ name: '西区总工会', into: 'pool' })
    expect(await at(people.wang).ok('member.home', { unitId: 'n_none' })).toMatchObject({ name: '江城市总工会', into: 'pool' })
    await at(people.admin).ok('member.setRules', { unitId: 'n_park', rules: { takes: 'nobody', idNumber: 'unasked' } })
    expect(await at(people.worker).ok('member.home', { unitId: 'n_park' })).toMatchObject({ name: '西区总工会', into: 'pool' })
  })

  test('an identity number only where the unit asks for it, and with its own consent', async () => {
    await at(people.admin).ok('member.setRules', { unitId: 'n_east', rules: { takes: 'pool', idNumber: 'asked' } })
    expect(await at(people.worker).ok('member.home', {})).toMatchObject({ idNumber: 'asked' })
    const given = await form(house, people.worker)
    expect(await at(people.worker).refused('member.apply', given)).toMatchObject({ name: 'IdNeeded' })
    expect(await at(people.worker).send({ method: 'member.apply', requestId: 'request-without-consent', input: { ...given, identity: { number: idNumber } } })).toMatchObject({ error: { name: 'BadInput' } })
    expect(await at(people.worker).refused('member.apply', { ...given, identity: { number: '110105194912310021', consent: 'given' } })).toMatchObject({ name: 'BadInput' })
    await at(people.worker).ok('member.apply', { ...given, identity: { number: idNumber, consent: 'given' } })
    expect(await mine()).toMatchObject({ idNumber: '110***********002X' })
  })

  test('one that is given although nobody asks for it is not kept', async () => {
    await applied(house, people.worker, { identity: { number: idNumber, consent: 'given' } })
    expect(await mine()).toMatchObject({ idNumber: null })
    expect((await rowsOf(house, 'members'))[0]).toMatchObject({ form: { idNumber: null } })
  })

  test('a proof is its own person\'s, and only for a week', async () => {
    const given = await form(house, people.worker)
    expect(await at(people.other).refused('member.apply', given)).toMatchObject({ name: 'PhoneUnproved' })
    house.pass(7 * 24 * 60 + 1)
    expect(await at(people.worker).refused('member.apply', given)).toMatchObject({ name: 'PhoneUnproved' })
  })
})

describe('the office', () => {
  test('accepts: the person is a member, told so, and their row says of which unit', async () => {
    await joined(house)
    expect(await mine()).toMatchObject({ state: 'member', actions: ['card', 'correct', 'transfer', 'leave'], dueAt: null })
    const [row] = (await rowsOf(house, 'people')).filter(({ _id }) => _id === 'u_worker')
    expect(row).toMatchObject({ trade: 'courier', memberPlace: 'n_root/n_east/n_street/', membership: { state: 'member', unitId: 'n_street', units: ['n_root', 'n_east', 'n_street'] } })
    expect(await review()).toEqual([])
    expect((await at(people.staff).ok('member.list', { list: 'member' })).lines).toHaveLength(1)
    expect((await rowsOf(house, 'journal')).some(({ messages }) => JSON.stringify(messages).includes('您已加入工会'))).toBe(true)
  })

  test('asks for more: the clock stands still until the worker answers, and then has what was left', async () => {
    await applied(house)
    const id = await waiting(house)
    house.pass(8 * 60)
    await at(people.staff).ok('member.ask', { id, text: '请写一下您送外卖的平台' })
    expect(await mine()).toMatchObject({ state: 'asked', dueAt: null, words: [{ by: 'office', text: '请写一下您送外卖的平台' }] })
    expect(await review()).toEqual([])
    house.pass(3 * 24 * 60)
    expect(await at(people.worker).ok('member.answer', { text: '饿了么，东湖站' })).toEqual({ state: 'applied', reference: expect.any(String) as string, dueAt: '2026-12-01T02:00:00.000Z' })
    expect((await at(people.staff).ok('member.get', { id })).words.map(({ text }) => text)).toEqual(['请写一下您送外卖的平台', '饿了么，东湖站'])
    await at(people.staff).ok('member.accept', { id })
    expect(await mine()).toMatchObject({ state: 'member', words: [] })
  })

  test('declines with a reason; the worker may go on, anew', async () => {
    await applied(house)
    const id = await waiting(house)
    expect(await at(people.staff).refused('member.decline', { id, reason: 'other', note: null })).toMatchObject({ name: 'BadInput' })
    await at(people.staff).ok('member.decline', { id, reason: 'notHere', note: '您在西区干活' })
    expect(await mine()).toMatchObject({ state: 'declined', declined: { reason: 'notHere', note: '您在西区干活' }, actions: ['apply', 'leave'] })
    house.pass(60)
    expect(await applied(house, people.worker, { station: codes.west })).toMatchObject({ state: 'applied', dueAt: '2026-11-26T03:00:00.000Z' })
    expect(await mine()).toMatchObject({ unit: '西区总工会', declined: null })
    expect(await review(people.staff)).toEqual([])
  })

  test('sees its own subtree and nothing else; nobody reviews their own', async () => {
    await applied(house, people.other)
    const [line] = await review(people.admin)
    expect(await review(people.staff)).toEqual([])
    for (const method of ['member.get', 'member.open', 'member.accept'] as const) expect(await at(people.staff).call(method, { id: line!.id })).toMatchObject({ error: { name: 'NotFound' } })
    await applied(house, people.staff, { phone: '13700000000', station: codes.east })
    const own = (await review(people.staff))[0]!
    expect(await at(people.staff).call('member.accept', { id: own.id })).toMatchObject({ error: { name: 'NotFound' } })
    expect(await at(people.eastAdmin).call('member.accept', { id: own.id })).toMatchObject({ ok: true })
  })

  test('lists page by a cursor, completely', async () => {
    const numbers = Array.from({ length: 23 }, (_, n) => `139000000${String(n).padStart(2, '0')}`)
    for (const [n, number] of numbers.entries()) {
      const openid = `openid-many-${n}`
      await at(openid).ok('session.consent', { version: '2026-11', station: codes.east })
      await applied(house, openid, { phone: number })
    }
    const first = await at(people.staff).ok('member.list', { list: 'review' })
    const second = await at(people.staff).ok('member.list', { list: 'review', cursor: first.next! })
    expect([first.lines.length, second.lines.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(23)
  })
})

describe('being a member', () => {
  test('a card passes for its two minutes and the next, then not, and not once its person has left', async () => {
    await joined(house)
    const { code, until } = await at(people.worker).ok('member.card', {})
    expect([code, until]).toEqual([expect.stringMatching(/^\d{12}$/), '2026-11-23T02:02:00.000Z'])
    expect(await at(people.staff).ok('member.check', { code: `${code.slice(0, 6)} ${code.slice(6)}` })).toMatchObject({ name, trade: 'courier', unit: '东湖街道工会' })
    expect(await at(people.other).call('member.check', { code })).toMatchObject({ error: { name: 'NotAllowed' } })
    house.pass(3.9)
    expect(await at(people.staff).call('member.check', { code })).toMatchObject({ ok: true })
    house.pass(0.2)
    expect(await at(people.staff).refused('member.check', { code })).toMatchObject({ name: 'UnknownCard' })
    const fresh = await at(people.worker).ok('member.card', {})
    expect(fresh.code.slice(0, 6)).toBe(code.slice(0, 6))
    await at(people.worker).ok('member.leave', {})
    expect(await at(people.staff).refused('member.check', { code: fresh.code })).toMatchObject({ name: 'UnknownCard' })
  })

  test('transfer in one step: a member all along, seen by the new office and no more by the old', async () => {
    const id = await joined(house)
    expect(await at(people.worker).ok('member.transfer', { station: codes.west, employer: '西山工地', trade: 'construction' })).toEqual({ unit: '西区总工会' })
    expect(await mine()).toMatchObject({ state: 'member', unit: '西区总工会', employer: '西山工地', trade: 'construction' })
    expect(await at(people.staff).call('member.get', { id })).toMatchObject({ error: { name: 'NotFound' } })
    expect((await rowsOf(house, 'people')).find(({ _id }) => _id === 'u_worker')).toMatchObject({ memberPlace: 'n_root/n_west/', trade: 'construction' })
    expect(await rowsOf(house, 'memberCounts')).toMatchObject([{ unitId: 'n_street', joined: 1, movedOut: 1 }, { unitId: 'n_west', movedIn: 1 }])
  })

  test('leaving keeps nothing but counts', async () => {
    await joined(house, people.worker, { employer: '飞腾物流' })
    await at(people.worker).ok('member.leave', {})
    expect(await mine()).toBeNull()
    for (const collection of ['members', 'memberKeys']) expect(await rowsOf(house, collection)).toEqual([])
    expect((await rowsOf(house, 'people')).find(({ _id }) => _id === 'u_worker')).toMatchObject({ trade: null, memberPlace: null, membership: { state: 'none' } })
    expect(await rowsOf(house, 'memberCounts')).toMatchObject([{ unitId: 'n_street', month: '2026-11', joined: 1, left: 1 }])
  })

  test('a unit that moves or closes takes its members and applications along', async () => {
    await joined(house)
    await applied(house, people.other, { phone: '13900000000', station: codes.east })
    await at(people.admin).ok('unit.move', { id: 'n_street', parentId: 'n_west' })
    expect(await review(people.staff)).toEqual([])
    expect((await rowsOf(house, 'people')).find(({ _id }) => _id === 'u_worker')).toMatchObject({ memberPlace: 'n_root/n_west/n_street/' })
    await at(people.admin).ok('unit.close', { id: 'n_street', successorId: 'n_west' })
    expect(await mine()).toMatchObject({ state: 'member', unit: '西区总工会' })
    expect(await mine(people.other)).toMatchObject({ state: 'applied', unit: '西区总工会' })
    expect((await rowsOf(house, 'people')).find(({ _id }) => _id === 'u_worker')).toMatchObject({ membership: { unitId: 'n_west', units: ['n_root', 'n_west'] } })
  })
})
