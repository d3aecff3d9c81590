/** The proof that nothing is left: words planted everywhere, the job run with the clock, then searched with the keys in hand. */
import fc from 'fast-check'
import { placeOfPhoto, storePhoto } from '../cloudfunctions/db/photos'
import { minutesOfGrace, leaveNow, untilGone } from './support/leaving'
import { type House, openHouse } from './support/given'
import { hitsOf, kept, plant, rawHitsOf, words } from './support/plants'

const all = kept.map((word) => words[word])
let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

test('before the job each word is found, but for what the camera wrote', async () => {
  await plant(house)
  const hits = await hitsOf(house, all)
  expect(kept.filter((word) => !hits.some((hit) => hit.startsWith(words[word])))).toEqual([])
  expect(await hitsOf(house, [words.exif])).toEqual([])
  expect(rawHitsOf(house, all).length).toBeGreaterThan(15)
}, 60_000)

test('after it none is, nor the id, in any row or file or line of the log', async () => {
  const said: string[] = []
  for (const way of ['log', 'info', 'warn', 'error'] as const) jest.spyOn(console, way).mockImplementation((...words) => { said.push(words.map(String).join(' ')) })
  const { id } = await plant(house)
  await leaveNow(house)
  house.pass(minutesOfGrace)
  await untilGone(house, id)
  jest.restoreAllMocks()
  expect(await hitsOf(house, [...all, id])).toEqual([])
  expect(rawHitsOf(house, [...all, id])).toEqual([])
  expect(said.filter((line) => [...all, id].some((word) => line.includes(word)))).toEqual([])
}, 60_000)

test('a photo whose upload was cut off before its row goes too', async () => {
  const { id } = await plant(house)
  const bytes = Buffer.from('neverGotItsRow')
  await storePhoto(id, placeOfPhoto(id, bytes, 'png'), bytes, house.at)
  expect(await hitsOf(house, ['neverGotItsRow'])).toHaveLength(1)
  await leaveNow(house)
  house.pass(minutesOfGrace)
  await untilGone(house, id)
  expect([await hitsOf(house, ['neverGotItsRow', id]), rawHitsOf(house, [id])]).toEqual([[], []])
}, 60_000)

const fault = fc.record({ call: fc.integer({ min: 1, max: 45 }), lost: fc.constantFrom('request' as const, 'answer' as const) })

test('killed at any call of the store, again and again, it still ends with nothing left', async () => {
  let broken = 0
  await fc.assert(fc.asyncProperty(fc.array(fault, { minLength: 30, maxLength: 30 }), async (faults) => {
    const other = await openHouse()
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      const { id } = await plant(other)
      await leaveNow(other)
      other.pass(minutesOfGrace)
      broken += await untilGone(other, id, faults)
      expect(await hitsOf(other, [...all, id])).toEqual([])
    } finally {
      log.mockRestore()
      await other.close()
    }
  }), { numRuns: 2, endOnFailure: true })
  expect(broken).toBeGreaterThan(20)
}, 300_000)
