/** Overtime pay of one month, by cases worked by hand. */
import fc from 'fast-check'
import { overtime, type Overtime } from '@domain/calculate/overtime'
import { complaintsAbout, figuresOf, mainYuan, wordsOf, yuanOf } from './support/calculate'

/** 4,350 a month is 200 a day of 21.75 and 25 an hour of eight; 6,000 is 34.48275… an hour. */
const plain = (input: Partial<Overtime>): Overtime => ({ monthlyFen: 435_000, ...input })
const six = (input: Partial<Overtime>): Overtime => ({ monthlyFen: 600_000, ...input })

test.each<[string, Overtime, number]>([
  ['ten workdays of one hour', plain({ workDays: 10, workHours: 100 }), 375], // 10 × 25 × 1.5
  ['one rest day of eight hours', plain({ restDays: 1, restHours: 800 }), 400], // 8 × 25 × 2
  ['five holidays of eight hours', plain({ holidayDays: 5, holidayHours: 800 }), 3000], // 40 × 25 × 3
  ['all three kinds', plain({ workDays: 10, workHours: 100, restDays: 1, restHours: 800, holidayDays: 5, holidayHours: 800 }), 3775],
  ['the longest workday: sixteen hours more', plain({ workDays: 1, workHours: 1600 }), 600], // 16 × 37.5
  ['the longest rest day', plain({ restDays: 1, restHours: 2400 }), 1200], // 24 × 50
  ['the longest holiday', plain({ holidayDays: 1, holidayHours: 2400 }), 1800], // 24 × 75
  ['half an hour', six({ workDays: 1, workHours: 50 }), 25.86], // 25.862
  ['two and a half hours on ten days', six({ workDays: 10, workHours: 250 }), 1293.1], // 25 × 34.48275 × 1.5 = 1,293.103
  ['22 workdays of two hours', six({ workDays: 22, workHours: 200 }), 2275.86], // 44 × 51.724
  ['four rest days', six({ restDays: 4, restHours: 800 }), 2206.9], // 32 × 68.9655 = 2,206.896
  ['a holiday', six({ holidayDays: 1, holidayHours: 800 }), 827.59], // 8 × 103.448 = 827.586
  ['all of these: the sum of the rounded', six({ workDays: 22, workHours: 200, restDays: 4, restHours: 800, holidayDays: 1, holidayHours: 800 }), 5310.35],
  ['31 rest days', plain({ restDays: 31, restHours: 100 }), 1550], // 31 × 50
  ['below the minimum of 2,610: 15 an hour', { monthlyFen: 174_000, minimumFen: 261_000, workDays: 1, workHours: 100 }, 22.5],
  ['at the minimum', { monthlyFen: 261_000, minimumFen: 261_000, workDays: 1, workHours: 100 }, 22.5],
  ['374.99 of 375 were paid', plain({ workDays: 10, workHours: 100, paidFen: 37_499 }), 0.01],
  ['nothing was paid', plain({ workDays: 10, workHours: 100, paidFen: 0 }), 375],
])('%s', (_, input, amount) => expect(mainYuan(overtime(input))).toBe(amount))

test.each<[string, Partial<Overtime>, number]>([
  // 25 an hour: beyond the period's hours at 150 %, holidays at 300 %, a rest day like any other
  ['40 hours beyond', { system: 'combined', overHours: 4000 }, 1500], // 40 × 37.5
  ['half an hour beyond', { system: 'combined', overHours: 50 }, 18.75],
  ['a holiday shift of 12 hours alone', { system: 'combined', holidayDays: 1, holidayHours: 1200 }, 900], // 12 × 75
  ['both', { system: 'combined', overHours: 4000, holidayDays: 2, holidayHours: 1200 }, 3300], // 1,500 + 1,800
  ['a whole leap year is the most', { system: 'combined', overHours: 878_400 }, 329_400], // 8,784 × 37.5
  ['named standard: as ever', { system: 'standard', restDays: 1, restHours: 800 }, 400],
])('hours added up over a period: %s', (_, input, amount) => expect(mainYuan(overtime(plain(input)))).toBe(amount))

test('where hours are not counted at all the rule gives nothing, and says on what that rests', () => {
  const { says, assumptions, citations } = wordsOf(overtime(plain({ system: 'irregular', workDays: 5, workHours: 300 })))
  expect(says).toMatch(/没有加班费/)
  expect(assumptions.join()).toMatch(/批准文件/)
  expect(citations.map(({ law, article }) => law + article)).toContain('工资支付暂行规定第十三条')
})

test('an approved period is an assumption that is said', () => {
  const said = (input: Partial<Overtime>) => figuresOf(overtime(plain(input))).assumptions[0]
  expect(said({ system: 'combined', overHours: 100 })).toMatch(/批准/)
  expect(said({ workDays: 1, workHours: 100 })).toMatch(/一天8小时/)
})

test('what was paid is enough: nothing more is owed, and it is said', () => {
  for (const paidFen of [37_500, 50_000]) {
    const { lines, notes } = figuresOf(overtime(plain({ workDays: 10, workHours: 100, paidFen })))
    expect(lines.map(yuanOf)).toEqual([375])
    expect(notes.join()).toMatch(/已经够了/)
  }
})

