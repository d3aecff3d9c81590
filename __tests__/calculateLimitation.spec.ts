/** Last days of time limits, by cases counted on a calendar. */
import fc from 'fast-check'
import type { Matter } from '@domain/calculate/clocks'
import { limitation, type Limitation } from '@domain/calculate/limitation'
import { complaintsAbout, figuresOf, today, wordsOf } from './support/calculate'

const of = (matter: Matter, fromOn: string, lastAskedOn?: string): Limitation => ({ matter, fromOn, ...lastAskedOn === undefined ? {} : { lastAskedOn } })
const lastDays = (input: Limitation) => figuresOf(limitation(input, today)).lines.map(({ value }) => value.kind === 'day' ? value.day : value.kind)

test.each<[string, Limitation, string[]]>([
  // a year ends on the day of the same number, or with the month
  ['wages, left on 10 March', of('wagesLeft', '2026-03-10'), ['2027-03-10']],
  ['left on 31 December', of('wagesLeft', '2025-12-31'), ['2026-12-31']],
  ['left on 29 February', of('wagesLeft', '2024-02-29'), ['2025-02-28']],
  ['left on 28 February before a leap year', of('wagesLeft', '2023-02-28'), ['2024-02-28']],
  ['a claim known today', of('claim', today), ['2027-11-21']],
  ['asked again: the year begins anew', of('claim', '2025-12-01', '2026-01-05'), ['2027-01-05']],
  ['asked on 29 February: the new year ends with the next one', of('claim', '2023-09-01', '2024-02-29'), ['2025-02-28']],
  ['left on the day the arbitration law began', of('wagesLeft', '2008-05-01'), ['2009-05-01']],
  ['injured on 31 January: 30 days reach over February', of('injury', '2026-01-31'), ['2027-01-31', '2026-03-02']],
  ['accepted on 31 December: 45 days and 60 across a leap February', of('accepted', '2023-12-31'), ['2024-02-14', '2024-02-29']],
  ['asked on the very day', of('claim', '2026-01-05', '2026-01-05'), ['2027-01-05']],
  // so many days, the first not counted
  ['award in November', of('awardOpen', '2026-11-10'), ['2026-11-25', '2026-11-25']],
  ['award across a February of 28 days', of('awardOpen', '2026-02-20'), ['2026-03-07', '2026-03-07']],
  ['award across a February of 29 days', of('awardOpen', '2024-02-20'), ['2024-03-06', '2024-03-06']],
  ['award across new year', of('awardFinal', '2025-12-25'), ['2026-01-09', '2026-01-24']],
  ['final award: 15 days for the worker, 30 for the employer', of('awardFinal', '2026-01-31'), ['2026-02-15', '2026-03-02']],
  ['injured on 31 May: a year, and 30 days for the employer', of('injury', '2026-05-31'), ['2027-05-31', '2026-06-30']],
  ['injured on 29 February', of('injury', '2024-02-29'), ['2025-02-28', '2024-03-30']],
  ['inspection: two years', of('inspection', '2024-11-21'), ['2026-11-21']],
  ['two years from 29 February', of('inspection', '2024-02-29'), ['2026-02-28']],
  ['graded anew within 15 days', of('regrade', '2025-12-20'), ['2026-01-04']],
  ['mediation: 15 days', of('mediation', '2026-11-01'), ['2026-11-16']],
  ['handed in: 5 days', of('filed', '2026-11-18'), ['2026-11-23']],
  ['accepted: 45 days, or 60', of('accepted', '2026-10-01'), ['2026-11-15', '2026-11-30']],
])('%s', (_, input, days) => expect(lastDays(input)).toEqual(days))

test.each<[string, Limitation, number, RegExp]>([
  ['today is the last day', of('inspection', '2024-11-21'), 0, /停下来/],
  ['a day late', of('inspection', '2024-11-20'), -1, /已经过了2年/],
  ['four days left', of('awardOpen', '2026-11-10'), 4, /12348申请法律援助/],
  ['six days left', of('wagesLeft', '2025-11-27'), 6, /12348申请法律援助/],
  ['last day of suit', of('awardFinal', '2026-11-06'), 0, /12348申请法律援助/],
  ['suit is late', of('awardOpen', '2026-11-05'), -1, /一般已经生效/],
  ['arbitration is late', of('claim', '2025-11-20'), -1, /先别放弃/],
  ['recognition is late', of('injury', '2025-11-20'), -1, /先别放弃/],
  ['nobody answered', of('filed', '2026-11-01'), -15, /下一步/],
  ['asked more than a year on', of('claim', '2023-01-01', '2026-01-02'), 42, /超过1年/], // 9 of November, 31, 2
  ['asked within the year', of('claim', '2025-01-01', '2026-01-01'), 41, /重新算/],
])('what is said: %s', (_, input, left, note) => {
  const { lines, notes } = figuresOf(limitation(input, today))
  expect(lines[0]!.value).toMatchObject({ kind: 'day', left })
  expect(notes.join()).toMatch(note)
})

test.each<[string, Limitation, RegExp]>([
  ['seven days left are not less than seven', of('wagesLeft', '2025-11-28'), /12348/],
  ['asked within the year', of('claim', '2025-01-01', '2026-01-01'), /已经超过1年/],
  ['not late on the last day', of('claim', '2025-11-21'), /先别放弃/],
])('what is not said: %s', (_, input, note) => expect(figuresOf(limitation(input, today)).notes.join()).not.toMatch(note))

test.each<[Matter, RegExp]>([['wagesStill', /没有1年的限制/], ['inspectionGoing', /还没有开始算/]])('%s: nothing runs yet', (matter, says) =>
  expect(wordsOf(limitation({ matter }, today)).says).toMatch(says))

test.each<[string, Limitation, keyof Limitation, RegExp]>([
  ['no day', { matter: 'claim' }, 'fromOn', /还没填/],
  ['tomorrow', of('injury', '2026-11-22'), 'fromOn', /还没到/],
  ['31 April', of('claim', '2026-04-31'), 'fromOn', /没有这一天/],
  ['before the arbitration law', of('claim', '2008-04-30'), 'fromOn', /规定不一样/],
  ['before these injury rules', of('injury', '2010-12-31'), 'fromOn', /规定不一样/],
  ['asked before it began', of('claim', '2026-03-10', '2026-03-09'), 'lastAskedOn', /早/],
  ['asked tomorrow', of('claim', '2026-03-10', '2026-11-22'), 'lastAskedOn', /还没到/],
  ['asking does not move a suit', of('awardOpen', '2026-11-10', '2026-11-11'), 'lastAskedOn', /空着/],
])('cannot be: %s', (_, input, field, reason) =>
  expect(limitation(input, today)).toEqual({ state: 'refused', field, reason: expect.stringMatching(reason) }))

test('every day makes its formula, and a later day never ends earlier', () => {
  const day = fc.integer({ min: 0, max: 5600 }).map(days => new Date(Date.UTC(2011, 0, 1 + days)).toISOString().slice(0, 10))
  const matter = fc.constantFrom<Matter>('wagesLeft', 'claim', 'awardOpen', 'awardFinal', 'injury', 'inspection', 'regrade', 'mediation', 'filed', 'accepted')
  fc.assert(fc.property(matter, day, day, (one, a, b) => {
    const [first, last] = a < b ? [a, b] : [b, a]
    expect(complaintsAbout(limitation(of(one, first), today))).toEqual([])
    expect(lastDays(of(one, last))[0]! >= lastDays(of(one, first))[0]!).toBe(true)
  }), { numRuns: 300 })
})
