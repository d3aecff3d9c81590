import { ifGiven, refusal, wrongDay, wrongMoney } from './check'
import { dayInChinese, lastOfMonths, plusDays, yearsAfter } from './day'
import { arbitrationLaw, contractLaw, contractRules, interpretationTwo } from './laws'
import { paidDaysSource, rounding } from './money'
import { type Month, monthsAfter, monthsLine, wholeOf, wrongRest } from './months'
import { figure, type Figures, type Outcome, those } from './outcome'

/** Money in fen. No `signedOn`: never signed. No `endedOn`: still working there. No `filedOn`: arbitration would be asked for today. */
export interface DoublePay {
  readonly startedOn: string
  readonly signedOn?: string
  readonly endedOn?: string
  readonly monthlyFen: number
  /** days really worked in what is left over of whole months */
  readonly restDays?: number
  readonly filedOn?: string
}

export const doublePayFigures = {
  double: figure(2, '倍', contractLaw('第八十二条')),
  freeMonth: figure(1, '个月', contractLaw('第八十二条')),
  untilYear: figure(1, '年', contractLaw('第八十二条')),
  limitation: figure(1, '年', arbitrationLaw('第二十七条')),
}

/** Who was hired earlier had a month from this day on: another count, and long past its limitation. */
const inForce = '2008-01-01'

/** The second to the twelfth month of work, at most up to the day before the contract. */
function monthsOf({ startedOn, signedOn, endedOn }: DoublePay, today: string): Month[] {
  const { freeMonth, untilYear } = doublePayFigures
  const ends = [lastOfMonths(startedOn, 12 * untilYear.value), endedOn ?? today, ...signedOn === undefined ? [] : [plusDays(signedOn, -1)]]
  return monthsAfter(startedOn, freeMonth.value, ends.reduce((earliest, end) => end < earliest ? end : earliest))
}

const signedLate = '合同是离职以后签的？请看看哪个选错了。'
const leftFirst = '离职那天不会比入职那天还早，请看看哪个选错了。'

function wrong(input: DoublePay, today: string) {
  const { startedOn, signedOn, endedOn, monthlyFen, filedOn } = input
  return refusal<keyof DoublePay>(
    ['startedOn', wrongDay(startedOn, today, inForce)],
    ['signedOn', ifGiven(signedOn, day => wrongDay(day, today))],
    ['endedOn', ifGiven(endedOn, day => wrongDay(day, today))],
    ['endedOn', ifGiven(endedOn, day => day < startedOn ? leftFirst : null)],
    ['signedOn', ifGiven(signedOn, day => endedOn !== undefined && day > endedOn ? signedLate : null)],
    ['monthlyFen', wrongMoney(monthlyFen)],
    ['filedOn', ifGiven(filedOn, day => wrongDay(day, today))],
    ['filedOn', ifGiven(filedOn, day => day < startedOn ? '申请仲裁不会比入职还早，请看看哪个选错了。' : null)],
  )
}

const assumptions = [
  '正常的那份工资单位已经发了，这里算的是还要补的另一份。',
  '每个月的工资一样多。哪些工资算进去，各地算法不全一样。',
  '没签合同不是您自己故意不签，也不是小时工。合同到期后接着干没续签的，另有规定，这里不算。',
  `${paidDaysSource}零头最多按一个月工资算。`,
  '过没过1年，这里按最严的算法：每个月的钱从那个月最后一天起各算各的1年。有的地方算法宽些。', rounding,
]
const citations = [
  contractLaw('第十条'), contractLaw('第八十二条'), contractRules('第六条'), contractRules('第七条'), contractLaw('第十四条'), contractLaw('第六十九条'),
  interpretationTwo('第六条'), interpretationTwo('第七条'), interpretationTwo('第九条'), interpretationTwo('第二十条'), arbitrationLaw('第二十七条'),
]

function figuresOf(input: DoublePay, months: readonly Month[], today: string): Figures {
  const { signedOn, endedOn = today, monthlyFen, restDays = 0, filedOn = today } = input
  const limitOf = ({ last }: Month) => yearsAfter(last, doublePayFigures.limitation.value)
  const open = months.filter(month => limitOf(month) >= filedOn)
  const [first] = open
  const { first: from, last: to } = wholeOf(months)
  const late = open.length < months.length
  const stillUnsigned = endedOn > to && (signedOn === undefined || signedOn > plusDays(to, 1))
  return {
    state: 'figures', citations, assumptions,
    lines: [monthsLine('还要补的工资', monthlyFen, months, restDays), ...late ? [monthsLine('其中还没过1年的', monthlyFen, open, restDays)] : []],
    notes: those(
      `双倍工资的日子：${dayInChinese(from)}到${dayInChinese(to)}。`,
      late && '有的月份按最严的算法过了1年。别急着放弃：单位在仲裁时没提过期的，到法院再提一般不算数。先问律师。',
      first && `最早那个还没过1年的月份，按最严的算法要在${dayInChinese(limitOf(first))}前（含当天）申请仲裁。`,
      stillUnsigned && '做满一年还没签的，法律当作已经签了没有期限的合同；再往后没有双倍工资，但可以要求补签。',
    ),
  }
}

const inTime = '这段时间没有双倍工资：入职头一个月里签合同，法律是允许的；要满一个月还没签才开始算。'

/**
 * The second wage of each month without a written contract (Article 82): from the second to the twelfth month of work.
 * @param today the day in Shanghai, `YYYY-MM-DD`
 */
export function doublePay(input: DoublePay, today: string): Outcome<keyof DoublePay> {
  const refused = wrong(input, today)
  if (refused) return refused
  const months = monthsOf(input, today)
  if (months.length === 0) return { state: 'words', says: inTime, citations: citations.slice(0, 3), assumptions: ['您填的日子没有错。'] }
  return refusal(['restDays', wrongRest(months, input.restDays)]) ?? figuresOf(input, months, today)
}
