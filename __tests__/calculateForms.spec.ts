/** The tables of the calculators: what is typed is read or refused, never lost in between; and what can be taken along. */
import fc from 'fast-check'
import { limits } from '@contract'
import { readCount, readHundredths } from '@domain/calculate/read'
import { calculators } from '../src/tools/calculators'
import { type Calculator, inSight, type Typed } from '../src/tools/form'
import { answerInWords } from '../src/tools/words'
import { today } from './support/calculate'

const of = (name: string): Calculator => calculators.get(name)!
const all = [...calculators]

describe('numbers as people type them', () => {
  test.each<[string, number]>([
    ['6000', 600_000], ['6,000.5', 600_050], ['6，000', 600_000], ['６０００．５０', 600_050], [' 0.01 元', 1], ['2.5小时', 250], ['-5', -500], ['－5', -500], ['007', 700],
    ['0', 0], ['99999999999999999999', Number.MAX_SAFE_INTEGER], ['1.234', NaN], ['一千', NaN], ['1.2.3', NaN], ['', NaN], ['.', NaN], ['1e3', NaN], ['0x10', NaN], ['5-', NaN],
  ])('%j is %d hundredths', (text, value) => expect(readHundredths(text)).toBe(value))

  test.each<[string, number]>([['5', 5], ['５天', 5], ['10级', 10], ['2025年', 2025], ['0', 0], ['-1', -1], ['2.5', NaN], ['五', NaN], ['9'.repeat(20), Number.MAX_SAFE_INTEGER]])('%j is the whole number %d', (text, value) =>
    expect(readCount(text)).toBe(value))

  test('every amount that is written is read back', () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fen => expect(readHundredths((fen / 100).toFixed(2))).toBe(fen))))
})

test('every calculator is in the list once, by its own words', () => {
  expect(all.map(([name]) => name)).toEqual(['limitation', 'severance', 'doublePay', 'overtime', 'annualLeave', 'injury', 'probation'])
  expect(new Set(all.map(([, { title }]) => title)).size).toBe(all.length)
})

/** A form filled like a worker would, and a result that must come out. */
const filled: readonly [string, Typed, string][] = [
  ['severance', { way: 'agreed', startedOn: '2023-01-01', endedOn: '2024-12-31', averageFen: '6000' }, '12,000 元'],
  ['severance', { way: 'instead', startedOn: '2023-01-01', endedOn: '2024-12-31', averageFen: '6000', lastMonthFen: '6,500.00' }, '18,500 元'],
  ['doublePay', { startedOn: '2026-03-10', signedOn: '2026-05-10', monthlyFen: '6000' }, '6,000 元'],
  ['overtime', { monthlyFen: '4350', workDays: '10', workHours: '1' }, '375 元'],
  ['overtime', { monthlyFen: '4350', restDays: '1', restHours: '2.5' }, '125 元'],
  ['overtime', { monthlyFen: '4350', system: 'combined', overHours: '40' }, '1,500 元'],
  ['annualLeave', { why: 'employer', year: '2025', workYears: '5', takenDays: '0', monthlyFen: '4350' }, '2,000 元'],
  ['injury', { harm: 'disabled', grade: '10', wageFen: '6000' }, '42,000 元'],
  ['injury', { harm: 'death', localAverageFen: '8000', incomeFen: '50000' }, '1,000,000 元'],
  ['limitation', { matter: 'awardOpen', fromOn: '2026-11-10' }, '11月25日（周三），还剩 4 天'],
  ['limitation', { matter: 'wagesStill' }, '没有1年的限制'],
  ['probation', { contract: 'short', startedOn: '2026-01-01', lastOn: '2026-03-31', fullFen: '6000' }, '12,000 元'],
]

test.each(filled)('%s, filled: the text to take along has the entries, the result, the articles and the assumptions', (name, typed, result) => {
  const words = answerInWords(of(name), of(name).answer(typed, today), typed, today)!
  for (const part of ['我填的', '算出来', '法律依据', '这样算的前提', '只供参考', result, of(name).title]) expect(words).toContain(part)
  expect(words.length).toBeLessThanOrEqual(limits.question.max)
  expect(words).not.toMatch(/undefined|NaN|null/)
})

