import { ifGiven, refusal, wrongCount, wrongDay, wrongMoney } from './check'
import { daysThrough } from './day'
import { leaveMeasures, leaveRules } from './laws'
import { count, inWords, money, moneyLine, over, paidDays, percent, percentLess, roundedDown, rounding, type Term } from './money'
import { figure, type Figure, type Outcome, those } from './outcome'

/** One calendar year. `monthlyFen`: average of the twelve months before, without overtime pay. */
export interface AnnualLeave {
  /** `asked`: the employer had arranged it, and the worker wrote that they would not take it */
  readonly why: 'employer' | 'asked'
  readonly year: number
  /** whole years of work, for all employers together */
  readonly workYears: number
  /** where it was in or after that year; earlier days change nothing */
  readonly joinedOn?: string
  readonly leftOn?: string
  readonly takenDays: number
  readonly monthlyFen: number
}

export const annualLeaveFigures = {
  fromOne: figure(1, '年', leaveRules('第三条')), five: figure(5, '日', leaveRules('第三条')),
  fromTen: figure(10, '年', leaveRules('第三条')), ten: figure(10, '日', leaveRules('第三条')),
  fromTwenty: figure(20, '年', leaveRules('第三条')), fifteen: figure(15, '日', leaveRules('第三条')),
  due: figure(3, '倍', leaveRules('第五条')),
  dueToo: figure(3, '倍', leaveMeasures('第十条')),
  yearDays: figure(365, '日', leaveMeasures('第十二条')),
  yearDaysToo: figure(365, '日', leaveMeasures('第五条')),
  paidDays: figure(21.75, '日', leaveMeasures('第十一条')),
}

const steps: readonly { readonly from: Figure; readonly days: Figure }[] = [
  { from: annualLeaveFigures.fromTwenty, days: annualLeaveFigures.fifteen },
  { from: annualLeaveFigures.fromTen, days: annualLeaveFigures.ten },
  { from: annualLeaveFigures.fromOne, days: annualLeaveFigures.five },
]

/** The regulation's first year (its Article 10). */
const firstYear = 2008
const yearOf = (day: string): number => Number(day.slice(0, 4))

function wrong(input: AnnualLeave, today: string) {
  const { year, workYears, joinedOn, leftOn, takenDays, monthlyFen } = input
  return refusal<keyof AnnualLeave>(
    ['year', wrongCount(year, { least: firstYear, most: yearOf(today) })],
    ['workYears', wrongCount(workYears, { least: 0, most: 70 })],
    ['joinedOn', ifGiven(joinedOn, day => wrongDay(day, today))],
    ['joinedOn', ifGiven(joinedOn, day => yearOf(day) > year ? '这一年您还没到这家单位，请看看哪个填错了。' : null)],
    ['leftOn', ifGiven(leftOn, day => wrongDay(day, today))],
    ['leftOn', ifGiven(leftOn, day => yearOf(day) < year ? '这一年以前您已经离开了，请看看哪个填错了。' : null)],
    ['leftOn', ifGiven(leftOn, day => joinedOn !== undefined && day < joinedOn ? '离职那天不会比入职那天还早，请看看哪个选错了。' : null)],
    ['takenDays', wrongCount(takenDays, { least: 0, most: 366 })],
    ['monthlyFen', wrongMoney(monthlyFen)],
  )
}

/** Days of the year that count, when not the whole of it does: from joining, or until leaving, both ends counted. */
function partOf({ year, joinedOn, leftOn }: AnnualLeave): number | null {
  const joined = joinedOn !== undefined && yearOf(joinedOn) === year
  const left = leftOn !== undefined && yearOf(leftOn) === year
  if (!joined && !left) return null
  return daysThrough(joined ? joinedOn : `${year}-01-01`, left ? leftOn : `${year}-12-31`)
}

/** What was earned in the year, and how: whole days, the rest of a day left out. */
function earnedOf(input: AnnualLeave, full: number): { days: number; formula: string } {
  const part = partOf(input)
  const terms: Term[] = part === null ? [count(full, '天')] : [count(part, '天'), over(count(annualLeaveFigures.yearDays.value, '天')), count(full, '天')]
  return { days: roundedDown(terms), formula: inWords(terms) }
}

const citations = [
  leaveRules('第二条'), leaveRules('第三条'), leaveRules('第四条'), leaveRules('第五条'), leaveRules('第七条'), leaveMeasures('第三条'), leaveMeasures('第五条'),
  leaveMeasures('第十条'), leaveMeasures('第十一条'), leaveMeasures('第十二条'),
]
const assumptions = [
  '您已经连续工作满12个月，寒暑假、病假、事假没有多到不享受当年的年休假。',
  '法定的最低天数；合同或单位规定的天数、工资更高的，按更高的算。',
  '当年入职或离职的，按在这家单位的日历天数折算，不足1整天的不算。',
  '月工资用前12个月的平均数，不算加班费；做得不满12个月的按实际月数。日工资是月工资除以21.75天。',
  '正常的那份工资已经发了。', '年休假工资的申请期限各地算法不一样，尽早去要。', rounding,
]
const words = (says: string): Outcome<keyof AnnualLeave> => ({ state: 'words', says, citations, assumptions: assumptions.slice(0, 3) })

function figuresOf(input: AnnualLeave, earned: ReturnType<typeof earnedOf>, today: string): Outcome<keyof AnnualLeave> {
  const days = earned.days - input.takenDays
  const daily = [money(input.monthlyFen), over(paidDays), count(days, '天')]
  const due = annualLeaveFigures.due.value * 100
  const open = input.leftOn === undefined && input.year === yearOf(today)
  return {
    state: 'figures', citations, assumptions,
    lines: [
      { name: '该休没休的整天', value: { kind: 'days', days }, formula: `${earned.formula} − ${input.takenDays} 天 = ${days} 天`, look: 'part' },
      moneyLine(`按日工资的${due}%算，里面有已发的正常工资`, [...daily, percent(due)], 'part'),
      moneyLine('还要补的', [...daily, percentLess(due, 100)]),
    ],
    notes: those(open && '今年还没过完，单位还可以安排您去休；一直没安排的，才要给这笔钱。'),
  }
}

/**
 * Pay for annual leave not taken in one year: 300 per cent of the day's wage, one part of which was paid already.
 * @param today the day in Shanghai, `YYYY-MM-DD`
 */
export function annualLeave(input: AnnualLeave, today: string): Outcome<keyof AnnualLeave> {
  const refused = wrong(input, today)
  if (refused) return refused
  const full = steps.find(({ from }) => input.workYears >= from.value)?.days.value
  if (full === undefined) return words('累计工作满1年才有年休假。所有单位做过的时间都可以加起来。')
  if (input.why === 'asked') return words('单位安排了休，您自己书面提出不休的，单位只用发正常工资，没有多的。单位根本没安排，或者逼您写的，就不算，选上面那种再算。')
  const earned = earnedOf(input, full)
  if (earned.days > input.takenDays) return figuresOf(input, earned, today)
  return words(`这一年按规定有${earned.days}个整天，已经休了${input.takenDays}天，没有剩下的整天。多休的，单位不能倒扣。`)
}
