/** What the calculators say about the law, held to the texts: every citation, every number of a rule, every number in their words. */
import { annualLeave, annualLeaveFigures } from '@domain/calculate/annualLeave'
import { aid, clocks, type Matter } from '@domain/calculate/clocks'
import { doublePay, doublePayFigures } from '@domain/calculate/doublePay'
import { grades, injury, injuryFigures } from '@domain/calculate/injury'
import { limitation } from '@domain/calculate/limitation'
import type { Figure, Outcome } from '@domain/calculate/outcome'
import { overtime, overtimeFigures } from '@domain/calculate/overtime'
import { probation, probationFigures, type ProbationContract } from '@domain/calculate/probation'
import { severance, severanceFigures, type SeveranceWay } from '@domain/calculate/severance'
import { cardOf } from '../cloudfunctions/content/cards'
import { chineseNumber } from '../cloudfunctions/content/import/numeral'
import { statuteOf } from '../cloudfunctions/content/statutes'
import { citedOvertaken } from '../cloudfunctions/content/verify/card'
import { COPY, copiedRun, runsOf } from '../cloudfunctions/content/verify/copies'
import { quantitiesIn } from '../cloudfunctions/content/verify/quantities'
import { calculators } from '../src/tools/calculators'
import { today } from './support/calculate'
import { lawsFolder, readStatuteText } from './support/statuteText'

/** Every number that a rule takes from the law. */
const figures: readonly Figure[] = [
  severanceFigures, doublePayFigures, overtimeFigures, annualLeaveFigures, injuryFigures, probationFigures,
].flatMap(table => Object.values<Figure>(table)).concat(
  aid, grades.flatMap(({ months, monthly }) => monthly ? [months, monthly] : [months]),
  Object.values(clocks).flatMap(clock => 'limits' in clock ? clock.limits.flatMap(({ spans }) => spans) : []),
)

const ways: readonly SeveranceWay[] = ['unlawful', 'instead', 'notified', 'layoff', 'agreed', 'forced', 'expired', 'closed', 'resigned', 'fault']
const contracts: readonly ProbationContract[] = ['short', 'middle', 'long', 'brief', 'again']
const joined = { startedOn: '2005-03-10', endedOn: '2025-06-19' }
const wage = 600_000

/** An answer of every kind that there is. */
const answers = ([
  ...ways.map(way => [`severance ${way}`, severance({ way, ...joined, averageFen: wage, ...way === 'instead' ? { lastMonthFen: wage } : {} }, today)] as const),
  ['severance, high', severance({ way: 'agreed', ...joined, averageFen: 10 * wage, localAverageFen: wage }, today)],
  ['severance, low', severance({ way: 'agreed', ...joined, averageFen: wage, minimumFen: 2 * wage }, today)],
  ['double pay', doublePay({ startedOn: '2023-03-10', monthlyFen: wage }, today)],
  ['double pay, in time', doublePay({ startedOn: '2026-06-22', monthlyFen: wage }, today)],
  ['double pay, none', doublePay({ startedOn: '2026-11-01', monthlyFen: wage }, today)],
  ['overtime', overtime({ monthlyFen: wage, minimumFen: 2 * wage, workDays: 20, workHours: 400, paidFen: 0 })],
  ['leave', annualLeave({ why: 'employer', year: 2026, workYears: 5, takenDays: 0, monthlyFen: wage }, today)],
  ['leave, none yet', annualLeave({ why: 'employer', year: 2026, workYears: 0, takenDays: 0, monthlyFen: wage }, today)],
  ['leave, not wanted', annualLeave({ why: 'asked', year: 2026, workYears: 5, takenDays: 0, monthlyFen: wage }, today)],
  ...grades.map((_, at) => [`grade ${at + 1}`, injury({ harm: 'disabled', grade: at + 1, wageFen: wage, ...at % 2 ? { localAverageFen: 4 * wage } : { localAverageFen: wage / 4 } })] as const),
  ['injury, no average', injury({ harm: 'disabled', grade: 5, wageFen: wage })],
  ['death', injury({ harm: 'death', incomeFen: wage, localAverageFen: wage })],
  ...(Object.keys(clocks) as Matter[]).flatMap(matter => [['late', '2023-03-10'], ['in time', '2026-11-15']]
    .map(([when, fromOn]) => [`${matter}, ${when}`, limitation({ matter, fromOn: fromOn! }, today)] as const)),
  ...contracts.map(contract => [`probation ${contract}`, probation({ contract, startedOn: '2025-01-01', lastOn: '2025-12-31', fullFen: wage }, today)] as const),
] as const).map(([name, outcome]): [string, Outcome] => [name, outcome])

