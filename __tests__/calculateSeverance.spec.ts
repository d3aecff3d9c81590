/** Severance, by cases worked by hand. */
import fc from 'fast-check'
import { severance, type Severance, type SeveranceWay } from '@domain/calculate/severance'
import { complaintsAbout, figuresOf, mainYuan, today, wordsOf, yuanOf } from './support/calculate'

const yuan = (amount: number) => Math.round(amount * 100)
/** 6,000 yuan a month, and the employer proposed the end. */
const at = (startedOn: string, endedOn: string, more: Partial<Severance> = {}): Severance =>
  ({ way: 'agreed', startedOn, endedOn, averageFen: yuan(6000), ...more })
const high = (averageFen: number, years: number, more: Partial<Severance> = {}): Severance =>
  at(`${2025 - years}-01-01`, '2024-12-31', { averageFen, localAverageFen: yuan(8000), ...more })

describe('years, at 6,000 a month', () => {
  test.each<[string, string, number]>([
    ['2025-03-10', '2025-03-10', 3000], // one day: less than half a year, ½ × 6,000
    ['2024-01-01', '2024-06-29', 3000], // a day short of six months: ½
    ['2024-01-01', '2024-06-30', 6000], // exactly six months count as a year: 1
    ['2024-01-01', '2024-07-01', 6000], // a day more: still 1
    ['2024-01-01', '2024-12-30', 6000], // a day short of a year: 1
    ['2024-01-01', '2024-12-31', 6000], // exactly a year: 1
    ['2024-01-01', '2025-01-01', 9000], // a year and a day: 1½
    ['2024-01-01', '2025-06-29', 9000], // a year and a day short of six months: 1½
    ['2024-01-01', '2025-06-30', 12000], // a year and a half: 2
    ['2024-08-31', '2025-02-27', 3000], // six months from 31 August end with February: a day short
    ['2024-08-31', '2025-02-28', 6000], // … and now whole
    ['2024-02-29', '2024-08-27', 3000], // six months from 29 February end on 28 August
    ['2024-02-29', '2024-08-28', 6000],
    ['2024-02-29', '2025-02-28', 6000], // a year from 29 February ends with the next February: 1
    ['2024-02-29', '2025-03-01', 9000], // … a day more: 1½
    ['2023-02-28', '2024-02-27', 6000], // a year from 28 February ends on 27 February, leap year or not
    ['2023-02-28', '2024-02-28', 9000],
    ['2010-01-01', '2024-12-31', 90000], // 15 years; the limit of 12 is for high wages only
  ])('%s to %s is %d', (startedOn, endedOn, amount) => expect(mainYuan(severance(at(startedOn, endedOn), today))).toBe(amount))
})

describe('before and after 1 January 2008', () => {
  test.each<[SeveranceWay, string, number, string | null]>([
    ['agreed', '2007-12-31', 18000, '1天'], // counted from 2008-01-01: 3 years
    ['agreed', '2008-01-01', 18000, null], // 3 years, nothing before
    ['agreed', '2000-01-01', 18000, '8年'], // 3 years; eight earlier ones follow older rules
    ['unlawful', '2007-12-31', 42000, null], // all of it: 3 years and a day, 3½ × 6,000 × 2
    ['unlawful', '2008-01-01', 36000, null], // 3 × 6,000 × 2
    ['unlawful', '2000-01-01', 132000, null], // 11 × 6,000 × 2
  ])('%s, from %s to the end of 2010: %d', (way, startedOn, amount, before) => {
    const outcome = figuresOf(severance(at(startedOn, '2010-12-31', { way }), today))
    expect(mainYuan(outcome)).toBe(amount)
    expect(outcome.notes.filter(note => note.includes('2008年以前')).map(note => note.includes(`（${before ?? ''}）`))).toEqual(before ? [true] : [])
  })
})

