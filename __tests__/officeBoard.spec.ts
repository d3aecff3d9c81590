/** What the staff see of what is open, and how they hand it on; whom they ring up afterwards. */
import { type Input, privacyVersion } from '@contract'
import { newcomer } from '@domain/access'
import { plusDays, plusMinutes } from '@domain/calendar'
import { transact } from '../cloudfunctions/db/database'
import { addPerson } from '../cloudfunctions/db/people'
import { answered, asked, claimed, tokenOf } from './support/consultations'
import { type House, openHouse } from './support/given'
import { answer, enter } from './support/office'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

type Id = Input<'consultation.get'>['id']
const board = async (as: string = people.staff) => (await house.as(as).ok('consultation.board', {})).lines

describe('consultation.board', () => {
  test('whom the staff were called for first, then the first due; one\'s own unit only, and no word of it', async () => {
    const { id: late } = await asked(house, people.worker, { topic: 'injury' })
    await asked(house, people.other) // in the west
    house.pass(20)
    const { id: second } = await asked(house)
    const { id: helped, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.escalate', { id: helped, token })
    expect((await board()).map(({ id }) => id)).toEqual([helped, late, second])
    house.pass(10)
    await house.tick()
    const lines = await board()
    expect(lines.map(({ id, escalation }) => [id, escalation?.why ?? null])).toEqual([[late, 'answer'], [helped, 'help'], [second, null]])
    expect(lines.find(({ id }) => id === helped)).toMatchObject({ state: 'held', lawyer: '王', station: '东湖驿站', actions: ['reassign'] })
    expect(lines.find(({ id }) => id === second)?.actions).toEqual(expect.arrayContaining(['refer', 'reassign']))
    expect(JSON.stringify(lines)).not.toContain('老板')
    expect((await house.as(people.staff).refused('consultation.get', { id: late })).name).toBe('NotFound')
    expect(await board(people.admin)).toHaveLength(4)
  })

  test('a call for help goes to the staff of the innermost unit that has any, once', async () => {
    await transact((tx) => addPerson(tx, {
      ...newcomer, id: 'u_streetStaff', openid: 'openid-staff-street', roles: ['staff'], surname: '沈', consent: { version: privacyVersion, at: house.at }, unitId: 'n_street',
    }))
    house.store.bulk('accepts', [{ _id: 'a_streetStaff', personId: 'u_streetStaff', template: 'duty', at: house.at }])
    const { id, token } = await claimed(house)
    await house.as(people.wang).ok('consultation.escalate', { id, token })
    house.pass(2)
    await house.tick()
    await house.tick()
    expect(house.store.outbox.list().map(({ payload }) => (payload as { touser: string }).touser)).toEqual(['openid-staff-street'])
  })
})

describe('consultation.reassign', () => {
  const give = async (id: Id, lawyerId: `u_${string}`, as: string = people.staff) => house.as(as).call('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'lawyer', lawyerId } })
  const refusal = async (id: Id, lawyerId: `u_${string}`) => { const reply = await give(id, lawyerId); return reply.ok ? 'taken' : reply.error.name }
  const candidates = async (id: Id) => (await house.as(people.staff).ok('consultation.candidates', { id })).lawyers.map(({ lawyerId }) => lawyerId)

  test('to one of the candidates, the freest first: they hold it, they are told, and the old token is dead', async () => {
    const { id, token } = await claimed(house, people.li)
    const { id: waits } = await asked(house)
    expect(await candidates(id)).toEqual(['u_wang'])
    expect(await candidates(waits)).toEqual(['u_wang', 'u_li'])
    expect((await give(id, 'u_wang')).ok).toBe(true)
    expect((await house.as(people.li).refused('consultation.answer', { id, token, text: '晚到的答复' })).name).toBe('StaleToken')
    expect(await house.as(people.wang).ok('consultation.get', { id })).toMatchObject({ state: 'held', token: token + 1 })
    expect([(await house.as(people.li).ok('duty.get', {})).holding, (await house.as(people.wang).ok('duty.get', {})).holding]).toEqual([0, 1])
  })

  test('not to one who is full, off duty, of another field or unit, who gave it back, or whose firm acts for the employer', async () => {
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，怎么办？', employer: '江城一建' })
    const { id: injury } = await asked(house, people.worker, { topic: 'injury' })
    expect(await refusal(injury, 'u_li')).toBe('UnknownLawyer')
    expect(await refusal(id, 'u_zhao')).toBe('UnknownLawyer')
    expect(await refusal(id, 'u_nobody')).toBe('UnknownLawyer')
    await house.as(people.li).ok('conflict.add', { name: '江城一建' })
    expect(await refusal(id, 'u_li')).toBe('UnknownLawyer')
    for (let n = 0; n < 3; n++) await claimed(house, people.wang)
    expect(await refusal(id, 'u_wang')).toBe('AtCapacity')
    expect(await candidates(id)).toEqual([])
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    expect(await refusal(id, 'u_wang')).toBe('OffDuty')
    const { id: back, token } = await claimed(house, people.li)
    await house.as(people.li).ok('consultation.release', { id: back, token, reason: 'field' })
    expect(await refusal(back, 'u_li')).toBe('UnknownLawyer')
    expect((await board()).find((line) => line.id === id)).toMatchObject({ state: 'waiting', lawyer: null })
  })

  test('up the tree, too: the units above are named, and the upper one has it from then on', async () => {
    await transact((tx) => addPerson(tx, {
      ...newcomer, id: 'u_streetStaff', openid: 'openid-staff-street', roles: ['staff'], surname: '沈', consent: { version: privacyVersion, at: house.at }, unitId: 'n_street',
    }))
    const street = house.as('openid-staff-street')
    const { id } = await asked(house)
    const { above } = await street.ok('consultation.candidates', { id })
    expect(above.map((unit) => unit.id)).toEqual(['n_root', 'n_east'])
    await street.ok('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'unit', unitId: 'n_east' } })
    expect((await street.refused('consultation.candidates', { id })).name).toBe('NotFound')
    expect((await board()).find((line) => line.id === id)).toMatchObject({ state: 'waiting' })
  })

  test('back to the queue, as old as it was', async () => {
    const { id } = await claimed(house)
    const waitingSince = (await board())[0]?.waitingSince
    house.pass(10)
    expect(await house.as(people.staff).ok('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'queue' } })).toEqual({ state: 'waiting' })
    expect(await board()).toMatchObject([{ id, state: 'waiting', lawyer: null, waitingSince }])
  })

  test('to a unit of one\'s own only, and by staff of its unit only', async () => {
    const { id } = await asked(house)
    const to = async (unitId: `n_${string}`, as: string) => house.as(as).call('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'unit', unitId } })
    expect(await to('n_west', people.staff)).toMatchObject({ ok: false, error: { name: 'UnknownUnit' } })
    expect((await to('n_west', people.admin)).ok).toBe(true)
    expect(await board()).toEqual([])
    expect(await to('n_east', people.staff)).toMatchObject({ ok: false, error: { name: 'NotFound' } })
    expect((await house.as(people.zhao).ok('consultation.queue', {})).lines).toMatchObject([{ id }])
  })
})

describe('consultation.refer', () => {
  test('closes it, and the worker reads where to go and why', async () => {
    const { id } = await asked(house)
    const reason = '欠薪的事劳动监察能直接查，请带工资条。'
    expect(await house.as(people.staff).ok('consultation.refer', { id, agency: 'labourInspection', reason })).toEqual({ state: 'closed' })
    const thread = await house.as(people.worker).ok('consultation.get', { id })
    expect(thread).toMatchObject({ state: 'closed', closeReason: 'referred' })
    expect(thread.messages.at(-1)).toMatchObject({ by: 'office', kind: 'referral', agency: 'labourInspection', text: reason })
    expect(await board()).toEqual([])
  })

  test('what a lawyer holds is the lawyer\'s to refer', async () => {
    const { id } = await claimed(house)
    expect((await house.as(people.staff).refused('consultation.refer', { id, agency: 'court', reason: '请到法院立案。' })).name).toBe('WrongState')
  })
})

describe('consultation.callbacks', () => {
  const callbacks = async (as: string = people.staff) => (await house.as(as).ok('consultation.callbacks', {})).lines

  test('those who were asked and have not said, with whether there is a number; a rating takes them off', async () => {
    const { id: own } = await answered(house)
    await house.as(people.worker).ok('consultation.close', { id: own })
    const { id: ours } = await enter(house)
    await answer(house, ours)
    await house.as(people.staff).ok('consultation.close', { id: ours })
    expect(await callbacks()).toEqual([])
    house.at = plusDays(house.at, 3)
    await house.tick()
    expect((await callbacks()).map(({ id, contact }) => [id, contact]).sort()).toEqual([[own, 'none'], [ours, 'given']].sort())
    await house.as(people.staff).ok('consultation.rate', { id: own, score: 5, solved: true })
    await house.as(people.staff).ok('consultation.rate', { id: ours, score: 2, solved: false })
    expect(await callbacks()).toEqual([])
    expect((await house.as(people.staff).refused('consultation.reopen', { id: own, text: '还没解决' })).name).toBe('NotFound')
    await house.as(people.staff).ok('consultation.reopen', { id: ours, text: '老板还是没给。' })
    expect(await board()).toMatchObject([{ id: ours, followUp: true }])
    expect((await house.as(people.worker).ok('consultation.get', { id: own })).rating).toEqual({ score: 5, solved: true })
  })

  test('after seven days nothing opens it again', async () => {
    const { id } = await enter(house)
    await answer(house, id)
    await house.as(people.staff).ok('consultation.close', { id })
    house.at = plusDays(house.at, 3)
    await house.tick()
    const [line] = await callbacks()
    house.at = plusMinutes(line!.until, 1)
    expect((await house.as(people.staff).ok('consultation.get', { id })).actions).toEqual(['rate'])
    expect((await house.as(people.staff).refused('consultation.reopen', { id, text: '老板还是没给。' })).name).toBe('WrongState')
  })
})
