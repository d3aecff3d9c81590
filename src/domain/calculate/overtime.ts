import { ifGiven, refusal, wrongCount, wrongMoney } from './check'
import { contractLaw, holidayRules, interpretationOne, labourLaw, minimumRules, timeRules, unpaid, wageRules } from './laws'
import { count, fenOf, hours, money, moneyLine, over, paidDays, paidDaysSource, percent, rounding, sumLine, type Term, yuanInWords } from './money'
import { figure, type Figure, type Line, type Outcome, those } from './outcome'

/** One month. Money in fen, hours in hundredths of an hour a day; days and hours of one kind of day come together. */
export interface Overtime {
  /** the month's wage without overtime pay */
  readonly monthlyFen: number
  readonly minimumFen?: number
  readonly workDays?: number
  /** beyond the eight normal hours */
  readonly workHours?: number
  readonly restDays?: number
  readonly restHours?: number
  readonly holidayDays?: number
  readonly holidayHours?: number
  readonly paidFen?: number
}

export const overtimeFigures = {
  workday: figure(1.5, '倍', labourLaw('第四十四条')),
  restday: figure(2, '倍', labourLaw('第四十四条')),
  holiday: figure(3, '倍', labourLaw('第四十四条')),
  workdayToo: figure(1.5, '倍', wageRules('第十三条')),
  restdayToo: figure(2, '倍', wageRules('第十三条')),
  holidayToo: figure(3, '倍', wageRules('第十三条')),
  normalDay: figure(8, '小时', timeRules('第三条')),
  mostDay: figure(3, '小时', labourLaw('第四十一条')),
  mostMonth: figure(36, '小时', labourLaw('第四十一条')),
}

interface Kind {
  readonly name: string
  readonly days: 'workDays' | 'restDays' | 'holidayDays'
  readonly hours: 'workHours' | 'restHours' | 'holidayHours'
  /** hours of overtime that one such day can hold at most; the most such days a month can have */
  readonly mostHours: number
  readonly mostDays: number
  readonly tooMany: string
  readonly rate: Figure
}

const monthDays = 31
const manyDays = '一个月最多31天，加班的天数加起来也一样。'
const normal = overtimeFigures.normalDay.value
/** A month holds five holidays at most: new year's day and the four of the spring festival (放假办法第二条). */
const kinds: readonly Kind[] = [
  { name: '平时加班', days: 'workDays', hours: 'workHours', mostHours: 24 - normal, mostDays: monthDays, tooMany: manyDays, rate: overtimeFigures.workday },
  { name: '休息日加班', days: 'restDays', hours: 'restHours', mostHours: 24, mostDays: monthDays, tooMany: manyDays, rate: overtimeFigures.restday },
  {
    name: '法定节日加班', days: 'holidayDays', hours: 'holidayHours', mostHours: 24, mostDays: 5, rate: overtimeFigures.holiday,
    tooMany: '一个月里法定节日最多5天。长假里别的日子算休息日，填在上面。',
  },
]

const together = '天数和小时数要一起填。'
const hoursWrong = (kind: Kind, hundredths: number): string | null => {
  if (!Number.isSafeInteger(hundredths)) return '请填数字，比如 2 或者 2.5。'
  if (hundredths <= 0) return '要填比0大的数。'
  if (hundredths <= kind.mostHours * 100) return null
  return kind.mostHours === 24 ? '一天只有24小时。' : `一天只有24小时，正常上班${normal}小时，加班最多再填${kind.mostHours}小时。`
}

const daysWrong = ({ mostDays, tooMany }: Kind, days: number): string | null => days > mostDays ? tooMany : wrongCount(days, { least: 1, most: mostDays })