test.each(filled)('%s: each entry that must be there is missed by name', (name, typed) => {
  const must = inSight(of(name).rows, typed, of(name).answer(typed, today)).filter(({ need }) => need === 'must')
  for (const { name: entry, label } of must.slice(1)) {
    expect(of(name).answer({ ...typed, [entry]: ' ' }, today)).toEqual({ state: 'waiting', missing: [label] })
    expect(answerInWords(of(name), of(name).answer({ ...typed, [entry]: '' }, today), typed, today)).toBeNull()
  }
})

test.each<[string, Typed, string, RegExp]>([
  ['overtime', { monthlyFen: '4350', restDays: '1', restHours: '26' }, 'restHours', /24小时/],
  ['overtime', { monthlyFen: '6千', restDays: '1', restHours: '2' }, 'monthlyFen', /请填数字/],
  ['injury', { harm: 'disabled', grade: '11', wageFen: '6000' }, 'grade', /1到10级/],
  ['severance', { way: 'agreed', startedOn: '2025-01-01', endedOn: '2024-12-31', averageFen: '6000' }, 'endedOn', /早/],
  ['annualLeave', { why: 'employer', year: '2025', workYears: '5', takenDays: '0.5', monthlyFen: '4350' }, 'takenDays', /整数/],
])('%s refuses %j at %s', (name, typed, field, reason) => expect(of(name).answer(typed, today)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

test('what was typed for another choice is not asked for and changes nothing', () => {
  const typed = { way: 'unlawful', startedOn: '2023-01-01', endedOn: '2024-12-31', averageFen: '6000', lastMonthFen: '6500' }
  expect(of('severance').answer(typed, today)).toMatchObject({ state: 'figures' })
  expect(of('limitation').answer({ matter: 'awardOpen', fromOn: '2026-11-10', lastAskedOn: '2026-11-12' }, today)).toMatchObject({ state: 'figures' })
})

test('days left over are asked for once there are any, and stay in sight while they are said', () => {
  const shown = (typed: Typed) => inSight(of('doublePay').rows, typed, of('doublePay').answer(typed, today)).some(({ name }) => name === 'restDays')
  const typed = { startedOn: '2026-03-10', monthlyFen: '6000' }
  expect(shown({ ...typed, signedOn: '2026-05-10' })).toBe(false)
  expect(shown({ ...typed, signedOn: '2026-05-20' })).toBe(true)
  expect(shown({ ...typed, signedOn: '2026-05-20', restDays: '7' })).toBe(true)
  expect(shown({ ...typed, signedOn: '2026-05-10', restDays: '7' })).toBe(true)
})

test('a choice that was kept and is no longer one counts as not made', () => {
  expect(of('severance').answer({ way: 'toString', startedOn: '2023-01-01', endedOn: '2024-12-31', averageFen: '6000' }, today))
    .toEqual({ state: 'waiting', missing: ['是怎么离开的？'] })
})

test.each(all)('%s: whatever is typed, it answers, and what it refuses is an entry that is in sight', (_, calculator) => {
  const day = fc.integer({ min: 0, max: 14000 }).map(days => new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
  const text = fc.oneof(fc.string(), fc.integer().map(String), fc.integer({ min: 0, max: 60 }).map(String), day)
  const typed = fc.record(Object.fromEntries(calculator.rows.map(row => [row.name, row.kind === 'choice' ? fc.constantFrom(...row.options.map(({ value }) => value)) : row.kind === 'day' ? fc.oneof(day, text) : text])), { requiredKeys: [] })
  fc.assert(fc.property(typed, (given) => {
    const one = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => value === undefined ? [] : [[name, value]])) as Typed
    const answer = calculator.answer(one, today)
    if (answer.state === 'refused') expect(inSight(calculator.rows, one, answer).map(({ name }) => name)).toContain(answer.field)
    else expect(['waiting', 'figures', 'words']).toContain(answer.state)
  }), { numRuns: 300 })
})
