/** Bugs of other queues' clocks, each through the real door: what must not happen here either. */
import { isDutyTime, plusDays, plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { asked, claimed, tokenOf } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'
import { advice, type Id, nobodyOnDuty, off, rowOf, run } from './support/proof/desk'
import { countsOf, journalOf, outboxOf } from './support/proof/journal'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

describe('an SLA does not fire while the worker is the silent one', () => {
  const silent = async () => {
    const { id, token } = await claimed(house)
    house.pass(5)
    await house.as(people.wang).ok('consultation.askBack', { id, token, text: '您有没有签合同？' })
    return { id, token }
  }

  test('nobody is warned or called, and their reply starts a new promise', async () => {
    const { id } = await silent()
    await run(house, 6 * 24 * 60, 180)
    expect(countsOf(await journalOf(house, id), 'warned', 'escalated', 'expired')).toEqual([0, 0, 0])
    await house.as(people.wang).ok('duty.switch', { to: 'on' })
    await house.as(people.worker).ok('consultation.followUp', { id, text: '签了，一年的。' })
    expect(await rowOf(house, id)).toMatchObject({ state: 'held', waitingSince: house.at, dueAt: plusMinutes(house.at, 30) })
  })

  test('one given back while they are silent is not broken for that', async () => {
    const { id, token } = await silent()
    await run(house, 120, 20)
    await off(house, people.li, people.zhao)
    await house.as(people.wang).ok('consultation.release', { id, token, reason: 'field' })
    await run(house, 24)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([0])
    await run(house, 2)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([1])
  })

  test('one answered without waiting for them any longer is in time', async () => {
    const { id, token } = await silent()
    house.pass(120)
    await house.as(people.wang).ok('consultation.answer', { id, token, text: advice('一') })
    expect((await rowOf(house, id)).promise).toBe('kept')
  })
})

describe('an SLA is recomputed on transfer', () => {
  const slow = { ...standardPlan, promiseMinutes: 120 }
  const handedOn = async (id: Id) => {
    await house.as(people.admin).ok('plan.set', { unitId: 'n_west', plan: slow })
    await house.as(people.admin).ok('consultation.reassign', { id, token: await tokenOf(id), to: { kind: 'unit', unitId: 'n_west' } })
  }

  test('the new unit\'s promise holds, from when the worker began to wait', async () => {
    const { id } = await asked(house)
    const start = house.at
    await nobodyOnDuty(house)
    house.pass(20)
    await handedOn(id)
    expect((await rowOf(house, id)).dueAt).toBe(plusMinutes(start, 120))
    await run(house, 99)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([0])
    await run(house, 2)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([1])
  })

  test('that the old one broke does not silence the new one', async () => {
    const { id } = await asked(house)
    await nobodyOnDuty(house)
    await run(house, 40)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([1])
    await handedOn(id)
    await run(house, 79)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([1])
    await run(house, 2)
    expect(countsOf(await journalOf(house, id), 'escalated')).toEqual([2])
  })
})

test('no reminders at midnight', async () => {
  house.at = '2026-11-23T13:45:00.000Z'
  const { token, id: held } = await claimed(house)
  await house.as(people.wang).ok('consultation.answer', { id: held, token, text: advice('一') })
  await asked(house)
  await claimed(house, people.li)
  await asked(house, people.other)
  await house.as(people.worker).ok('consultation.close', { id: held })
  const from = outboxOf(house).length
  await run(house, 11 * 60, 33)
  await run(house, 3 * 24 * 60, 240)
  const told = outboxOf(house).slice(from)
  expect(told.length).toBeGreaterThan(4)
  expect(told.filter(({ at }) => !isDutyTime(at, standardPlan.dutyHours))).toEqual([])
  expect(told.some(({ at }) => at > plusDays('2026-11-23T13:45:00.000Z', 3))).toBe(true)
})