describe('high and low wages', () => {
  test.each<[string, Severance, number]>([
    ['just under three times the average', high(yuan(23999.99), 15), 359999.85], // 23,999.99 × 15
    ['exactly three times is not above it', high(yuan(24000), 15), 360000], // 24,000 × 15
    ['just above: held to 24,000 and 12 years', high(yuan(24000.01), 15), 288000], // 8,000 × 3 × 12
    ['above with 12 years', high(yuan(30000), 12), 288000], // 24,000 × 12
    ['above with 11 years', high(yuan(30000), 11), 264000], // 24,000 × 11
    ['above with 12 years and a day', high(yuan(30000), 12, { endedOn: '2025-01-01' }), 288000], // 12½ held to 12
    ['above with 5 years', high(yuan(30000), 5), 120000], // 24,000 × 5
    ['above, unlawful', high(yuan(30000), 15, { way: 'unlawful' }), 576000], // 24,000 × 12 × 2
    ['above, 27 years of which 15 lie after 2008: 12 of those', high(yuan(30000), 29, { endedOn: '2022-12-31' }), 288000], // 24,000 × 12
    ['above, unlawful, 27 years from the start', high(yuan(30000), 29, { endedOn: '2022-12-31', way: 'unlawful' }), 576000], // 24,000 × 12 × 2
    ['above, exactly 6 months into the 12th year', high(yuan(30000), 12, { endedOn: '2024-06-30' }), 288000], // 11 and exactly 6 months count as 12
    ['above, a day less', high(yuan(30000), 12, { endedOn: '2024-06-29' }), 276000], // 24,000 × 11½
    ['not high, so 15 years', high(yuan(8000), 15), 120000],
    ['below the minimum', at('2023-01-01', '2024-12-31', { averageFen: yuan(1800), minimumFen: yuan(2200) }), 4400], // 2,200 × 2
    ['at the minimum', at('2023-01-01', '2024-12-31', { averageFen: yuan(2200), minimumFen: yuan(2200) }), 4400],
    ['half of an odd fen goes up', at('2025-01-01', '2025-01-31', { averageFen: yuan(3333.33) }), 1666.67], // 1,666.665
  ])('%s', (_, input, amount) => expect(mainYuan(severance(input, today))).toBe(amount))
})

describe('each way to end', () => {
  test.each<[SeveranceWay, number]>([
    ['notified', 12000], ['layoff', 12000], ['agreed', 12000], ['forced', 12000], ['expired', 12000], ['closed', 12000], // 2 × 6,000
    ['unlawful', 24000], // 2 × 6,000 × 2
  ])('%s', (way, amount) => expect(mainYuan(severance(at('2023-01-01', '2024-12-31', { way }), today))).toBe(amount))

  test('without notice: one month more, at last month\'s wage, which nothing holds down', () => {
    const plain = figuresOf(severance(at('2023-03-15', '2025-03-14', { way: 'instead', averageFen: yuan(8000), lastMonthFen: yuan(6500) }), today))
    expect(plain.lines.map(yuanOf)).toEqual([16000, 6500, 22500]) // 8,000 × 2; 6,500
    const capped = figuresOf(severance(high(yuan(30000), 1, { way: 'instead', lastMonthFen: yuan(31000) }), today))
    expect(capped.lines.map(yuanOf)).toEqual([24000, 31000, 55000]) // 8,000 × 3 × 1; 31,000
  })

  test.each<[SeveranceWay, RegExp]>([['resigned', /没有规定经济补偿/], ['fault', /拿出证据/]])('%s: nothing is due, and why', (way, says) =>
    expect(wordsOf(severance(at('2023-01-01', '2024-12-31', { way }), today)).says).toMatch(says))
})

