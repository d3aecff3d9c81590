/** A notice to everybody who subscribed: how fast it is in the outbox, what it costs, and what is left of it when the clock is killed. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { killed } from './fanOut/killed'
import { type City, openCity } from './fanOut/world'
import type { Figure } from './table'

async function inCity<T>(subscribers: number, work: (city: City) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-fanout-'))
  const city = await openCity(dataDir, subscribers)
  try {
    return await work(city)
  } finally {
    await city.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Seconds and database calls that `work` takes. */
async function measured(city: City, work: () => Promise<unknown>): Promise<{ seconds: number; calls: number }> {
  const [began, before] = [performance.now(), city.calls.database]
  await work()
  return { seconds: (performance.now() - began) / 1000, calls: city.calls.database - before }
}

const speed = (subscribers: number) => inCity(subscribers, async (city): Promise<Figure[]> => {
  const queued = await measured(city, () => city.fanOut(Infinity))
  const sent = await measured(city, () => city.send(Infinity))
  if (city.arrived.size !== subscribers) throw new Error(`${city.arrived.size} of ${subscribers} arrived`)
  return [
    { what: 'fanned out into the outbox', measured: subscribers / queued.seconds, unit: '/s', least: 2000, note: `${subscribers} subscribers` },
    { what: 'database calls of a recipient, from the notice to what WeChat said', measured: (queued.calls + sent.calls) / subscribers, unit: '', goal: 1.2 },
    { what: 'of these in the fan-out', measured: queued.calls / subscribers, unit: '' },
    { what: 'sent to WeChat as played here', measured: subscribers / sent.seconds, unit: '/s', note: 'in production the clock sends at most 1,500 a minute' },
  ]
})

const kill = (subscribers: number, seed: number) => inCity(subscribers, async (city): Promise<Figure[]> => {
  const ended = await killed(city, subscribers, 50, seed)
  return [
    { what: 'kills', measured: ended.kills, unit: '', least: 50, note: `${subscribers} subscribers, seed ${seed}` },
    { what: 'not in the outbox', measured: ended.missing, unit: '', goal: 0 },
    { what: 'twice in the outbox', measured: ended.doubled, unit: '', goal: 0 },
    { what: 'got no message', measured: ended.lost, unit: '', goal: 0 },
    { what: 'got it twice for one yes', measured: ended.twice, unit: '', goal: 0 },
    { what: 'of those with two yeses, got it twice', measured: ended.spent, unit: '', note: 'a sender died between sending and noting it' },
  ]
})

/** `[N]`: subscribers; `[SEED]` of the kills. */
export async function fanOut([count = '100000', seed = String(Date.now() % 1_000_000)]: readonly string[]): Promise<Figure[]> {
  const subscribers = Number(count)
  if (!Number.isInteger(subscribers) || subscribers < 1000) throw new Error(`give a number of subscribers from 1,000 on, not ${count}`)
  return [...await speed(subscribers), ...await kill(Math.min(subscribers, 5_000), Number(seed))]
}
