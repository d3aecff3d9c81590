/** The figures that the clock adds up are the figures that a recount finds, whatever happened and wherever the clock was cut off. */
import fc from 'fast-check'
import { uncounted } from '../cloudfunctions/db/figures'
import { type House, openHouse } from './support/given'
import { carryOut, history, type Memory } from './support/histories'
import { counted, recounted } from './support/recount'

const numRuns = process.env.PROOF === 'full' ? 300 : 8

const living = async (work: (house: House) => Promise<void>) => {
  const house = await openHouse({ idleMs: 400 })
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await work(house).finally(() => { log.mockRestore(); return house.close() })
}

const longestMs = 10_000

/** Runs the clock until nothing is left to count; a transaction that was cut off holds its rows until the store gives it up. */
async function settled(house: House): Promise<void> {
  for (const began = performance.now(); performance.now() - began < longestMs;) {
    // a line that broke may be noticed only by the next call
    const left = await house.tick().then(() => uncounted(1)).catch(() => null)
    if (left?.length === 0) return
  }
  throw new Error('the clock does not come to an end')
}

test(`${numRuns} histories of up to 60 steps, with clocks cut off in the middle: every row equals the recount`, async () => {
  const seen = { rows: 0, consultations: 0, faults: 0 }
  await fc.assert(fc.asyncProperty(history(60), (steps) => living(async (house) => {
    const memory: Memory = { ids: [], scans: [] }
    for (const step of steps) await carryOut(house, memory, step)
    await settled(house)
    const expected = await recounted(house, memory.scans)
    expect(await counted(house)).toEqual(expected)
    seen.rows += Object.keys(expected).length
    seen.consultations += memory.ids.length
    seen.faults += steps.filter((step) => step.do === 'tick' && step.fault).length
  })), { numRuns })
  expect([seen.rows > 5 * numRuns, seen.consultations > numRuns, seen.faults > 0]).toEqual([true, true, true])
}, 20 * 60_000)
