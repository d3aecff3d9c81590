/** A fan-out that is killed again and again, and what became of it in the end. */
import { type City, openidOf } from './world'

/** Mulberry32: the same numbers for the same seed. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Ended {
  readonly kills: number
  /** subscribers without a message in the outbox, and with more than one */
  readonly missing: number
  readonly doubled: number
  /** subscribers who got no message, and those with one yes who got two */
  readonly lost: number
  readonly twice: number
  /** people with two yeses to whom the second went too: a sender died between sending and noting it */
  readonly spent: number
}

const passMinutes = (city: City, minutes: number): void => { city.at = new Date(Date.parse(city.at) + minutes * 60_000).toISOString() }

/** Runs the clock until nothing is left to do, killed `kills` times after a random number of calls. */
export async function killed(city: City, subscribers: number, kills: number, seed: number): Promise<Ended> {
  const draw = drawing(seed)
  const run = async () => [await city.fanOut(3), await city.send(600)]
  // about as many calls as the whole takes, so that kills fall everywhere in it
  const span = Math.max(4, Math.floor(2.2 * subscribers / kills))
  let died = 0
  for (let quiet = 0; quiet < 3; passMinutes(city, 6)) {
    if (died < kills) city.cutAt(1 + Math.floor(draw() * span), draw() < 0.5 ? 'before' : 'after')
    else city.mend()
    const before = city.calls.database
    const ends = await run()
    if (ends.includes('died')) died++
    else quiet = city.calls.database - before <= 4 ? quiet + 1 : 0
  }
  city.mend()
  return { kills: died, ...await judged(city, subscribers) }
}

async function judged(city: City, subscribers: number): Promise<Omit<Ended, 'kills'>> {
  const inOutbox = new Map<string, number>()
  for (const { messages } of await city.rows('journal', { lane: 'bulk' })) {
    for (const { to } of messages as { to: string }[]) inOutbox.set(to, (inOutbox.get(to) ?? 0) + 1)
  }
  const all = Array.from({ length: subscribers }, (_, nth) => nth)
  const got = (nth: number) => city.arrived.get(openidOf(nth)) ?? 0
  return {
    missing: subscribers - inOutbox.size, doubled: [...inOutbox.values()].filter((times) => times > 1).length,
    lost: all.filter((nth) => got(nth) === 0).length, twice: all.filter((nth) => got(nth) > 1 && nth % 10 !== 0).length, spent: all.filter((nth) => got(nth) > 1 && nth % 10 === 0).length,
  }
}
