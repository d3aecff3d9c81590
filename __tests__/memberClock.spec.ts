/** The three working days of an application: warned, escalated, never at night, never twice. */
import fc from 'fast-check'
import { newcomer } from '@domain/access'
import { isDutyTime } from '@domain/calendar'
import type { Form, Home, Member } from '@domain/member'
import { due, dueAtOf, forgetDays, officeHours, silentDays } from '@domain/memberClock'
import { begin, evolveMember, type MemberEvent } from '@domain/memberEvolve'
import { transact } from '../cloudfunctions/db/database'
import { addPerson } from '../cloudfunctions/db/people'
import { wakeMembers } from '../cloudfunctions/tick/members'
import { type House, openHouse } from './support/given'
import { applied, rowsOf, waiting } from './support/members'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

/** What the clock told whom so far: `u_staff 有…`, each as often as it was said. */
async function told(): Promise<string[]> {
  const rows = (await rowsOf(house, 'journal')).filter(({ method }) => method === 'clock.wakeMember')
  return rows.flatMap(({ messages }) => (messages as { to: string; fields: { what: string } }[]).map(({ to, fields }) => `${to} ${fields.what}`)).sort()
}

/** Lets time go by until `at`: this stage of the clock each half hour, and a whole run of it at the end. */
async function until(at: string): Promise<void> {
  while (house.at < at) {
    house.pass(30)
    await wakeMembers(house.at)
  }
  await house.tick()
}

describe('the office', () => {
  const streetStaff = () => transact((tx) => addPerson(tx, {
    ...newcomer, id: 'u_street', openid: 'openid-street', roles: ['staff'], surname: '沈', consent: { version: '2026-11', at: house.at }, unitId: 'n_street',
  }))

  test('is warned a working day before, and the unit above is called when the time is over, once each', async () => {
    await streetStaff()
    await applied(house)
    await until('2026-11-25T02:00:00.000Z')
    expect(await told()).toEqual(['u_street 有入会申请明天就到期了'])
    await until('2026-11-26T01:30:00.000Z')
    expect(await told()).toHaveLength(1)
    await until('2026-11-26T02:30:00.000Z')
    expect(await told()).toEqual(['u_eastAdmin 有入会申请过了三个工作日', 'u_staff 有入会申请过了三个工作日', 'u_street 有入会申请明天就到期了', 'u_street 有入会申请过了三个工作日'].sort())
    // a working day later the city is called, and then there is nobody above
    await until('2026-11-27T03:00:00.000Z')
    const all = [...await told()]
    expect(all.filter((one) => one.startsWith('u_admin'))).toEqual(['u_admin 有入会申请过了三个工作日'])
    await until('2026-12-02T03:00:00.000Z')
    expect(await told()).toEqual(all)
  })

  test('is not rung up at night, on a weekend, or after the clock stood still for days', async () => {
    house.at = '2026-11-27T08:30:00.000Z'
    await applied(house)
    for (const night of ['2026-12-01T14:00:00.000Z', '2026-12-02T22:00:00.000Z']) {
      house.at = night
      await house.tick()
      expect(await told()).toEqual([])
    }
    house.at = '2026-12-03T01:00:00.000Z'
    await house.tick()
    await house.tick()
    expect(await told()).toEqual(['u_admin 有入会申请过了三个工作日', 'u_eastAdmin 有入会申请过了三个工作日', 'u_staff 有入会申请过了三个工作日'])
  })

  test('is not rung up for what it looked at, nor while the worker is the one to act', async () => {
    await applied(house)
    const id = await waiting(house)
    await house.as(people.staff).ok('member.ask', { id, text: '请补充单位名称' })
    await until('2026-12-01T03:00:00.000Z')
    expect(await told()).toEqual([])
    await house.as(people.worker).ok('member.answer', { text: '没有单位' })
    await house.as(people.staff).ok('member.accept', { id })
    await until('2026-12-05T03:00:00.000Z')
    expect(await told()).toEqual([])
  })
})

test('what was asked for and never came is declined kindly, and forgotten a month later', async () => {
  await applied(house)
  await house.as(people.staff).ok('member.ask', { id: await waiting(house), text: '请补充单位名称' })
  house.pass(silentDays * 24 * 60 + 1)
  await house.tick()
  expect((await house.as(people.worker).ok('member.mine', {})).mine).toMatchObject({ state: 'declined', declined: { reason: 'silent' }, actions: ['apply', 'leave'] })
  expect(await told()).toEqual(['u_worker 入会申请有结果了'])
  house.pass(forgetDays * 24 * 60 + 1)
  await house.tick()
  expect((await house.as(people.worker).ok('member.mine', {})).mine).toBeNull()
  expect(await rowsOf(house, 'members')).toEqual([])
})

describe('the rule itself', () => {
  const home: Home = { unitId: 'n_c', unitName: '街道', units: ['n_a', 'n_b', 'n_c'], into: 'pool' }
  const form: Form = { name: '周建国', phone: '13812345678', idNumber: null, employer: null, trade: 'courier' }
  const born = (at: string) => begin({ id: 'm_1', reference: 'r', number: '123456', home, form, personId: 'u_1' }, at)
  const after = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString()
  const upper = ({ escalation }: Member) => home.units[Math.max(0, home.units.indexOf(escalation?.unitId ?? 'n_c') - 1)]!

  /** What the clock tells from `at` on, when it runs every `step` minutes. */
  function rung(first: Member, step: number, runs: number): { events: MemberEvent[]; last: Member } {
    const events: MemberEvent[] = []
    let now = first
    for (let at = first.appliedAt; runs > 0; runs--, at = after(at, step)) {
      const event = due(now, at, upper(now))
      if (!event) continue
      if (event.kind !== 'postponed') events.push(event)
      now = evolveMember(now, event)
    }
    return { events, last: now }
  }

  test('whenever it begins and however seldom the clock runs: in office hours, in order, and nobody twice', () => {
    const starts = fc.integer({ min: Date.parse('2026-01-05T00:00:00Z'), max: Date.parse('2026-12-20T00:00:00Z') }).map((ms) => new Date(ms).toISOString())
    fc.assert(fc.property(starts, fc.integer({ min: 7, max: 400 }), (start, step) => {
      const { events } = rung(born(start), step, Math.ceil(30 * 24 * 60 / step))
      expect(events.filter(({ at }) => !isDutyTime(at, officeHours))).toEqual([])
      const called = events.map((event) => event.kind === 'escalated' ? event.unitId : event.kind)
      expect(called.filter((one) => one !== 'warned')).toEqual(['n_b', 'n_a'])
      expect(called.indexOf('warned')).toBeLessThanOrEqual(0)
      const due = dueAtOf(born(start))!
      expect(events.filter(({ kind, at }) => kind === 'escalated' && at < due)).toEqual([])
    }), { numRuns: 100 })
  })

  test('a pause of any length costs nobody a minute', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 20_000 }), (before, pause) => {
      const start = '2026-11-23T01:00:00.000Z'
      const asked = evolveMember(born(start), { kind: 'asked', at: after(start, before), text: '请补充' })
      const back = evolveMember(asked, { kind: 'answered', at: after(start, before + pause), text: '好' })
      expect(back.clock.left).toBe(asked.clock.left)
      expect(dueAtOf(asked)).toBeNull()
      if (pause === 0) expect(dueAtOf(back)).toBe(asked.clock.left > 0 ? dueAtOf(born(start)) : dueAtOf(back))
    }), { numRuns: 300 })
  })
})
