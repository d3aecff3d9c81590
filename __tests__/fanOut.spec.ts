/** A fan-out is killed at random points and carried on: nobody is left out, and nobody is told twice for one yes. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { killed } from '../bench/fanOut/killed'
import { type City, openCity } from '../bench/fanOut/world'
import { transact } from '../cloudfunctions/db/database'
import { stopFanOut } from '../cloudfunctions/message/fanOut'

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

test('a notice that is withdrawn is not told any further', async () => {
  await city.fanOut(1)
  await transact((tx) => stopFanOut(tx, 'b_toEverybody'))
  await city.fanOut(10)
  await city.send(1000)
  expect([city.calls.wechat, city.arrived.size]).toEqual([0, 0])
  const states = (await city.rows('journal', { lane: 'bulk' })).flatMap(({ messages }) => messages as { state: string }[]).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['dropped']))
})

test('two clocks at once put nobody in twice', async () => {
  await Promise.all([city.fanOut(10), city.fanOut(10), city.fanOut(10)])
  await city.fanOut(10)
  const to = (await city.rows('journal', { lane: 'bulk' })).flatMap(({ messages }) => messages as { to: string }[]).map((letter) => letter.to)
  expect([to.length, new Set(to).size]).toEqual([subscribers, subscribers])
})
