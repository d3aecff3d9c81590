import { refusal, wrongDay, wrongMoney } from './check'
import { dayInChinese, lastOfMonths } from './day'
import { contractLaw, contractRules } from './laws'
import { paidDaysSource, rounding } from './money'
import { monthsAfter, monthsLine, wholeOf, wrongRest } from './months'
import { figure, type Figure, type Outcome } from './outcome'

/** How long the contract is, or why no probation may be agreed at all. */
export type ProbationContract = 'short' | 'middle' | 'long' | 'brief' | 'again'

/** Money in fen. `lastOn` is the probation's last day so far; `fullFen` the wage after it. */
export interface Probation {
  readonly contract: ProbationContract
  readonly startedOn: string
  readonly lastOn: string
  readonly fullFen: number
  /** days really worked in what is left over of whole months */
  readonly restDays?: number
}

const nineteen = contractLaw('第十九条')
export const probationFigures = {
  short: figure(1, '个月', nineteen),
  middle: figure(2, '个月', nineteen),
  long: figure(6, '个月', nineteen),
  briefUnder: figure(3, '个月', nineteen),
  once: figure(1, '次', nineteen),
  wage: figure(0.8, '倍', contractLaw('第二十条')),
}

const limits: Readonly<Record<ProbationContract, Figure | null>> = {
  short: probationFigures.short, middle: probationFigures.middle, long: probationFigures.long, brief: null, again: null,
}

const inForce = '2008-01-01'
const citations = [nineteen, contractLaw('第八十三条'), contractLaw('第二十条'), contractRules('第三十四条')]
const assumptions = [
  '试用期里的工资单位已经发了，这里算的是另外的赔偿金。',
  '只算已经做过的、超出法定期限的那段试用期；还没做的，单位应当改正。',
  `${paidDaysSource}零头按实际上班的天数折算，法律没写细，最多按一个月工资算。`, rounding,
]

function wrong({ startedOn, lastOn, fullFen }: Probation, today: string) {
  return refusal<keyof Probation>(
    ['startedOn', wrongDay(startedOn, today, inForce)],
    ['lastOn', wrongDay(lastOn, today)],
    ['lastOn', lastOn < startedOn && '试用期结束那天不会比开始那天还早，请看看哪个选错了。'],
    ['fullFen', wrongMoney(fullFen)],
  )
}

/**
 * Damages for a probation longer than the law allows (Articles 19 and 83): a full wage for the time beyond.
 * @param today the day in Shanghai, `YYYY-MM-DD`
 */
export function probation(input: Probation, today: string): Outcome<keyof Probation> {
  const refused = wrong(input, today)
  if (refused) return refused
  const { contract, startedOn, lastOn, fullFen, restDays = 0 } = input
  const months = limits[contract]?.value ?? 0
  const beyond = monthsAfter(startedOn, months, lastOn)
  if (beyond.length === 0) {
    return { state: 'words', says: `试用期最长到${dayInChinese(lastOfMonths(startedOn, months))}，您这段没有超过，没有这笔赔偿金。`, citations, assumptions: ['您填的日子没有错。'] }
  }
  const { first, last } = wholeOf(beyond)
  const may = months ? `您这种合同，试用期最长${months}个月。` : '您这种情形，不能约定试用期。'
  return refusal(['restDays', wrongRest(beyond, input.restDays)]) ?? {
    state: 'figures', citations, assumptions,
    lines: [monthsLine('违法试用期的赔偿金', fullFen, beyond, restDays)],
    notes: [`${may}超出的是${dayInChinese(first)}到${dayInChinese(last)}。`, '试用期的工资，不能低于约定工资的80%，也不能低于当地最低工资；少发的另外补。'],
  }
}
