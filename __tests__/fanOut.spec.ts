/** A fan-out is killed at random points and carried on: nobody is left out, and nobody is told twice for one yes. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { killed } from '../bench/fanOut/killed'
import { type City, openCity } from '../bench/fanOut/world'
import { withdrawnFor } from '@domain/notice'
import { transact } from '../cloudfunctions/db/database'
import { notice, putNotice } from '../cloudfunctions/db/notices'

const subscribers = 450
let city: City
let dataDir: string
let log: jest.SpyInstance
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'house-fanout-'))
  city = await openCity(dataDir, subscribers)
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  log.mockRestore()
  await city.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const seed = Date.now() % 1_000_000
test(`killed again and again (seed ${seed})`, async () => {
  expect(await killed(city, subscribers, 10, seed)).toMatchObject({ missing: 0, doubled: 0, lost: 0, twice: 0 })
}, 120_000)

test('one run does so many pages and no more, and the next goes on; all of it takes at most 1.2 database calls a recipient', async () => {
  const before = city.calls.database
  await city.fanOut(1)
  const queued = async () => (await city.rows('journal', { lane: 'bulk' })).flatMap(({ messages }) => messages as object[]).length
  const first = await queued()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThanOrEqual(200)
  for (let run = 0; run < 4; run++) await city.fanOut(1)
  expect(await queued()).toBe(subscribers)
  await city.send(1000)
  expect(city.arrived.size).toBe(subscribers)
  expect((city.calls.database - before) / subscribers).toBeLessThanOrEqual(1.2)
})

test('in one run no more letters go out than it may send, and a row more', async () => {
  await city.fanOut(10)
  await city.send(100)
  expect(city.calls.wechat).toBeLessThanOrEqual(200)
})

test('at night it waits for the morning', async () => {
  city.at = '2026-11-23T15:00:00.000Z'
  await city.fanOut(10)
  await city.send(1000)
  expect(city.calls.wechat).toBe(0)
  city.at = '2026-11-24T00:00:00.000Z'
  await city.send(1000)
  expect(city.arrived.size).toBe(subscribers)
})

describe('a notice that is withdrawn is not told any further', () => {
  const withdraw = () => transact(async (tx) => putNotice(tx, withdrawnFor((await notice(tx, 'b_toEverybody'))!, '日期写错了', city.at)))
  const states = async () => new Set((await city.rows('journal', { lane: 'bulk' })).flatMap(({ messages }) => messages as { state: string }[]).map(({ state }) => state))
  const turn = async (condition: () => boolean) => { while (!condition()) await new Promise(setImmediate) }

  test('nor what is queued, nor who comes behind', async () => {
    await city.fanOut(1)
    await withdraw()
    await city.fanOut(10)
    await city.send(1000)
    expect([city.calls.wechat, city.arrived.size]).toEqual([0, 0])
    expect([await states(), (await city.rows('fanOuts', { _id: 'f_b_toEverybody' })).map(({ state }) => state)]).toEqual([new Set(['dropped']), ['stopped']])
  })

  test('nor what was taken for sending when its sender died; each has their yes back', async () => {
    await city.fanOut(10)
    city.cutAt(300, 'before')
    expect(await city.send(1000)).toBe('died')
    city.mend()
    const told = city.arrived.size
    expect([told > 0, told < subscribers]).toEqual([true, true])
    await withdraw()
    city.at = '2026-11-23T02:06:00.000Z'
    await city.send(1000)
    expect([city.arrived.size, (await states()).has('due'), (await states()).has('paid')]).toEqual([told, false, false])
    expect((await city.rows('accepts', { template: 'notice' })).length).toBe(subscribers + subscribers / 10)
  })

  test('nor the rest of what is on its way, but for the few that left already', async () => {
    await city.fanOut(10)
    const sending = city.send(1000)
    await turn(() => city.arrived.size >= 10)
    await withdraw()
    const told = city.arrived.size
    await sending
    expect(city.arrived.size - told).toBeLessThanOrEqual(24)
    expect(city.arrived.size).toBeLessThan(subscribers)
    city.at = '2026-11-23T02:30:00.000Z'
    const before = city.calls.wechat
    await city.send(1000)
    expect([city.calls.wechat, (await states()).has('paid')]).toEqual([before, false])
  })
})

test('two clocks at once put nobody in twice', async () => {
  await Promise.all([city.fanOut(10), city.fanOut(10), city.fanOut(10)])
  await city.fanOut(10)
  const to = (await city.rows('journal', { lane: 'bulk' })).flatMap(({ messages }) => messages as { to: string }[]).map((letter) => letter.to)
  expect([to.length, new Set(to).size]).toEqual([subscribers, subscribers])
})
