import type { Citation } from '@contract'
import { ifGiven, refusal, wrongCount, wrongMoney } from './check'
import { injuryRules, insuranceLaw } from './laws'
import { halfMonths, money, moneyLine, percent, rounding, type Term, times } from './money'
import { figure, type Figure, type Line, type Outcome, those } from './outcome'

/** Money in fen. `death` needs the two averages, `disabled` the grade and the worker's own wage. */
export interface Injury {
  readonly harm: 'disabled' | 'death'
  readonly grade?: number
  /** monthly average of what contributions were paid on in the twelve months before */
  readonly wageFen?: number
  /** monthly average wage in the insurance area */
  readonly localAverageFen?: number
  /** disposable income of an urban resident in the whole country in the year before, a year's */
  readonly incomeFen?: number
}

interface Grade { readonly months: Figure; readonly monthly?: Figure; readonly article: Citation }

const gradeOf = (article: Citation, months: number, share?: number): Grade =>
  ({ article, months: figure(months, '个月', article), ...share === undefined ? {} : { monthly: figure(share, '倍', article) } })
const [severe, middling, slight] = [injuryRules('第三十五条'), injuryRules('第三十六条'), injuryRules('第三十七条')]

/** Grades 1 to 10: months of wage at once, and the share of the wage each month where there is one. */
export const grades: readonly Grade[] = [
  gradeOf(severe, 27, 0.9), gradeOf(severe, 25, 0.85), gradeOf(severe, 23, 0.8), gradeOf(severe, 21, 0.75),
  gradeOf(middling, 18, 0.7), gradeOf(middling, 16, 0.6),
  gradeOf(slight, 13), gradeOf(slight, 11), gradeOf(slight, 9), gradeOf(slight, 7),
]

export const injuryFigures = {
  most: figure(3, '倍', injuryRules('第六十四条')),
  least: figure(0.6, '倍', injuryRules('第六十四条')),
  funeral: figure(6, '个月', injuryRules('第三十九条')),
  death: figure(20, '倍', injuryRules('第三十九条')),
}

function wrong({ harm, grade, wageFen, localAverageFen, incomeFen }: Injury) {
  if (harm === 'death') {
    return refusal<keyof Injury>(['localAverageFen', wrongMoney(localAverageFen)], ['incomeFen', wrongMoney(incomeFen)])
  }
  return refusal<keyof Injury>(
    ['grade', wrongCount(grade, { least: 1, most: grades.length }) && '伤残等级是1到10级，请照鉴定结论填。'],
    ['wageFen', wrongMoney(wageFen)],
    ['localAverageFen', ifGiven(localAverageFen, fen => wrongMoney(fen))],
  )
}

/** The wage that counts: the worker's own, held between 60 and 300 per cent of the local average. */
function wageOf(wageFen: number, localAverageFen: number | undefined): { terms: Term[]; held: 'no' | 'up' | 'down' } {
  if (localAverageFen === undefined) return { terms: [money(wageFen)], held: 'no' }
  const [most, least] = [injuryFigures.most.value * 100, Math.round(injuryFigures.least.value * 100)]
  if (wageFen * 100 > localAverageFen * most) return { terms: [money(localAverageFen), percent(most)], held: 'down' }
  if (wageFen * 100 < localAverageFen * least) return { terms: [money(localAverageFen), percent(least)], held: 'up' }
  return { terms: [money(wageFen)], held: 'no' }
}

const payer = '单位没缴工伤保险的，这些钱由单位按同样的标准出。'

function disabled(level: number, wageFen: number, localAverageFen: number | undefined): Outcome<keyof Injury> {
  const { months, monthly, article } = grades[level - 1]!
  const { terms, held } = wageOf(wageFen, localAverageFen)
  const share = monthly && Math.round(monthly.value * 100)
  const lines: Line[] = [
    moneyLine(`一次性伤残补助金（${level}级）`, [...terms, halfMonths(2 * months.value)]),
    ...share === undefined ? [] : [moneyLine('另外每月的伤残津贴', [...terms, percent(share)], 'part')],
  ]
  return {
    state: 'figures', lines, citations: [article, injuryRules('第六十四条'), injuryRules('第六十二条'), injuryRules('第三十三条'), insuranceLaw('第三十九条')],
    notes: those(
      held === 'down' && '您的工资比当地平均工资的300%还高，所以按300%算。',
      held === 'up' && '您的工资比当地平均工资的60%还低，所以按60%算。',
      level >= 5 && `${level >= 7 ? '合同到期，或者您本人' : '您本人'}提出结束劳动关系的，还有两笔钱：工伤医疗补助金、伤残就业补助金。各省自己定，这里不算，请打12333问。`,
      (level === 5 || level === 6) && '每月的津贴，单位实在安排不了工作时才发。',
      share !== undefined && '津贴比当地最低工资低的，按最低工资补足。',
    ),
    assumptions: those(
      '已经认定为工伤，等级照劳动能力鉴定的结论。',
      '本人工资是受伤前12个月的平均月缴费工资。单位少报了缴费工资的，差额可以找单位要，请问律师。',
      localAverageFen === undefined && '没填当地平均工资，就当您的工资在它的60%到300%之间。',
      payer, '医药费、停工期间的工资、护理费另算。', rounding,
    ),
  }
}

const deathCitations = [injuryRules('第三十九条'), injuryRules('第六十二条'), insuranceLaw('第三十八条')]
const death = (localAverageFen: number, incomeFen: number): Outcome<keyof Injury> => ({
  state: 'figures', citations: deathCitations,
  lines: [
    moneyLine('一次性工亡补助金', [money(incomeFen), times(injuryFigures.death.value)]),
    moneyLine('丧葬补助金', [money(localAverageFen), halfMonths(2 * injuryFigures.funeral.value)]),
  ],
  notes: ['靠他养活、没有劳动能力的亲属，还可以每月领抚恤金，按各家情况定，这里不算。'],
  assumptions: [
    '已经认定为因工死亡。一到四级伤残的人，停工留薪期过了以后去世的，没有一次性工亡补助金。',
    '可支配收入用的是去世前一年、全国城镇居民的全年数。', payer, rounding,
  ],
})

/** One-off payments for a work injury by grade (Articles 35 to 37), or for a death at work (Article 39). */
export function injury(input: Injury): Outcome<keyof Injury> {
  const refused = wrong(input)
  if (refused) return refused
  const { harm, grade = 0, wageFen = 0, localAverageFen, incomeFen = 0 } = input
  return harm === 'death' ? death(localAverageFen ?? 0, incomeFen) : disabled(grade, wageFen, localAverageFen)
}
