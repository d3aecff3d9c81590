/** One-off payments for a work injury, by cases worked by hand. */
import fc from 'fast-check'
import { injury, type Injury } from '@domain/calculate/injury'
import { complaintsAbout, figuresOf, mainYuan, yuanOf } from './support/calculate'

const disabled = (grade: number, wageYuan: number, localYuan?: number): Injury =>
  ({ harm: 'disabled', grade, wageFen: Math.round(wageYuan * 100), ...localYuan === undefined ? {} : { localAverageFen: Math.round(localYuan * 100) } })

test.each<[number, number[]]>([
  [1, [162000, 5400]], [2, [150000, 5100]], [3, [138000, 4800]], [4, [126000, 4500]], // 27 25 23 21 months; 90 85 80 75 %
  [5, [108000, 4200]], [6, [96000, 3600]], // 18 16 months; 70 60 %
  [7, [78000]], [8, [66000]], [9, [54000]], [10, [42000]], // 13 11 9 7 months
])('grade %d at 6,000 a month', (grade, amounts) => expect(figuresOf(injury(disabled(grade, 6000))).lines.map(yuanOf)).toEqual(amounts))

test.each<[string, Injury, number]>([
  // a local average of 8,000 holds the wage between 4,800 and 24,000
  ['exactly 300 per cent', disabled(10, 24000, 8000), 168000], // 24,000 × 7
  ['just above: held', disabled(10, 24000.01, 8000), 168000],
  ['just below', disabled(10, 23999.99, 8000), 167999.93],
  ['far above', disabled(1, 99999, 8000), 648000], // 24,000 × 27
  ['exactly 60 per cent', disabled(10, 4800, 8000), 33600], // 4,800 × 7
  ['just below: raised', disabled(10, 4799.99, 8000), 33600],
  ['just above', disabled(10, 4800.01, 8000), 33600.07],
  ['far below', disabled(9, 1, 8000), 43200], // 4,800 × 9
  ['60 per cent of an odd fen', disabled(10, 1000, 8000.01), 33600.04], // 33,600.042
  ['nothing to hold it', disabled(10, 100000), 700000],
])('the wage that counts: %s', (_, input, amount) => expect(yuanOf(figuresOf(injury(input)).lines[0]!)).toBe(amount))

test('the wage that was held holds the monthly allowance too', () =>
  expect(figuresOf(injury(disabled(1, 99999, 8000))).lines.map(yuanOf)).toEqual([648000, 21600])) // 24,000 × 90 %

test.each([[4, false], [5, true], [6, true], [7, true], [10, true]])('grade %d: local payments on leaving are named, not computed: %s', (grade, named) =>
  expect(figuresOf(injury(disabled(grade, 6000))).notes.some(note => note.includes('各省自己定'))).toBe(named))

test('a death at work', () => {
  const outcome = injury({ harm: 'death', incomeFen: 5_000_001, localAverageFen: 800_000 })
  expect(figuresOf(outcome).lines.map(yuanOf)).toEqual([1000000.2, 48000]) // 50,000.01 × 20; 8,000 × 6
})

test.each<[string, Injury, keyof Injury, RegExp]>([
  ['grade 11', disabled(11, 6000), 'grade', /1到10级/], ['grade 0', disabled(0, 6000), 'grade', /1到10级/],
  ['half a grade', disabled(1.5, 6000), 'grade', /1到10级/], ['no grade', { harm: 'disabled', wageFen: 600_000 }, 'grade', /1到10级/],
  ['no wage', disabled(10, 0), 'wageFen', /比0大/], ['wage not said', { harm: 'disabled', grade: 10 }, 'wageFen', /还没填/],
  ['less than no wage', disabled(10, -1), 'wageFen', /比0大/], ['too large a wage', disabled(10, 1_000_000.01), 'wageFen', /太大/],
  ['no average', disabled(10, 6000, 0), 'localAverageFen', /比0大/],
  ['death without an average', { harm: 'death', incomeFen: 5_000_000 }, 'localAverageFen', /还没填/],
  ['death without an income', { harm: 'death', localAverageFen: 800_000 }, 'incomeFen', /还没填/],
  ['an income of nothing', { harm: 'death', localAverageFen: 800_000, incomeFen: 0 }, 'incomeFen', /比0大/],
])('cannot be: %s', (_, input, field, reason) => expect(injury(input)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

describe('whatever is asked', () => {
  const fen = fc.integer({ min: 1, max: 100_000_000 })
  const grade = fc.integer({ min: 1, max: 10 })
  const input = fc.record({ harm: fc.constantFrom('disabled', 'death'), grade, wageFen: fen, localAverageFen: fen, incomeFen: fen }, { requiredKeys: ['harm', 'grade', 'wageFen', 'incomeFen'] })

  test('amounts are whole and not negative, and every formula makes its amount', () =>
    fc.assert(fc.property(input, one => expect(complaintsAbout(injury(one))).toEqual([])), { numRuns: 300 }))

  test('a higher wage never brings less, nor a graver grade', () =>
    fc.assert(fc.property(grade, grade, fen, fen, fc.option(fen, { nil: undefined }), (a, b, c, d, local) => {
      const pay = (level: number, wageFen: number) =>
        yuanOf(figuresOf(injury({ harm: 'disabled', grade: level, wageFen, ...local === undefined ? {} : { localAverageFen: local } })).lines[0]!)
      expect(pay(a, Math.max(c, d))).toBeGreaterThanOrEqual(pay(a, Math.min(c, d)))
      expect(pay(Math.min(a, b), c)).toBeGreaterThanOrEqual(pay(Math.max(a, b), c))
    })))

  test('the main line is what was asked for', () => expect(mainYuan(injury(disabled(7, 6000)))).toBe(78000))
})
