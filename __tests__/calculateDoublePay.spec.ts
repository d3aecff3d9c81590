/** Double pay without a written contract, and a probation that is too long: months of wage, by cases worked by hand. */
import fc from 'fast-check'
import { doublePay, type DoublePay } from '@domain/calculate/doublePay'
import { probation, type Probation } from '@domain/calculate/probation'
import { complaintsAbout, figuresOf, today, wordsOf, yuanOf } from './support/calculate'

/** 6,000 yuan a month: 275.862… for each of 21.75 days. */
const monthlyFen = 600_000
const day = fc.integer({ min: 0, max: 6800 }).map(days => new Date(Date.UTC(2008, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const fen = fc.integer({ min: 1, max: 100_000_000 })

describe('double pay', () => {
  const amounts = (input: Omit<DoublePay, 'monthlyFen'>) => figuresOf(doublePay({ monthlyFen, ...input }, today)).lines.map(yuanOf)

  test.each<[string, Omit<DoublePay, 'monthlyFen'>, number]>([
    // hired 2026-03-10: the second month begins on 2026-04-10
    ['signed on the second day of the second month, one day worked', { startedOn: '2026-03-10', signedOn: '2026-04-11', restDays: 1 }, 275.86],
    ['… no day worked', { startedOn: '2026-03-10', signedOn: '2026-04-11', restDays: 0 }, 0],
    ['signed after exactly one such month', { startedOn: '2026-03-10', signedOn: '2026-05-10' }, 6000],
    ['a month and ten days, seven of them worked', { startedOn: '2026-03-10', signedOn: '2026-05-20', restDays: 7 }, 7931.03], // 6,000 + 1,931.034
    ['21 days worked: 5,793.103', { startedOn: '2026-03-10', signedOn: '2026-05-09', restDays: 21 }, 5793.1],
    ['22 days are more than 21.75: one month', { startedOn: '2026-03-10', signedOn: '2026-05-09', restDays: 22 }, 6000],
    ['still unsigned, four months whole today', { startedOn: '2026-06-22' }, 24000], // 07-22 to 11-21
    ['a day short of four months', { startedOn: '2026-06-23', restDays: 22 }, 24000], // 3 × 6,000 and 22 days
    ['left in the middle', { startedOn: '2026-03-10', endedOn: '2026-06-09' }, 12000], // 04-10 to 06-09
    // hired on the last day of January: the first month ends with February
    ['from 31 January of a leap year, filed at once', { startedOn: '2024-01-31', endedOn: '2025-06-30', filedOn: '2025-02-28' }, 66000], // 11 × 6,000
    ['from 31 January to 31 March: one month, 03-01 to 03-30', { startedOn: '2024-01-31', signedOn: '2024-03-31', filedOn: '2024-04-01' }, 6000],
    ['from 29 February', { startedOn: '2024-02-29', endedOn: '2025-12-31', filedOn: '2025-03-01' }, 66000], // 03-29 to 02-28: 11
    ['signed when a year was full', { startedOn: '2024-05-01', signedOn: '2025-05-01', filedOn: '2025-05-01' }, 66000],
    ['signed a day earlier, 20 days worked in April', { startedOn: '2024-05-01', signedOn: '2025-04-30', filedOn: '2025-05-01', restDays: 20 }, 65517.24], // 60,000 + 5,517.241
    ['never signed for years: eleven months', { startedOn: '2020-05-01', endedOn: '2024-04-30', filedOn: '2021-05-01' }, 66000],
  ])('%s', (_, input, amount) => expect(amounts(input)[0]).toBe(amount))

  test.each<[string, Omit<DoublePay, 'monthlyFen'>, number[]]>([
    // months end on 05-09, 06-09 … 2026-03-09; each runs out a year later
    ['filed on the last day of the first month\'s year', { startedOn: '2025-03-10', endedOn: '2026-06-30', filedOn: '2026-05-09' }, [66000]],
    ['filed a day later: the first month is late', { startedOn: '2025-03-10', endedOn: '2026-06-30', filedOn: '2026-05-10' }, [66000, 60000]],
    ['not filed: today the months to 11-09 are late', { startedOn: '2025-03-10', endedOn: '2026-06-30' }, [66000, 24000]], // 12-09, 01-09, 02-09, 03-09
    ['all of it late', { startedOn: '2023-01-01', endedOn: '2024-06-30' }, [66000, 0]],
    ['only what is left over is in time', { startedOn: '2025-08-22', signedOn: '2025-10-28', filedOn: '2026-10-25', restDays: 4 }, [7103.45, 1103.45]], // 09-22 to 10-21, 10-22 to 10-27; 4 × 275.862
  ])('a year for each month: %s', (_, input, all) => expect(amounts(input)).toEqual(all))

  test.each<[string, Omit<DoublePay, 'monthlyFen'>]>([
    ['signed on the first day of the second month', { startedOn: '2026-03-10', signedOn: '2026-04-10' }],
    ['signed on the day of joining', { startedOn: '2026-03-10', signedOn: '2026-03-10' }],
    ['signed before joining', { startedOn: '2026-03-10', signedOn: '2026-03-01' }],
    ['left within the first month', { startedOn: '2026-03-10', endedOn: '2026-04-09' }],
    ['signed on 1 March after 31 January', { startedOn: '2024-01-31', signedOn: '2024-03-01' }],
  ])('nothing is due: %s', (_, input) => expect(wordsOf(doublePay({ monthlyFen, ...input }, today)).says).toMatch(/没有双倍工资/))

  test.each<[string, Partial<DoublePay>, keyof DoublePay, RegExp]>([
    ['joined before the law', { startedOn: '2007-12-31' }, 'startedOn', /规定不一样/],
    ['joins tomorrow', { startedOn: '2026-11-22' }, 'startedOn', /还没到/],
    ['signs tomorrow', { signedOn: '2026-11-22' }, 'signedOn', /还没到/],
    ['left before joining', { endedOn: '2026-03-09' }, 'endedOn', /早/],
    ['signed after leaving', { endedOn: '2026-06-30', signedOn: '2026-07-01' }, 'signedOn', /离职以后/],
    ['no wage', { monthlyFen: 0 }, 'monthlyFen', /比0大/],
    ['filed before joining', { filedOn: '2026-03-09' }, 'filedOn', /早/],
    ['days left over, not said', { signedOn: '2026-05-20' }, 'restDays', /2026年5月10日到2026年5月19日不满一个月/],
    ['more days than there were', { signedOn: '2026-05-20', restDays: 11 }, 'restDays', /0到10/],
    ['half a day', { signedOn: '2026-05-20', restDays: 1.5 }, 'restDays', /整数/],
    ['days where nothing is left over', { signedOn: '2026-05-10', restDays: 3 }, 'restDays', /空着/],
  ])('cannot be: %s', (_, part, field, reason) =>
    expect(doublePay({ startedOn: '2026-03-10', monthlyFen, ...part }, today)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

  const input = fc.record({ startedOn: day, monthlyFen: fen, signedOn: day, endedOn: day, filedOn: day, restDays: fc.integer({ min: 0, max: 20 }) }, { requiredKeys: ['startedOn', 'monthlyFen'] })
  /** The same entries, with the days left over where the answer asks for them. */
  const complete = ({ restDays = 0, ...rest }: DoublePay): DoublePay => {
    const first = doublePay(rest, today)
    return first.state === 'refused' && first.field === 'restDays' ? { ...rest, restDays } : rest
  }

  test('amounts are whole, every formula makes its amount, and eleven months are the most', () =>
    fc.assert(fc.property(input, one => {
      const outcome = doublePay(complete(one), today)
      expect(complaintsAbout(outcome)).toEqual([])
      if (outcome.state === 'figures') for (const line of outcome.lines) expect(yuanOf(line)).toBeLessThanOrEqual(11 * one.monthlyFen / 100)
    }), { numRuns: 300 }))

  test('a higher wage never brings less', () =>
    fc.assert(fc.property(input, fen, (one, other) => {
      const [low, high] = [Math.min(one.monthlyFen, other), Math.max(one.monthlyFen, other)].map(wage => doublePay(complete({ ...one, monthlyFen: wage }), today))
      fc.pre(low!.state === 'figures')
      expect(yuanOf(figuresOf(high!).lines[0]!)).toBeGreaterThanOrEqual(yuanOf(figuresOf(low!).lines[0]!))
    })))
})

describe('a probation that is too long', () => {
  const of = (contract: Probation['contract'], startedOn: string, lastOn: string, more: Partial<Probation> = {}) =>
    probation({ contract, startedOn, lastOn, fullFen: monthlyFen, ...more }, today)

  test.each<[Probation['contract'], string, string, number | undefined, number]>([
    ['short', '2026-01-01', '2026-02-01', 1, 275.86], // one month is allowed, one day beyond
    ['short', '2026-01-01', '2026-03-31', undefined, 12000], // two months beyond
    ['short', '2026-01-31', '2026-03-30', undefined, 6000], // the allowed one ends with February; 03-01 to 03-30 is a month
    ['short', '2026-01-01', '2026-02-15', 11, 3034.48], // 11 × 275.862
    ['middle', '2026-01-01', '2026-03-31', undefined, 6000], // two are allowed
    ['middle', '2025-12-31', '2026-03-30', undefined, 6000], // allowed to 02-28; 03-01 to 03-30
    ['middle', '2026-01-01', '2026-06-30', undefined, 24000],
    ['long', '2026-01-01', '2026-07-31', undefined, 6000], // six are allowed
    ['long', '2026-01-01', '2026-07-01', 1, 275.86],
    ['brief', '2026-01-01', '2026-01-31', undefined, 6000], // none is allowed
    ['brief', '2026-01-01', '2026-01-01', 1, 275.86],
    ['again', '2026-01-01', '2026-03-31', undefined, 18000],
    ['again', '2026-01-01', '2026-01-31', undefined, 6000],
  ])('%s, %s to %s, %s days left over: %d', (contract, startedOn, lastOn, restDays, amount) =>
    expect(figuresOf(of(contract, startedOn, lastOn, restDays === undefined ? {} : { restDays })).lines.map(yuanOf)).toEqual([amount]))

  test.each<[Probation['contract'], string, string]>([
    ['short', '2026-01-01', '2026-01-31'], ['short', '2024-01-31', '2024-02-29'], ['middle', '2026-01-01', '2026-02-28'], ['long', '2026-01-01', '2026-06-30'],
  ])('%s, %s to %s is allowed', (contract, startedOn, lastOn) => expect(wordsOf(of(contract, startedOn, lastOn)).says).toMatch(/没有超过/))

  test.each<[string, Partial<Probation>, keyof Probation, RegExp]>([
    ['begins before the law', { startedOn: '2007-12-31' }, 'startedOn', /规定不一样/],
    ['ends before it begins', { lastOn: '2025-12-31' }, 'lastOn', /早/],
    ['ends tomorrow', { lastOn: '2026-11-22' }, 'lastOn', /还没到/],
    ['no wage', { fullFen: 0 }, 'fullFen', /比0大/],
    ['days left over, not said', { lastOn: '2026-02-15' }, 'restDays', /2026年2月1日到2026年2月15日/],
    ['more days than there were', { lastOn: '2026-02-15', restDays: 16 }, 'restDays', /0到15/],
  ])('cannot be: %s', (_, part, field, reason) =>
    expect(of('short', '2026-01-01', '2026-03-31', part)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

  test('amounts are whole, and every formula makes its amount', () =>
    fc.assert(fc.property(fc.constantFrom('short', 'middle', 'long', 'brief', 'again'), day, day, fen, fc.integer({ min: 0, max: 30 }), (contract, a, b, fullFen, restDays) => {
      const [startedOn, lastOn] = a < b ? [a, b] : [b, a]
      expect(complaintsAbout(of(contract, startedOn, lastOn, { fullFen }))).toEqual([])
      expect(complaintsAbout(of(contract, startedOn, lastOn, { fullFen, restDays }))).toEqual([])
    })))
})