const anyCard = cardOf('k_injury-apply')!
const citationsOf = (outcome: Outcome) => outcome.state === 'refused' ? [] : outcome.citations
const saysOf = (outcome: Outcome): string[] =>
  outcome.state === 'refused' ? [outcome.reason] : [...outcome.assumptions, ...outcome.state === 'words' ? [outcome.says] : [...outcome.notes, ...outcome.lines.map(({ name }) => name)]]

/** `{ name: findings }` of the answers that have any, so that a failure names them all at once. */
const found = (find: (outcome: Outcome) => string[]): Record<string, string[]> =>
  Object.fromEntries(answers.map(([name, outcome]) => [name, find(outcome)] as const).filter(([, findings]) => findings.length > 0))

test('every kind of answer is looked at, and none was refused', () => {
  expect(answers.filter(([, { state }]) => state === 'refused')).toEqual([])
  expect(answers.length).toBeGreaterThan(50)
  expect(figures.length).toBeGreaterThan(60)
})

test('every citation names a registered text in the version in force, and no void article', () => {
  expect(found(outcome => citationsOf(outcome).filter(({ law, version }) => statuteOf(law)?.promulgatedOn !== version).map(({ law }) => law))).toEqual({})
  expect(found(outcome => citedOvertaken({ ...anyCard, citations: [...citationsOf(outcome)] }))).toEqual({})
  for (const { citation: { law, version } } of figures) expect(`${law} ${statuteOf(law)?.promulgatedOn}`).toBe(`${law} ${version}`)
})

test('no article is cited twice in one answer', () =>
  expect(found(outcome => citationsOf(outcome).map(({ law, article }) => law + article).filter((name, at, all) => all.indexOf(name) !== at))).toEqual({}))

const text = readStatuteText()
const notRun = `calculators against the statutes: NOT CHECKED, because ${lawsFolder} is not there`
if (!text) process.stderr.write(`\n${notRun}\n`)

/** The labour ministry's document, named where the statutes have no such number; what is said of one day and of a share are no numbers. */
const known = /N\+1|\+1|2N|人社部发〔2025〕2号|21\.75个计薪天数|不到1分|从第二天数起|[那同这最后]一[年天]|一个月一个月|那个月/g
/** Days, spans and amounts that the worker put in, in the sentences that repeat them. */
const own = /^工作年限：.*|2008年以前的那段（[^）]*）|\d{4}年\d+月\d+日|您\d{4}年.*去要过/g