describe('what cannot be', () => {
  test.each<[string, Severance, keyof Severance, RegExp]>([
    ['left before joining', at('2024-02-01', '2024-01-31'), 'endedOn', /更?早/],
    ['joins tomorrow', at('2026-11-22', '2026-11-22'), 'startedOn', /还没到/],
    ['leaves tomorrow', at('2024-01-01', '2026-11-22'), 'endedOn', /还没到/],
    ['30 February', at('2024-02-30', '2024-12-31'), 'startedOn', /没有这一天/],
    ['not a day', at('昨天', '2024-12-31'), 'startedOn', /没有这一天/],
    ['29 February of no leap year', at('2024-01-01', '2025-02-29'), 'endedOn', /没有这一天/],
    ['the year 202', at('0202-01-01', '2024-12-31'), 'startedOn', /太早/],
    ['left before the law', at('2000-01-01', '2007-12-31'), 'endedOn', /规定不一样/],
    ['no wage', at('2024-01-01', '2024-12-31', { averageFen: 0 }), 'averageFen', /比0大/],
    ['less than no wage', at('2024-01-01', '2024-12-31', { averageFen: -1 }), 'averageFen', /比0大/],
    ['no number', at('2024-01-01', '2024-12-31', { averageFen: NaN }), 'averageFen', /请填数字/],
    ['a fraction of a fen', at('2024-01-01', '2024-12-31', { averageFen: 100.5 }), 'averageFen', /请填数字/],
    ['more than a million a month', at('2024-01-01', '2024-12-31', { averageFen: yuan(1_000_000.01) }), 'averageFen', /太大/],
    ['2N and +1', at('2024-01-01', '2024-12-31', { way: 'unlawful', lastMonthFen: yuan(6000) }), 'lastMonthFen', /不能再加/],
    ['+1 where there is none', at('2024-01-01', '2024-12-31', { way: 'layoff', lastMonthFen: yuan(6000) }), 'lastMonthFen', /请空着/],
    ['+1 without the month', at('2024-01-01', '2024-12-31', { way: 'instead' }), 'lastMonthFen', /还没填/],
    ['average below minimum', at('2024-01-01', '2024-12-31', { minimumFen: yuan(3000), localAverageFen: yuan(2000) }), 'localAverageFen', /填反/],
    ['minimum of nothing', at('2024-01-01', '2024-12-31', { minimumFen: 0 }), 'minimumFen', /比0大/],
  ])('%s', (_, input, field, reason) =>
    expect(severance(input, today)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))
})

describe('whatever is asked', () => {
  const day = fc.integer({ min: 0, max: 12000 }).map(days => new Date(Date.UTC(1995, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
  const fen = fc.integer({ min: 1, max: 100_000_000 })
  const way = fc.constantFrom<SeveranceWay>('unlawful', 'instead', 'notified', 'layoff', 'agreed', 'forced', 'expired', 'closed', 'resigned', 'fault')
  const input = fc.record({ way, startedOn: day, endedOn: day, averageFen: fen, lastMonthFen: fen, minimumFen: fen, localAverageFen: fen }, { requiredKeys: ['way', 'startedOn', 'endedOn', 'averageFen'] })
  const served = fc.tuple(day, day).map(([a, b]) => a < b ? at(a, b) : at(b, a)).filter(({ endedOn }) => endedOn >= '2008-01-01' && endedOn <= today)
  const local = fc.record({ localAverageFen: fc.integer({ min: 300_000, max: 2_000_000 }), minimumFen: fc.integer({ min: 100_000, max: 300_000 }) }, { requiredKeys: [] })
  const able = fc.tuple(served, way, fen, local).map(([one, how, averageFen, more]) =>
    ({ ...one, way: how, averageFen, ...more, ...how === 'instead' ? { lastMonthFen: averageFen } : {} }))

  test('amounts are whole and not negative, and every formula makes its amount', () => {
    fc.assert(fc.property(input, one => expect(complaintsAbout(severance(one, today))).toEqual([])))
    fc.assert(fc.property(able, one => {
      const outcome = severance(one, today)
      expect(outcome.state).not.toBe('refused')
      expect(complaintsAbout(outcome)).toEqual([])
    }))
  })

  test('a higher wage never brings less, as long as no average holds it down', () =>
    fc.assert(fc.property(served, fen, fen, (one, a, b) => {
      const [low, more] = [Math.min(a, b), Math.max(a, b)].map(averageFen => mainYuan(severance({ ...one, averageFen }, today)))
      expect(more).toBeGreaterThanOrEqual(low!)
    })))

  test('a day more never brings less', () =>
    fc.assert(fc.property(served, one => {
      const later = new Date(Date.parse(one.endedOn) + 86_400_000).toISOString().slice(0, 10)
      fc.pre(later <= today)
      expect(mainYuan(severance({ ...one, endedOn: later }, today))).toBeGreaterThanOrEqual(mainYuan(severance(one, today)))
    })))

  test('2N is twice N for who joined under the law', () =>
    fc.assert(fc.property(served.filter(({ startedOn }) => startedOn >= '2008-01-01'), fc.integer({ min: 1, max: 50_000_000 }), (one, half) => {
      const averageFen = half * 2
      expect(mainYuan(severance({ ...one, averageFen, way: 'unlawful' }, today))).toBeCloseTo(2 * mainYuan(severance({ ...one, averageFen }, today)), 6)
    })))
})
