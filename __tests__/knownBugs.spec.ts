/** Bugs that other queues were shipped with, each through the real door: what must not happen here either. */
import { plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { tick } from '../cloudfunctions/tick/clock'
import { asked, claimed } from './support/consultations'
import { type House, openHouse, templates } from './support/given'
import { people } from './support/people'
import { advice, type Id, off, rowOf } from './support/proof/desk'
import { countsOf, journalOf, outboxOf, rowsOf } from './support/proof/journal'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const draftsOf = async (lawyer: string) =>
  (await house.as(lawyer).ok('draft.list', {})).drafts.map(({ consultation, text, state }) => ({ consultation, text, state }))
const answersIn = async (id: Id) =>
  (await house.as(people.worker).ok('consultation.get', { id })).messages.filter(({ kind }) => kind === 'answer').map(({ text }) => text)

describe('the loser of a claim race gets a named error', () => {
  test('ten races of eight: one takes it, every other is told who did', async () => {
    await house.as(people.admin).ok('plan.set', { unitId: 'n_root', plan: { ...standardPlan, capacity: 20 } })
    for (const lawyer of [people.wang, people.li]) await house.as(lawyer).ok('duty.capacity', { capacity: 20 })
    for (let race = 0; race < 10; race++) {
      const { id } = await asked(house)
      const callers = [people.wang, people.li, people.wang, people.li, people.li, people.wang, people.li, people.wang]
      const replies = await Promise.all(callers.map((lawyer) => house.as(lawyer).call('consultation.claim', { id })))
      const winner = callers[replies.findIndex(({ ok }) => ok)]!
      const surname = winner === people.wang ? '王' : '李'
      const told = replies.map((reply, n) => {
        if (reply.ok) return 'took it'
        return callers[n] === winner ? reply.error.name : `${reply.error.name} ${JSON.stringify(reply.error.details)}`
      })
      const taken = `AlreadyClaimed ${JSON.stringify({ surname })}`
      expect(told.sort()).toEqual(['took it', 'WrongState', 'WrongState', 'WrongState', taken, taken, taken, taken].sort())
      expect(countsOf(await journalOf(house, id), 'claimed')).toEqual([1])
    }
  })

  test('while it is kept for another, that is said', async () => {
    const { id } = await asked(house)
    await house.tick()
    const offered = (await rowOf(house, id)).offer as { lawyerId: string }
    const other = offered.lawyerId === 'u_wang' ? people.li : people.wang
    expect((await house.as(other).refused('consultation.claim', { id })).name).toBe('Reserved')
  })
})

describe('an expired holder cannot finish another\'s job', () => {
  test('what they wrote is theirs, and nobody else reads it', async () => {
    const { id, token } = await claimed(house)
    house.pass(60)
    await house.tick()
    await house.as(people.li).ok('consultation.claim', { id })
    for (const method of ['consultation.answer', 'consultation.askBack'] as const) {
      expect((await house.as(people.wang).refused(method, { id, token, text: advice('王') })).name).toBe('StaleToken')
    }
    expect((await house.as(people.wang).refused('consultation.release', { id, token, reason: 'other' })).name).toBe('StaleToken')
    expect(await answersIn(id)).toEqual([])
    expect(await draftsOf(people.wang)).toEqual([{ consultation: id, text: advice('王'), state: 'late' }])
    expect([await draftsOf(people.li), await draftsOf(people.zhao)]).toEqual([[], []])
    for (const office of [people.staff, people.admin]) expect((await house.as(office).refused('draft.list', {})).name).toBe('NotAllowed')
    expect((await house.as(people.wang).refused('consultation.get', { id })).name).toBe('NotFound')
    expect(await house.as(people.li).ok('consultation.get', { id })).toMatchObject({ state: 'held', token: token + 1 })
  })
})

describe('a freed lawyer gets the oldest question', () => {
  test('not the one asked last', async () => {
    await house.close()
    house = await openHouse({ offers: 'atOnce' })
    await off(house, people.wang, people.zhao)
    const busy = await asked(house)
    const { token } = await house.as(people.li).ok('consultation.claim', busy)
    const waiting: Id[] = []
    for (const minutes of [5, 3, 1]) {
      house.pass(minutes)
      waiting.push((await asked(house, people.worker)).id)
    }
    expect((await house.as(people.li).ok('consultation.queue', {})).lines.map(({ id }) => id)).toEqual(waiting)
    await house.as(people.li).ok('consultation.answer', { ...busy, token, text: advice('一') })
    expect((await house.as(people.li).ok('consultation.queue', {})).offers.map(({ id }) => id)).toEqual(waiting.slice(0, 1))
  })
})

describe('assignments are not overwritten within seconds', () => {
  test('three clocks and eight doors at once offer it to one', async () => {
    const { id } = await asked(house)
    await Promise.all([house.tick(), house.tick(), tick(plusMinutes(house.at, 1), templates), ...[1, 2, 3, 4].map(() => house.tick())])
    expect(countsOf(await journalOf(house, id), 'offered')).toEqual([1])
    const { lawyerId } = (await rowOf(house, id)).offer as { lawyerId: string }
    const onDuty = await rowsOf(house, 'people', { dutyState: 'on' })
    expect(onDuty.filter(({ lawyer }) => (lawyer as { offered: string | null }).offered !== null).map(({ _id }) => _id)).toEqual([lawyerId])
    house.pass(2)
    await house.tick()
    expect(outboxOf(house)).toHaveLength(1)
  })

  test('two of the office hand it on at once: one of them does, the other is told that it changed', async () => {
    const { id } = await asked(house)
    const [one, other] = await Promise.all([
      house.as(people.staff).call('consultation.reassign', { id, token: 0, to: { kind: 'lawyer', lawyerId: 'u_wang' } }),
      house.as(people.eastAdmin).call('consultation.reassign', { id, token: 0, to: { kind: 'lawyer', lawyerId: 'u_li' } }),
    ])
    const errors = [one, other].flatMap((reply) => reply.ok ? [] : [reply.error.name])
    expect([errors, countsOf(await journalOf(house, id), 'reassigned')]).toEqual([['WrongState'], [1]])
    const { lawyerId } = (await rowOf(house, id)).holder as { lawyerId: string }
    expect([lawyerId, (await rowOf(house, id)).token]).toEqual([one.ok ? 'u_wang' : 'u_li', 1])
  })

  test('handed to one while another claims it: one holds it', async () => {
    const { id } = await asked(house)
    await Promise.all([
      house.as(people.staff).call('consultation.reassign', { id, token: 0, to: { kind: 'lawyer', lawyerId: 'u_wang' } }),
      house.as(people.li).call('consultation.claim', { id }),
    ])
    const { holder, token } = await rowOf(house, id) as { holder: { lawyerId: string }; token: number }
    const noted = await journalOf(house, id)
    expect(token).toBe(countsOf(noted, 'claimed', 'reassigned').reduce((sum, count) => sum + count))
    for (const lawyer of [people.wang, people.li]) {
      expect((await house.as(lawyer).ok('duty.get', {})).holding).toBe(lawyer === `openid-lawyer-${holder.lawyerId.slice(2)}` ? 1 : 0)
    }
  })
})

describe('a stale tab cannot overwrite a newer answer', () => {
  /** A tab that was left open, and a newer one of the same lawyer, who took it again. */
  const twoTabs = async () => {
    const { id, token: stale } = await claimed(house)
    await off(house, people.li, people.zhao)
    house.pass(60)
    await house.tick()
    const { token } = await house.as(people.wang).ok('consultation.claim', { id })
    return { id, stale, token }
  }

  test('answered in one tab, the other one\'s answer stays a draft', async () => {
    const { id, stale, token } = await twoTabs()
    await house.as(people.wang).ok('consultation.answer', { id, token, text: advice('新') })
    expect((await house.as(people.wang).refused('consultation.answer', { id, token: stale, text: advice('旧') })).name).toBe('StaleToken')
    expect((await house.as(people.wang).refused('consultation.answer', { id, token, text: advice('又') })).name).toBe('WrongState')
    expect(await answersIn(id)).toEqual([advice('新')])
    expect((await draftsOf(people.wang)).map(({ state }) => state)).toContain('late')
  })

  test('nor what is being written in the newer one', async () => {
    const { id, stale } = await twoTabs()
    await house.as(people.wang).ok('draft.save', { consultation: id, text: advice('新'), citations: [] })
    expect((await house.as(people.wang).refused('consultation.answer', { id, token: stale, text: advice('旧') })).name).toBe('StaleToken')
    expect(await draftsOf(people.wang)).toEqual(expect.arrayContaining([
      { consultation: id, text: advice('新'), state: 'open' }, { consultation: id, text: advice('旧'), state: 'late' },
    ]))
  })
})
