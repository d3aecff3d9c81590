/** A member puts right what they gave: what is theirs to say holds at once, who they are is looked at first; names of unions are those of today. */
import type { Input, Output } from '@contract'
import { member } from '../cloudfunctions/db/members'
import { database } from '../cloudfunctions/db/database'
import { type House, openHouse } from './support/given'
import { applied, form, idNumber, joined, phone, proved, rowsOf, waiting } from './support/members'
import { codes, people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const at = (openid: string) => house.as(openid)
const correct = (input: Input<'member.correct'>, openid: string = people.worker) => at(openid).ok('member.correct', input)
const mine = async (openid: string = people.worker) => (await at(openid).ok('member.mine', {})).mine!
const review = async () => (await at(people.staff).ok('member.list', { list: 'review' })).lines
const kept = async (id: string) => (await member(database, id))!
const newPhone = '13911112222'

describe('what is theirs to say', () => {
  test('work and employer hold at once, and nobody has to look', async () => {
    await joined(house)
    expect(await correct({ trade: 'trucking', employer: '飞腾物流' })).toEqual({ dueAt: null })
    expect(await mine()).toMatchObject({ state: 'member', trade: 'trucking', employer: '飞腾物流', amend: null })
    expect((await rowsOf(house, 'people')).find(({ _id }) => _id === 'u_worker')).toMatchObject({ trade: 'trucking' })
    expect(await review()).toEqual([])
  })
  test('what is left out stays; no employer is said with null', async () => {
    const id = await joined(house, people.worker, { employer: '飞腾物流' })
    await correct({ trade: 'parcel' })
    expect((await kept(id)).form).toMatchObject({ trade: 'parcel', employer: '飞腾物流', phone })
    await correct({ employer: null })
    expect((await kept(id)).form.employer).toBeNull()
  })
  test('a number that is proved holds at once, and the member is recognised by it, no more by the old one', async () => {
    const id = await joined(house)
    await expect(correct({ proof: 'x' })).rejects.toThrow('PhoneUnproved')
    expect(await correct({ proof: await proved(house, people.worker, newPhone) })).toEqual({ dueAt: null })
    expect((await kept(id)).form.phone).toBe(newPhone)
    expect((await rowsOf(house, 'memberKeys')).map(({ members }) => members)).toEqual([[id]])
    await applied(house, people.other, { phone: newPhone, station: codes.east })
    expect(await review()).toMatchObject([{ id, unsure: 1 }])
  })
  test('an identity number is given back: it is gone from the row, its consent is no longer held, and nothing waits', async () => {
    await at(people.admin).ok('member.setRules', { unitId: 'n_street', rules: { takes: 'pool', idNumber: 'asked' } })
    const id = await joined(house, people.worker, { identity: { number: idNumber, consent: 'given' } })
    expect((await at(people.worker).ok('account.held', {})).consents.join).toEqual({ version: '2026-11', at: house.at, idNumberAt: house.at })
    await correct({ idNumber: null })
    expect((await kept(id)).form.idNumber).toBeNull()
    expect(await rowsOf(house, 'memberKeys')).toHaveLength(1)
    expect((await at(people.worker).ok('account.held', {})).consents.join).toMatchObject({ idNumberAt: null })
  })
})

describe('who they are', () => {
  const asked = async () => { const id = await joined(house); await correct({ name: '周建军', trade: 'parcel' }); return id }

  test('a name waits for the office, three working days; the card says the old one until then', async () => {
    const id = await asked()
    expect(await mine()).toMatchObject({ state: 'member', name: '周**', amend: { name: '周**' }, dueAt: '2026-11-26T02:00:00.000Z' })
    expect(await at(people.worker).ok('member.card', {})).toMatchObject({ name: '周建国' })
    expect(await review()).toMatchObject([{ id, state: 'member', correction: 'wanted', dueAt: '2026-11-26T02:00:00.000Z' }])
    const seen = await at(people.staff).ok('member.get', { id })
    expect([seen.actions, seen.amend]).toEqual([['amend', 'keep'], { at: house.at, name: '周**', phone: null, idNumber: null, number: 'alone' }])
    expect((await at(people.staff).ok('member.open', { id })).amend).toMatchObject({ name: '周建军', phone: null })
    await at(people.staff).ok('member.amend', { id })
    expect(await at(people.worker).ok('member.card', {})).toMatchObject({ name: '周建军' })
    expect([await review(), (await kept(id)).clock.from, (await kept(id)).wakeAt]).toEqual([[], null, null])
  })
  test('the office may leave it and say why; the member reads it until they try again', async () => {
    const id = await asked()
    await at(people.staff).ok('member.keep', { id, text: '请带身份证到站点来' })
    expect(await mine()).toMatchObject({ amend: null, words: [{ by: 'office', text: '请带身份证到站点来' }], trade: 'parcel' })
    await correct({ name: '周建军' })
    expect(await mine()).toMatchObject({ amend: { name: '周**' }, words: [] })
  })
  test('typed back to what it was, nothing waits any more', async () => {
    const id = await asked()
    expect(await correct({ name: '周建国' })).toEqual({ dueAt: null })
    expect([await review(), (await kept(id)).wakeAt]).toEqual([[], null])
  })
  test('work that is changed while a name waits is not undone by it', async () => {
    const id = await asked()
    await correct({ employer: '飞腾物流' })
    await at(people.worker).ok('member.transfer', { unitId: 'n_east', trade: 'trucking', employer: '江城货运' })
    await at(people.staff).ok('member.amend', { id })
    expect((await kept(id)).form).toMatchObject({ name: '周建军', trade: 'trucking', employer: '江城货运' })
  })
  test('a number that another application has waits too, and the office is told; both are found by it then', async () => {
    const id = await joined(house)
    await applied(house, people.other, { phone: newPhone, station: codes.east })
    await correct({ proof: await proved(house, people.worker, newPhone) })
    expect((await kept(id)).form.phone).toBe(phone)
    expect((await at(people.staff).ok('member.get', { id })).amend).toMatchObject({ number: 'shared' })
    await at(people.staff).ok('member.amend', { id })
    expect((await kept(id)).form.phone).toBe(newPhone)
    expect((await rowsOf(house, 'memberKeys')).map(({ members }) => (members as string[]).length)).toEqual([2])
  })
  test('the office is warned and called as with an application, and leaving takes what waits along', async () => {
    await asked()
    house.at = '2026-11-25T03:00:00.000Z'
    await house.tick()
    house.at = '2026-11-26T03:00:00.000Z'
    await house.tick()
    expect(await review()).toMatchObject([{ escalatedAt: house.at }])
    await at(people.worker).ok('member.leave', {})
    for (const collection of ['members', 'memberKeys']) expect(await rowsOf(house, collection)).toEqual([])
  })
  test('the journal says which fields, and none of the words; in the store each is sealed', async () => {
    await asked()
    const rows = await rowsOf(house, 'journal')
    expect(rows.filter(({ method }) => method === 'member.correct').map(({ change }) => change)).toMatchObject([{ event: 'corrected', fields: 'trade', wanted: 'name' }])
    expect(JSON.stringify([rows, await rowsOf(house, 'members')])).not.toContain('周建军')
  })
  test('who has only applied corrects by applying again; nobody else corrects anything', async () => {
    await applied(house)
    expect((await at(people.worker).refused('member.correct', { trade: 'parcel' })).name).toBe('MemberChanged')
  })
})

test('the text that somebody agreed to stands on their row, and moves with a newer one', async () => {
  await applied(house)
  const id = await waiting(house)
  expect((await kept(id)).consent).toEqual({ version: '2026-11', at: house.at, idNumberAt: null })
  house.pass(60)
  await at(people.worker).ok('member.apply', await form(house, people.worker))
  expect((await kept(id)).consent?.at).toBe(house.at)
  await applied(house, people.other, { station: codes.east })
  const account = (await at(people.staff).ok('member.get', { id })).forms[1]!.account!
  await at(people.staff).ok('member.split', { id, account })
  const other = (await review()).find((one) => one.id !== id)!
  expect((await kept(other.id)).consent).toEqual({ version: '2026-11', at: house.at, idNumberAt: null })
})

test('a unit that is given a new name has it in every list, case, card and file at once', async () => {
  const id = await joined(house)
  await applied(house, people.other, { phone: newPhone, station: codes.east })
  await at(people.admin).ok('unit.change', { id: 'n_street', form: { name: '新东湖街道工会', areaKm2: null } })
  const said: (string | undefined)[] = [
    (await mine()).unit, (await review())[0]?.unit, (await at(people.staff).ok('member.get', { id })).unit, (await at(people.worker).ok('member.card', {})).unit,
    (await at(people.staff).ok('member.check', { code: (await at(people.worker).ok('member.card', {})).code })).unit,
    (await at(people.worker).ok('account.open', { kind: 'member' })).items[0]?.lines.find((line: Output<'account.open'>['items'][number]['lines'][number]) => line.name === '工会')?.value,
  ]
  expect(new Set(said)).toEqual(new Set(['新东湖街道工会']))
})