if (!text) test.skip(notRun, () => undefined)
else describe('against the statutes', () => {
  const stated = (outcome: Outcome) => new Set(citationsOf(outcome).flatMap(({ law, article }) => [...quantitiesIn(text.get(law)?.get(article) ?? '')]))

  test('every cited article exists', () =>
    expect(found(outcome => citationsOf(outcome).filter(({ law, article }) => !text.get(law)?.has(article)).map(({ law, article }) => law + article))).toEqual({}))

  const unstated = (list: readonly Figure[]) =>
    list.filter(({ value, unit, citation: { law, article } }) => !quantitiesIn(text.get(law)?.get(article) ?? '').has(`${value}${unit}`))

  test('every number of a rule stands in the article that it names; a wrong one is seen', () => {
    expect(unstated(figures)).toEqual([])
    expect(unstated(figures.map(one => ({ ...one, value: one.value + 0.25 })))).toHaveLength(figures.length)
  })

  test('a number stands in its own clause of the article, not just anywhere in it', () => {
    const { fromOne, five, fromTen, ten, fromTwenty, fifteen } = annualLeaveFigures
    const clauses: readonly [Figure, RegExp][] = [
      [severanceFigures.fullYear, /每满一年.{0,4}(一)个月工资/], [severanceFigures.half, /(六)个月以上不满一年的.{0,2}按一年/], [severanceFigures.underHalf, /不满六个月.{0,10}(半)个月/],
      [severanceFigures.cap, /高于.{0,40}平均工资(三)倍/], [severanceFigures.capYears, /最高不超过(十二)年/], [severanceFigures.average, /前(十二)个月的平均/],
      [severanceFigures.double, /标准的(二)倍/], [severanceFigures.notice, /提前(三十)日以书面/], [severanceFigures.extraMonth, /额外支付.{0,4}(一)个月工资/],
      [doublePayFigures.freeMonth, /超过(一)个月不满一年/], [doublePayFigures.untilYear, /不满(一)年未/], [doublePayFigures.double, /每月支付(二)倍/],
      [probationFigures.short, /三个月以上不满一年.{0,8}超过(一)个月/], [probationFigures.middle, /不满三年.{0,8}超过(二)个月/], [probationFigures.long, /无固定期限.{0,20}超过(六)个月/],
      [probationFigures.briefUnder, /期限不满(三)个月的/], [probationFigures.once, /约定(一)次/],
      [fromOne, /已满(1)年/], [five, /不满10年的，年休假(5)天/], [fromTen, /已满(10)年不满20/], [ten, /不满20年的，年休假(10)天/], [fromTwenty, /已满(20)年的/], [fifteen, /年休假(15)天/],
      [injuryFigures.funeral, /丧葬补助金为(6)个月/], [injuryFigures.death, /可支配收入的(20)倍/],
      ...grades.flatMap(({ months, monthly }, at): [Figure, RegExp][] => [
        [months, new RegExp(`${'一二三四五六七八九十'.charAt(at)}级伤残为(\\d+)个月`)],
        ...monthly ? [[{ ...monthly, value: monthly.value * 100 }, new RegExp(`${'一二三四五六七八九十'.charAt(at)}级伤残为本人工资的(\\d+)%`)] as [Figure, RegExp]] : [],
      ]),
    ]
    const numberIn = (found: string | undefined) => found === undefined ? NaN : found === '半' ? 0.5 : /^\d+$/.test(found) ? Number(found) : chineseNumber(found)
    const wrong = clauses.filter(([{ value, citation: { law, article } }, clause]) => Math.abs(numberIn(clause.exec(text.get(law)!.get(article)!)?.[1]) - value) > 1e-9 || !value)
    expect(wrong.map(([{ value }, clause]) => `${value}: ${clause.source}`)).toEqual([])
    const rates = ['workday', 'restday', 'holiday'] as const
    expect(rates.map(name => overtimeFigures[name].value)).toEqual([...text.get('劳动法')!.get('第四十四条')!.matchAll(/百分之(.百(?:五十)?)的/g)].map(([, share]) => chineseNumber(share!) / 100))
  })

  test('every number in the words stands in a cited article', () =>
    expect(found(outcome => saysOf(outcome).flatMap(words => [...quantitiesIn(words.replace(own, '').replace(known, ''))]).filter(quantity => !stated(outcome).has(quantity)))).toEqual({}))

  test(`no words, on the form or in an answer, repeat ${COPY} characters of a statute`, () => {
    const runs = runsOf(text, COPY)
    expect(found(outcome => saysOf(outcome).flatMap(words => copiedRun(words, runs, COPY) ?? []))).toEqual({})
    const forms = [...calculators.values()].flatMap(({ title, line, rows }) => [title, line, ...rows.flatMap(row =>
      [row.label, row.hint ?? '', ...row.kind === 'choice' ? row.options.flatMap(({ name, line: more = '' }) => [name, more]) : []])])
    expect(forms.flatMap(words => copiedRun(words, runs, COPY) ?? [])).toEqual([])
  })
})
