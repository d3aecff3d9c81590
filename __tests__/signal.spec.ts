import { newcomer } from '@domain/access'
import { plusDays, plusMinutes } from '@domain/calendar'
import { standardPlan } from '@domain/plan'
import { acknowledged, type Asked, type Episode, episodeAfter } from '@domain/signal'
import fc from 'fast-check'
import { transact } from '../cloudfunctions/db/database'
import { addPerson } from '../cloudfunctions/db/people'
import { tick } from '../cloudfunctions/tick/clock'
import { type House, openHouse, templates } from './support/given'
import { changesOf, enter, rowsOf } from './support/office'
import { codes, people } from './support/people'

describe('the rule', () => {
  const threshold = { workers: 3, days: 14 }
  const start = '2026-11-01T02:00:00.000Z'
  const on = (day: number) => plusDays(start, day)
  const ask = (worker: string, day: number): Asked => ({ id: `c_${worker}${day}`, worker, at: on(day) })
  /** The episode as the clock makes it, question by question, each beside those of its window. */
  const after = (asks: readonly Asked[], from: Episode | null = null) => asks.reduce<Episode | null>((now, one, nth) =>
    episodeAfter(now, asks.slice(0, nth + 1).filter(({ at }) => at >= plusDays(one.at, -threshold.days)), threshold, one.at), from)

  test('three different workers raise it; the same one three times does not', () => {
    expect(after([ask('a', 0), ask('a', 1), ask('a', 2)])).toBeNull()
    expect(after([ask('a', 0), ask('b', 1)])).toBeNull()
    expect(after([ask('a', 0), ask('b', 1), ask('c', 2)])).toMatchObject({ state: 'raised', times: 1, seen: 3, firstAt: on(0), lastAt: on(2) })
    expect(after([ask('a', 0), ask('b', 1), ask('c', 16)])).toBeNull()
  })

  test('raised once however it grows; said what was done, it comes again with as many more', () => {
    const raised = after([ask('a', 0), ask('b', 1), ask('c', 2)])!
    const grown = episodeAfter(raised, [ask('d', 3), ask('e', 3)], threshold, on(3))!
    expect(grown).toMatchObject({ state: 'raised', times: 1, raisedAt: raised.raisedAt, seen: 3 })
    expect(grown.workers).toHaveLength(5)
    const done = acknowledged(grown, 5)
    expect(episodeAfter(done, [ask('f', 4), ask('g', 4)], threshold, on(4))).toMatchObject({ state: 'acknowledged', times: 1 })
    expect(episodeAfter(done, [ask('f', 4), ask('g', 4), ask('h', 5)], threshold, on(5))).toMatchObject({ state: 'raised', times: 2, seen: 8 })
    // who acted when they saw three is told at six, not at eight
    expect(episodeAfter(acknowledged(grown, 3), [ask('f', 4)], threshold, on(4))).toMatchObject({ state: 'raised', times: 2 })
  })

  test('after as long a silence a new one begins with enough workers of its own', () => {
    const old = acknowledged(after([ask('a', 0), ask('b', 1), ask('c', 2)])!, 3)
    expect(episodeAfter(old, [ask('d', 30)], threshold, on(30))).toBe(old)
    expect(episodeAfter(old, [ask('d', 30), ask('e', 30), ask('f', 31)], threshold, on(31))).toMatchObject({ state: 'raised', times: 1, firstAt: on(30) })
  })

  test('never raised by fewer workers than the threshold, and never twice in a row without being told what was done', () => {
    const asked = fc.record({ worker: fc.constantFrom(...'abcdefgh'), hours: fc.integer({ min: 0, max: 400 }), ack: fc.boolean() })
    fc.assert(fc.property(fc.array(asked, { minLength: 1, maxLength: 40 }), (steps) => {
      const asks: Asked[] = []
      let [now, at, lastSeen]: [Episode | null, string, number] = [null, start, 0]
      for (const { worker, hours, ack } of steps) {
        at = plusMinutes(at, hours * 60)
        asks.push({ id: `c_${asks.length}`, worker, at })
        const before: Episode | null = now
        const window = asks.filter((one) => one.at >= plusDays(at, -threshold.days))
        now = episodeAfter(before, window, threshold, at)
        if (!now) continue
        expect(now.workers.length).toBeGreaterThanOrEqual(threshold.workers)
        expect(new Set(now.workers).size).toBe(now.workers.length)
        if (now.state === 'raised' && before?.state === 'acknowledged' && now.times > 1) expect(now.workers.length).toBeGreaterThanOrEqual(lastSeen + threshold.workers)
        if (before?.state === 'raised' && now.firstAt === before.firstAt) expect(now.times).toBe(before.times)
        if (ack && now.state === 'raised') { now = acknowledged(now, now.workers.length); lastSeen = now.seen }
      }
    }), { numRuns: 1000 })
  })
})