test.each<[string, Partial<Overtime>, RegExp | null]>([
  ['three hours a day', { workDays: 5, workHours: 300 }, null],
  ['more than three', { workDays: 5, workHours: 301 }, /最多3小时/],
  ['36 hours a month', { workDays: 12, workHours: 300 }, null],
  ['more than 36', { workDays: 19, workHours: 190 }, /最多36小时/], // 36.1
])('what the law allows at all: %s', (_, input, note) => {
  const notes = figuresOf(overtime(plain(input))).notes.join()
  if (note) expect(notes).toMatch(note)
  else expect(notes).not.toMatch(/最多/)
})

test.each<[string, Overtime, keyof Overtime, RegExp]>([
  ['no wage', plain({ monthlyFen: 0, workDays: 1, workHours: 100 }), 'monthlyFen', /比0大/],
  ['nothing at all', plain({}), 'workDays', /至少填一种/],
  ['days without hours', plain({ restDays: 2 }), 'restHours', /一起填/],
  ['hours without days', plain({ holidayHours: 800 }), 'holidayDays', /一起填/],
  ['no day', plain({ workDays: 0, workHours: 100 }), 'workDays', /最小填 1/],
  ['half a day', plain({ workDays: 0.5, workHours: 100 }), 'workDays', /整数/],
  ['32 days', plain({ workDays: 32, workHours: 100 }), 'workDays', /最多31天/],
  ['31 days and one', plain({ workDays: 31, workHours: 100, restDays: 1, restHours: 100 }), 'restDays', /最多31天/],
  ['six holidays', plain({ holidayDays: 6, holidayHours: 800 }), 'holidayDays', /最多5天/],
  ['no hours', plain({ workDays: 1, workHours: 0 }), 'workHours', /比0大/],
  ['less than no hours', plain({ workDays: 1, workHours: -100 }), 'workHours', /比0大/],
  ['a day of 26 hours', plain({ restDays: 1, restHours: 2600 }), 'restHours', /只有24小时/],
  ['a workday of 24 hours and a bit', plain({ workDays: 1, workHours: 1601 }), 'workHours', /最多再填16小时/],
  ['no number of hours', plain({ workDays: 1, workHours: NaN }), 'workHours', /请填数字/],
  ['paid less than nothing', plain({ workDays: 1, workHours: 100, paidFen: -1 }), 'paidFen', /负数/],
  ['rest days where hours are added up', plain({ system: 'combined', overHours: 100, restDays: 1, restHours: 800 }), 'restDays', /请空着/],
  ['workday hours where hours are added up', plain({ system: 'combined', overHours: 100, workHours: 800 }), 'workHours', /请空着/],
  ['hours beyond a period where there is none', plain({ overHours: 100 }), 'overHours', /请空着/],
  ['nothing at all in a period', plain({ system: 'combined' }), 'overHours', /至少填一种/],
  ['nothing beyond', plain({ system: 'combined', overHours: 0 }), 'overHours', /比0大/],
  ['less than nothing beyond', plain({ system: 'combined', overHours: -1 }), 'overHours', /比0大/],
  ['more than a year has', plain({ system: 'combined', overHours: 878_401 }), 'overHours', /8784小时/],
  ['no number of hours beyond', plain({ system: 'combined', overHours: NaN }), 'overHours', /请填数字/],
  ['too large a wage', plain({ monthlyFen: 100_000_001, workDays: 1, workHours: 100 }), 'monthlyFen', /太大/],
])('cannot be: %s', (_, input, field, reason) => expect(overtime(input)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

describe('whatever is asked', () => {
  const fen = fc.integer({ min: 1, max: 100_000_000 })
  const hours = fc.integer({ min: 1, max: 1600 })
  const input = fc.record({
    monthlyFen: fen, workDays: fc.integer({ min: 1, max: 20 }), workHours: hours, restDays: fc.integer({ min: 1, max: 6 }), restHours: hours,
    holidayDays: fc.integer({ min: 1, max: 5 }), holidayHours: hours, minimumFen: fen, paidFen: fen,
    system: fc.constantFrom('standard', 'combined', 'irregular'), overHours: hours,
  }, { requiredKeys: ['monthlyFen', 'workDays', 'workHours'] })

  test('amounts are whole and not negative, and every formula makes its amount', () =>
    fc.assert(fc.property(input, one => expect(complaintsAbout(overtime(one))).toEqual([])), { numRuns: 300 }))

  test('a higher wage and a longer day never bring less', () =>
    fc.assert(fc.property(fen, fen, hours, hours, (a, b, c, d) => {
      const pay = (monthlyFen: number, restHours: number) => mainYuan(overtime({ monthlyFen, restDays: 3, restHours }))
      expect(pay(Math.max(a, b), c)).toBeGreaterThanOrEqual(pay(Math.min(a, b), c))
      expect(pay(a, Math.max(c, d))).toBeGreaterThanOrEqual(pay(a, Math.min(c, d)))
    })))

  test('a rest day of hours is worth four thirds of a workday\'s, a holiday\'s twice', () =>
    fc.assert(fc.property(fen.map(half => Math.ceil(half / 10_000) * 17_400), (monthlyFen) => {
      const [work, rest, holiday] = [{ workDays: 2, workHours: 400 }, { restDays: 2, restHours: 400 }, { holidayDays: 2, holidayHours: 400 }]
        .map(part => mainYuan(overtime({ monthlyFen: Math.min(monthlyFen, 99_876_000), ...part })))
      expect(rest! * 3).toBeCloseTo(work! * 4, 6)
      expect(holiday!).toBeCloseTo(work! * 2, 6)
    })))
})
