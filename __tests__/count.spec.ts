/** Figures as rules: how long answers took, which days a period has, what adds up to what. */
import { type Increment, plus, type Tally } from '@domain/count'
import { bucketOfMinutes, minutesAt, upperEnds } from '@domain/countMinutes'
import { chosenDays, daysIn, periodOf, rowsIn } from '@domain/countPeriod'
import { directOf, merged, rowsOf, sumOf } from '@domain/countRows'
import { dayNumberOf, dayOfNumber } from '@domain/shanghai'
import fc from 'fast-check'

const day = fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2030-12-31') }).map(dayOfNumber)

describe('how long first answers took', () => {
  const tallyOf = (minutes: readonly number[]): Tally => minutes.reduce<Tally>((sum, one) => plus(sum, { [bucketOfMinutes(one)]: 1 }), {})

  test('a median and a 95th percentile are too high by less than a minute or less than 10 %, and never too low', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1_008_000 }).map((hundredths) => hundredths / 100), { minLength: 1, maxLength: 200 }), (minutes) => {
      const sorted = [...minutes].sort((a, b) => a - b)
      for (const share of [0.5, 0.95]) {
        const exact = sorted[Math.ceil(share * sorted.length - 1e-9) - 1]!
        const told = minutesAt(share, tallyOf(minutes))!
        expect(told).toBeGreaterThanOrEqual(exact)
        expect(told - exact).toBeLessThan(Math.max(1, exact * 0.1))
      }
    }), { numRuns: 500 })
  })

  test('two units\' histograms added are the histogram of both', () => {
    const list = fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 50 })
    fc.assert(fc.property(list, list, (one, other) => { expect(plus(tallyOf(one), tallyOf(other))).toEqual(tallyOf([...one, ...other])) }))
  })

  test('classes: a minute each up to ten, then up to a tenth wide; nothing without answers', () => {
    expect(upperEnds.slice(0, 14)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect([minutesAt(0.5, {}), minutesAt(0.5, { [bucketOfMinutes(0)]: 1 }), upperEnds.length < 100]).toEqual([null, 0, true])
    expect(minutesAt(0.95, { [bucketOfMinutes(99_999)]: 1 })).toBe(upperEnds.at(-1))
  })
})

describe('periods', () => {
  test.each([
    ['today', '2026-11-22', ['2026-11-22', '2026-11-22'], ['2026-11-21', '2026-11-21']],
    ['week', '2026-11-22', ['2026-11-16', '2026-11-22'], ['2026-11-09', '2026-11-15']],
    ['week', '2026-11-23', ['2026-11-23', '2026-11-23'], ['2026-11-16', '2026-11-16']],
    ['month', '2026-03-31', ['2026-03-01', '2026-03-31'], ['2026-02-01', '2026-02-28']],
    ['month', '2026-01-05', ['2026-01-01', '2026-01-05'], ['2025-12-01', '2025-12-05']],
    ['quarter', '2026-11-22', ['2026-10-01', '2026-11-22'], ['2026-07-01', '2026-08-22']],
    ['quarter', '2026-01-01', ['2026-01-01', '2026-01-01'], ['2025-10-01', '2025-10-01']],
  ] as const)('%s on %s', (kind, today, span, before) => {
    expect(periodOf(kind, today)).toEqual({ span: { from: span[0], to: span[1] }, before: { from: before[0], to: before[1] } })
  })

  test('chosen days are compared with as many right before them', () => {
    expect(chosenDays({ from: '2026-03-01', to: '2026-03-02' }).before).toEqual({ from: '2026-02-27', to: '2026-02-28' })
  })

  test('the rows of any span hold each of its days once', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 366 }), (from, length) => {
      const span = { from, to: dayOfNumber(dayNumberOf(from) + length) }
      const days = rowsIn(span).flatMap((row) => {
        if (row.length === 10) return [row]
        const first = dayNumberOf(`${row}-01`)
        return Array.from({ length: 31 }, (_, at) => dayOfNumber(first + at)).filter((one) => one.startsWith(row))
      })
      expect(days).toEqual(Array.from({ length: daysIn(span) }, (_, at) => dayOfNumber(dayNumberOf(from) + at)))
      expect(rowsIn(span).length).toBeLessThanOrEqual(72)
    }))
  })
})

describe('rows', () => {
  const path = fc.constantFrom(['n_root'], ['n_root', 'n_a'], ['n_root', 'n_a', 'n_b'], ['n_root', 'n_c'])
  const increment: fc.Arbitrary<Increment> = fc.record({
    units: path, row: fc.constantFrom('2026-11-21', '2026-11-22', '2026-12-01', 'now'),
    add: fc.dictionary(fc.constantFrom('answered', 'topic_wages', 'first_3', 'waiting'), fc.constantFrom(-2, -1, 1, 2, 3)) as fc.Arbitrary<Tally>,
  })

  test('in one go or a few at a time: the same rows; and what lies below and directly at a unit adds up to it', () => {
    fc.assert(fc.property(fc.array(increment, { maxLength: 30 }), fc.nat(30), (all, cut) => {
      const [first, second] = [rowsOf(all.slice(0, cut)), rowsOf(all.slice(cut))]
      for (const [id, row] of rowsOf(all)) {
        const parts = [first.get(id), second.get(id)].filter((one) => one !== undefined)
        expect({ ...sumOf(parts), id }).toEqual(row)
        const whole = Object.values(row.below).reduce<Tally>((sum, one) => plus(sum, one), directOf(row))
        expect(whole).toEqual(Object.fromEntries(Object.entries(row.own).filter(([key]) => !key.startsWith('first_'))))
      }
    }))
  })

  test('a month holds its days', () => {
    const rows = rowsOf(['2026-11-21', '2026-11-22', '2026-12-01'].map((row) => ({ units: ['n_root'], row, add: { closed: 2 } })))
    expect(rows.get('n_root|2026-11')).toEqual({ ...merged(rows.get('n_root|2026-11-21')!, rows.get('n_root|2026-11-22')!), id: 'n_root|2026-11' })
  })
})

