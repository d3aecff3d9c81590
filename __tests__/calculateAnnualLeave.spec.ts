/** Annual leave not taken, by cases worked by hand. */
import fc from 'fast-check'
import { annualLeave, type AnnualLeave } from '@domain/calculate/annualLeave'
import { complaintsAbout, figuresOf, today, wordsOf, yuanOf } from './support/calculate'

/** 4,350 a month is 200 a day of 21.75; what is still owed is twice that a day. */
const of = (part: Partial<AnnualLeave> = {}): AnnualLeave => ({ why: 'employer', year: 2025, workYears: 5, takenDays: 0, monthlyFen: 435_000, ...part })
const owed = (part: Partial<AnnualLeave>) => yuanOf(figuresOf(annualLeave(of(part), today)).lines[2]!)

test.each<[string, Partial<AnnualLeave>, number]>([
  ['one year of work: 5 days', { workYears: 1 }, 2000], // 5 × 400
  ['nine years', { workYears: 9 }, 2000],
  ['ten years: 10 days', { workYears: 10 }, 4000],
  ['nineteen years', { workYears: 19 }, 4000],
  ['twenty years: 15 days', { workYears: 20 }, 6000],
  ['three of five days taken', { takenDays: 3 }, 800],
  ['four of five days taken', { takenDays: 4 }, 400],
  ['left on 30 June: 181 days, 2.479', { leftOn: '2025-06-30' }, 800],
  ['left on 29 February of a leap year: 60 days of ten, 1.64', { year: 2024, leftOn: '2024-02-29', workYears: 10 }, 400],
  ['left on 14 March: 73 days, exactly 1', { leftOn: '2025-03-14' }, 400],
  ['left on 30 December: 364 days, 4.986', { leftOn: '2025-12-30' }, 1600],
  ['left on 31 December: 365 days, 5', { leftOn: '2025-12-31' }, 2000],
  ['left on 30 December of a leap year: 365 days, 5', { year: 2024, leftOn: '2024-12-30' }, 2000],
  ['left on 31 December of a leap year: 366 days, 15.04', { year: 2024, leftOn: '2024-12-31', workYears: 20 }, 6000],
  ['joined on 1 July: 184 days, 2.52', { joinedOn: '2025-07-01' }, 800],
  ['joined on 20 October: 73 days, exactly 1', { joinedOn: '2025-10-20' }, 400],
  ['joined on 1 March and left on 31 August: 184 days of ten, 5.04', { joinedOn: '2025-03-01', leftOn: '2025-08-31', workYears: 10 }, 2000],
  ['left on 30 June with one day taken', { leftOn: '2025-06-30', takenDays: 1 }, 400],
  ['joined years ago', { joinedOn: '2020-07-01' }, 2000],
  ['left the year after', { leftOn: '2026-01-31' }, 2000],
  ['at 6,000: 275.862 a day', { monthlyFen: 600_000 }, 2758.62], // 5 × 275.862 × 2
])('%s', (_, part, amount) => expect(owed(part)).toBe(amount))

test('three parts, of which one was paid', () => {
  const { lines, notes } = figuresOf(annualLeave(of({ monthlyFen: 600_000 }), today))
  expect(lines[0]!.value).toEqual({ kind: 'days', days: 5 })
  expect(lines.slice(1).map(yuanOf)).toEqual([4137.93, 2758.62]) // 5 × 275.862 × 3 and × 2
  expect(notes).toEqual([])
})

test('this year is not over, unless one has left', () => {
  expect(figuresOf(annualLeave(of({ year: 2026 }), today)).notes.join()).toMatch(/还没过完/)
  expect(figuresOf(annualLeave(of({ year: 2026, leftOn: '2026-06-30' }), today)).notes).toEqual([])
})

test.each<[string, Partial<AnnualLeave>, RegExp]>([
  ['less than a year of work', { workYears: 0 }, /满1年/],
  ['they wrote that they would not', { why: 'asked' }, /书面提出/],
  ['all taken', { takenDays: 5 }, /没有剩下/],
  ['more taken than there were', { takenDays: 6 }, /不能倒扣/],
  ['left on 13 March: 72 days, 0.986', { leftOn: '2025-03-13' }, /有0个整天/],
  ['joined on 21 October: 72 days', { joinedOn: '2025-10-21' }, /有0个整天/],
])('nothing is due: %s', (_, part, says) => expect(wordsOf(annualLeave(of(part), today)).says).toMatch(says))

test.each<[string, Partial<AnnualLeave>, keyof AnnualLeave, RegExp]>([
  ['before there was annual leave', { year: 2007 }, 'year', /最小填 2008/],
  ['next year', { year: 2027 }, 'year', /最大填 2026/],
  ['half a year', { year: 2024.5 }, 'year', /整数/],
  ['less than no years', { workYears: -1 }, 'workYears', /最小填 0/],
  ['71 years', { workYears: 71 }, 'workYears', /最大填 70/],
  ['joined the year after', { joinedOn: '2026-01-01' }, 'joinedOn', /还没到这家单位/],
  ['left the year before', { leftOn: '2024-12-31' }, 'leftOn', /已经离开/],
  ['left before joining', { joinedOn: '2025-06-01', leftOn: '2025-05-31' }, 'leftOn', /早/],
  ['joins tomorrow', { year: 2026, joinedOn: '2026-11-22' }, 'joinedOn', /还没到/],
  ['leaves on 31 February', { leftOn: '2025-02-31' }, 'leftOn', /没有这一天/],
  ['less than no days', { takenDays: -1 }, 'takenDays', /最小填 0/],
  ['400 days', { takenDays: 400 }, 'takenDays', /最大填 366/],
  ['no wage', { monthlyFen: 0 }, 'monthlyFen', /比0大/],
])('cannot be: %s', (_, part, field, reason) => expect(annualLeave(of(part), today)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

describe('whatever is asked', () => {
  const inYear = (year: number) => fc.integer({ min: 0, max: 364 }).map(days => new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10))
  const input = fc.integer({ min: 2008, max: 2025 }).chain(year => fc.record({
    why: fc.constantFrom('employer', 'asked'), year: fc.constant(year), workYears: fc.integer({ min: 0, max: 50 }), takenDays: fc.integer({ min: 0, max: 6 }),
    monthlyFen: fc.integer({ min: 1, max: 100_000_000 }), joinedOn: inYear(year), leftOn: inYear(year),
  }, { requiredKeys: ['why', 'year', 'workYears', 'takenDays', 'monthlyFen'] }))

  test('amounts are whole and not negative, and every formula makes its amount', () =>
    fc.assert(fc.property(input, one => expect(complaintsAbout(annualLeave(one, today))).toEqual([])), { numRuns: 300 }))

  test('a higher wage and a later leave never bring less', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 100_000_000 }), inYear(2025), inYear(2025), (a, b, c, d) => {
      const [first, last] = c < d ? [c, d] : [d, c]
      const early = annualLeave(of({ monthlyFen: Math.min(a, b), leftOn: first }), today)
      fc.pre(early.state === 'figures')
      expect(owed({ monthlyFen: Math.max(a, b), leftOn: last })).toBeGreaterThanOrEqual(yuanOf(figuresOf(early).lines[2]!))
    })))
})
