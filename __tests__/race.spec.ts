/** Lawyers, workers and clocks at once: every order in which their database calls can meet, drawn by fast-check's scheduler. */
import fc from 'fast-check'
import { type Arena, openArena } from './support/proof/arena'
import { found, storyOf } from './support/proof/judge'
import { plot } from './support/proof/plot'

const numRuns = process.env.PROOF === 'full' ? 10_000 : 300

let arena: Arena
afterEach(() => arena.close())

test(`50 lawyers, 200 consultations, ${numRuns} schedules of their database calls`, async () => {
  arena = await openArena()
  const told = new Map<string, number>()
  await fc.assert(fc.asyncProperty(fc.scheduler(), plot, async (scheduler, one) => {
    const played = await arena.play(scheduler, one)
    const wrong = [...found(played)]
    if (wrong.length > 0) throw new Error(`${wrong.map(({ violation, detail }) => `${violation}: ${detail}`).join('\n')}\n${storyOf(played)}`)
    for (const { act, reply } of played.told) {
      const word = `${act.do} ${reply.ok ? 'ok' : reply.error.name}`
      told.set(word, (told.get(word) ?? 0) + 1)
    }
  }), { numRuns })
  console.log(told, process.cpuUsage(), arena.house.store.calls)
}, 60 * 60_000)