describe('on the real store', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())

  const name = '江城市飞腾建筑劳务有限公司'
  let callers = 0
  /** Somebody new calls about the employer, from the street's station. */
  const called = (more: Parameters<typeof enter>[1] = {}) =>
    enter(house, { station: codes.east, employer: name, contact: { name: '张师傅', phone: `1380000${String(++callers).padStart(4, '0')}` }, ...more })
  const lines = async (openid: string = people.staff) => (await house.as(openid).ok('signal.list', {})).lines
  const raised = async () => { for (let n = 0; n < 3; n++) await called(); await house.tick(); return (await lines())[0]! }

  test('three workers, three spellings, one topic: one card for the unit\'s staff and those above, none for anybody else', async () => {
    await called()
    await called({ employer: '飞腾建筑劳务' })
    await house.tick()
    expect(await lines()).toEqual([])
    await called({ employer: '江城市飞腾建筑劳务（集团）有限公司' })
    await house.tick()
    expect(await lines()).toMatchObject([{ unit: '东湖街道工会', topic: 'wages', workers: 3, state: 'raised', times: 1, acknowledged: null }])
    expect(await lines(people.admin)).toHaveLength(1)
    for (const openid of [people.wang, people.worker]) expect((await house.as(openid).refused('signal.list', {})).name).toBe('NotAllowed')
  })

  test('the same worker, another topic, another employer, or one who took it back: no card', async () => {
    for (let n = 0; n < 3; n++) await called({ contact: { name: '张师傅', phone: '13911112222' } })
    await called({ topic: 'injury' })
    await called({ employer: '江城红星餐饮有限公司' })
    const { id } = await called()
    await house.as(people.staff).ok('consultation.withdraw', { id })
    await house.tick()
    expect(await lines()).toEqual([])
    await called()
    await house.tick()
    expect(await lines()).toEqual([])
    await called()
    await house.tick()
    expect(await lines()).toMatchObject([{ workers: 3 }])
  })

  test('staff of another district neither see it nor open it', async () => {
    const { id, workers } = await raised()
    const west = await westStaff()
    expect(await lines(west)).toEqual([])
    for (const [method, input] of [['signal.open', { id }], ['signal.acknowledge', { id, workers, deed: 'asked' }]] as const) {
      expect((await house.as(west).refused(method, input)).name).toBe('NotFound')
    }
  })

  /** Staff of the west district. */
  async function westStaff(): Promise<string> {
    await transact((tx) => addPerson(tx, { ...newcomer, id: 'u_westStaff', openid: 'openid-staff-west', roles: ['staff'], surname: '郑', unitId: 'n_west', consent: { version: '2026-11', at: house.at } }))
    return 'openid-staff-west'
  }

  test('the employer\'s name is opened from the latest question, each look is written down, and it lies nowhere in plain', async () => {
    const { id } = await raised()
    house.pass(1)
    await called({ employer: '飞腾建筑劳务' })
    await house.tick()
    expect(await house.as(people.staff).ok('signal.open', { id })).toEqual({ employer: '飞腾建筑劳务' })
    expect((await changesOf(house, id)).filter(({ event }) => event === 'employerSeen')).toMatchObject([{ caller: 'u_staff' }])
    for (const collection of ['signals', 'episodes', 'watches', 'figures', 'journal', 'consultations']) {
      expect(JSON.stringify(await rowsOf(house, collection))).not.toContain('飞腾')
    }
  })

  test('said what was done, once; it grows quietly and comes again with as many more', async () => {
    const { id, workers } = await raised()
    await house.as(people.staff).ok('signal.acknowledge', { id, workers, deed: 'asked', note: '老板说下周发。' })
    expect((await house.as(people.eastAdmin).refused('signal.acknowledge', { id, workers, deed: 'visited' })).name).toBe('WrongState')
    expect(await lines()).toMatchObject([{ state: 'acknowledged', acknowledged: { surname: '陈', deed: 'asked', note: '老板说下周发。', workers: 3 } }])
    expect(JSON.stringify(await rowsOf(house, 'signals'))).not.toContain('下周发')
    for (let n = 0; n < 2; n++) await called()
    await house.tick()
    expect(await lines()).toMatchObject([{ state: 'acknowledged', workers: 5 }])
    await called()
    await house.tick()
    expect(await lines()).toMatchObject([{ id, state: 'raised', workers: 6, times: 2, acknowledged: { deed: 'asked' } }])
  })

  test('thresholds are the unit\'s own: the street waits for four, the district takes three', async () => {
    await house.as(people.admin).ok('plan.set', { unitId: 'n_street', plan: { ...standardPlan, signalWorkers: 4 } })
    for (let n = 0; n < 3; n++) await called()
    await house.tick()
    expect(await lines()).toMatchObject([{ unit: '东区总工会', workers: 3 }])
    await called()
    await house.tick()
    expect((await lines()).map(({ unit, workers }) => [unit, workers]).sort()).toEqual([['东区总工会', 3], ['东湖街道工会', 4]].sort())
  })

  test('outside the window it does not count', async () => {
    await called()
    await called()
    await house.tick()
    house.pass(15 * 24 * 60)
    await called()
    await house.tick()
    expect(await lines()).toEqual([])
  })

  test('three clocks at once raise it once', async () => {
    for (let n = 0; n < 5; n++) await called()
    await Promise.all([tick(house.at, templates), tick(house.at, templates), tick(plusMinutes(house.at, 1), templates)])
    await house.tick()
    expect(await lines()).toMatchObject([{ workers: 5, times: 1 }])
    expect(await rowsOf(house, 'watches')).toEqual([])
  })
})