function wrong(input: Overtime) {
  const given = kinds.filter(({ days }) => input[days] !== undefined)
  const all = given.reduce((sum, { days }) => sum + (input[days] ?? 0), 0)
  return refusal<keyof Overtime>(
    ['monthlyFen', wrongMoney(input.monthlyFen)],
    ['minimumFen', ifGiven(input.minimumFen, fen => wrongMoney(fen))],
    ...kinds.flatMap(kind => {
      const [days, hundredths] = [input[kind.days], input[kind.hours]]
      return [
        [kind.days, days === undefined ? hundredths !== undefined && together : daysWrong(kind, days)],
        [kind.hours, hundredths === undefined ? days !== undefined && together : hoursWrong(kind, hundredths)],
      ] as const
    }),
    [given[given.length - 1]?.days ?? 'workDays', all > monthDays && manyDays],
    ['workDays', given.length === 0 && '三种加班，至少填一种。'],
    ['paidFen', ifGiven(input.paidFen, fen => wrongMoney(fen, 0))],
  )
}

function linesOf(input: Overtime, base: Term): Line[] {
  const parts = kinds.flatMap(({ name, days, hours: hoursKey, rate }) => {
    const [dayCount, hundredths] = [input[days], input[hoursKey]]
    if (dayCount === undefined || hundredths === undefined) return []
    const hourly = [base, over(paidDays), over(count(normal, '小时'))]
    return [moneyLine(`${name}（${rate.value * 100}%）`, [...hourly, count(dayCount, '天'), hours(hundredths), percent(rate.value * 100)], 'part')]
  })
  return parts.length > 1 ? [...parts, sumLine('这个月的加班费', parts)] : parts.map(part => ({ ...part, look: 'main' }))
}

/** What is still owed, as lines and as notes. */
function owedOf(due: number, paid: number | undefined): { lines: Line[]; notes: string[] } {
  if (paid === undefined) return { lines: [], notes: [] }
  if (paid >= due) return { lines: [], notes: ['照您填的数，单位发的加班费已经够了。'] }
  const formula = `${yuanInWords(due)} − ${yuanInWords(paid)} = ${yuanInWords(due - paid)}`
  return { lines: [{ name: '还差', value: { kind: 'fen', fen: due - paid }, formula, look: 'main' }], notes: [] }
}

const assumptions = [
  '按一天8小时的标准工时算。单位经批准实行综合工时的，算法不同；经批准实行不定时工时的，一般没有加班费。',
  '拿合同约定的月工资当底数，不含加班费。合同没写清楚的，各地认的底数不全一样。',
  '按月领工资的，这些钱是在月工资之外另给的。计件的，按计件单价的同样倍数算。',
  '休息日已经补休的不算；平时和法定节日加班，不能拿补休顶。',
  `${paidDaysSource}一个月一个月地算。`,
  '加班是单位安排的，您拿得出证据。', rounding,
]
const citations = [
  labourLaw('第四十四条'), labourLaw('第四十一条'), wageRules('第十三条'), timeRules('第三条'), holidayRules('第二条'),
  minimumRules('第十二条'), contractLaw('第八十五条'), interpretationOne('第四十二条'),
]

/** Overtime pay of one month at 150, 200 and 300 per cent of the hourly wage (Article 44 of the Labour Law). */
export function overtime(input: Overtime): Outcome<keyof Overtime> {
  const refused = wrong(input)
  if (refused) return refused
  const { monthlyFen, minimumFen, workDays = 0, workHours = 0 } = input
  const raised = minimumFen !== undefined && monthlyFen < minimumFen
  const due = linesOf(input, money(raised ? minimumFen : monthlyFen))
  const owed = owedOf(fenOf(due[due.length - 1]!), input.paidFen)
  const { mostDay, mostMonth } = overtimeFigures
  return {
    state: 'figures', citations, assumptions,
    lines: [...due, ...owed.lines],
    notes: those(
      raised && '您填的月工资比当地最低工资低，所以按最低工资算。少发的工资也可以要。',
      ...owed.notes,
      workHours > mostDay.value * 100 && `平时一天加班最多${mostDay.value}小时，超过了可以向劳动监察（12333）投诉。`,
      workDays * workHours > mostMonth.value * 100 && `每月加班最多${mostMonth.value}小时，超过了可以向劳动监察（12333）投诉。`,
      owed.notes.length === 0 && unpaid,
    ),
  }
}
