/** Lawyers, workers and clocks at once: every order in which their database calls can meet, drawn by fast-check's scheduler. */
import fc from 'fast-check'
import { type Arena, openArena, type Played } from './support/proof/arena'
import { crowd } from './support/proof/crowd'
import { found, storyOf, type Violation } from './support/proof/judge'
import { mutants } from './support/proof/mutants'
import { everybody, plot, type Plot } from './support/proof/plot'
import type { Change } from './support/proof/variant'

const [numRuns, wholeRuns] = process.env.PROOF === 'full' ? [10_000, 30] : [300, 1]

let arena: Arena | null = null
const opened = async (changes: readonly Change[] = []): Promise<Arena> => (arena = await openArena(changes))
afterEach(async () => {
  await arena?.close()
  arena = null
})

/** Plays one plot, and @throws with its story when anything is wrong with it. */
async function sound(arena: Arena, scheduler: fc.Scheduler, one: Plot): Promise<Played> {
  const played = await arena.play(scheduler, one)
  const wrong = [...found(played)]
  if (wrong.length > 0) throw new Error(`${wrong.map(({ violation, detail }) => `${violation}: ${detail}`).join('\n')}\n${storyOf(played)}`)
  return played
}

test(`${numRuns} schedules of a handful of 50 lawyers and 200 consultations`, async () => {
  const here = await opened()
  const told = new Set<string>()
  await fc.assert(fc.asyncProperty(fc.scheduler(), plot, async (scheduler, one) => {
    for (const { act, reply } of (await sound(here, scheduler, one)).told) told.add(`${act.do}: ${reply.ok ? 'done' : reply.error.name}`)
  }), { numRuns })
  expect([...told]).toEqual(expect.arrayContaining([
    'claim: done', 'claim: AlreadyClaimed', 'claim: Reserved', 'claim: AtCapacity', 'claim: WrongState',
    'answer: done', 'answer: StaleToken', 'release: done', 'switch: done', 'followUp: done',
  ]))
}, 120 * 60_000)

test(`all 50 lawyers and 200 consultations at once, ${wholeRuns} times`, async () => {
  const here = await opened()
  await fc.assert(fc.asyncProperty(fc.scheduler(), everybody, async (scheduler, one) => {
    const { told } = await sound(here, scheduler, one)
    expect(told.filter(({ act, reply }) => act.do === 'claim' && reply.ok).length).toBeGreaterThan(50)
  }), { numRuns: wholeRuns, endOnFailure: true })
}, 120 * 60_000)

test.each(mutants)('a mutant is found out: $name', async ({ change, breaks }) => {
  const here = await opened([change])
  const seen = new Set<Violation>()
  const { failed } = await fc.check(fc.asyncProperty(fc.scheduler(), plot, async (scheduler, one) => {
    for (const { violation } of found(await here.play(scheduler, one))) seen.add(violation)
    return !seen.has(breaks)
  }), { numRuns: 200, endOnFailure: true })
  expect([failed, [...seen]]).toEqual([true, expect.arrayContaining([breaks])])
}, 120_000)

test('twenty callers at once over HTTP, at a local host', async () => {
  const { claims, ids, answers, wrongHands, wrongLines } = await crowd()
  for (const id of ids) expect(claims.filter((claim) => claim.id === id && claim.reply.ok)).toHaveLength(1)
  const told = new Set(claims.map(({ reply }) => reply.ok ? 'done' : reply.error.name))
  expect([...told].filter((name) => !['done', 'AlreadyClaimed', 'Reserved', 'AtCapacity', 'WrongState'].includes(name))).toEqual([])
  expect(told).toContain('AlreadyClaimed')
  // WrongState is for the winner's own other tabs alone
  const won = new Map(claims.filter(({ reply }) => reply.ok).map(({ id, lawyer }) => [id, lawyer]))
  expect(claims.filter(({ id, lawyer, reply }) => !reply.ok && reply.error.name === 'WrongState' && won.get(id) !== lawyer)).toEqual([])
  expect(answers.map((one) => [one.filter((word) => word === 'done').length, one[2]])).toEqual(answers.map(() => [1, 'StaleToken']))
  expect([wrongHands, wrongLines]).toEqual([[], []])
}, 120_000)
