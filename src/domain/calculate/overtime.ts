import { ifGiven, refusal, wrongCount, wrongMoney } from './check'
import { contractLaw, holidayRules, interpretationOne, labourLaw, minimumRules, timeRules, unpaid, wageRules } from './laws'
import { count, fenOf, hours, money, moneyLine, over, paidDays, paidDaysSource, percent, rounding, sumLine, type Term, yuanInWords } from './money'
import { figure, type Figure, type Line, type Outcome, those } from './outcome'

/** Eight hours a day; approved, added up over a period (综合计算); or approved, not counted at all (不定时). */
export type HoursSystem = 'standard' | 'combined' | 'irregular'

/** One month. Money in fen, hours in hundredths of an hour a day; days and hours of one kind of day come together. */
export interface Overtime {
  /** `standard` when absent */
  readonly system?: HoursSystem
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
  /** only `combined`: hundredths of an hour beyond the legal hours of the whole period, holidays apart */
  readonly overHours?: number
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

const notHere = '按您选的工时，这里请空着。'
const yearHours = 366 * 24
const overWrong = (hundredths: number): string | null => {
  if (!Number.isSafeInteger(hundredths)) return '请填数字，比如 20 或者 20.5。'
  if (hundredths <= 0) return '要填比0大的数。'
  return hundredths > yearHours * 100 ? `一年也只有${yearHours}小时。` : null
}

/** Over a whole period a rest day is a day like any other: only the hours beyond it and the holidays are overtime. */
const isDue = ({ system }: Overtime, kind: Kind): boolean => system !== 'combined' || kind.rate === overtimeFigures.holiday

function wrongKind(input: Overtime, kind: Kind) {
  const [days, hundredths] = [input[kind.days], input[kind.hours]]
  if (!isDue(input, kind)) return [[kind.days, days !== undefined && notHere], [kind.hours, hundredths !== undefined && notHere]] as const
  return [
    [kind.days, days === undefined ? hundredths !== undefined && together : daysWrong(kind, days)],
    [kind.hours, hundredths === undefined ? days !== undefined && together : hoursWrong(kind, hundredths)],
  ] as const
}

function wrong(input: Overtime) {
  const given = kinds.filter(({ days }) => input[days] !== undefined)
  const all = given.reduce((sum, { days }) => sum + (input[days] ?? 0), 0)
  const isCombined = input.system === 'combined'
  return refusal<keyof Overtime>(
    ['monthlyFen', wrongMoney(input.monthlyFen)],
    ['minimumFen', ifGiven(input.minimumFen, fen => wrongMoney(fen))],
    ['overHours', ifGiven(input.overHours, hundredths => isCombined ? overWrong(hundredths) : notHere)],
    ...kinds.flatMap(kind => wrongKind(input, kind)),
    [given[given.length - 1]?.days ?? 'workDays', all > monthDays && manyDays],
    isCombined ? ['overHours', given.length === 0 && input.overHours === undefined && '超出的小时和法定节日，至少填一种。']
      : ['workDays', given.length === 0 && '三种加班，至少填一种。'],
    ['paidFen', ifGiven(input.paidFen, fen => wrongMoney(fen, 0))],
  )
}

function linesOf(input: Overtime, base: Term): Line[] {
  const hourly = [base, over(paidDays), over(count(normal, '小时'))]
  const { overHours } = input
  const { workday } = overtimeFigures
  const beyond = overHours === undefined ? []
    : [moneyLine(`超出标准工时的（${workday.value * 100}%）`, [...hourly, hours(overHours), percent(workday.value * 100)], 'part')]
  const parts = [...beyond, ...kinds.flatMap(({ name, days, hours: hoursKey, rate }) => {
    const [dayCount, hundredths] = [input[days], input[hoursKey]]
    if (dayCount === undefined || hundredths === undefined) return []
    return [moneyLine(`${name}（${rate.value * 100}%）`, [...hourly, count(dayCount, '天'), hours(hundredths), percent(rate.value * 100)], 'part')]
  })]
  return parts.length > 1 ? [...parts, sumLine(overHours === undefined ? '这个月的加班费' : '一共的加班费', parts)] : parts.map(part => ({ ...part, look: 'main' }))
}

/** What is still owed, as lines and as notes. */
function owedOf(due: number, paid: number | undefined): { lines: Line[]; notes: string[] } {
  if (paid === undefined) return { lines: [], notes: [] }
  if (paid >= due) return { lines: [], notes: ['照您填的数，单位发的加班费已经够了。'] }
  const formula = `${yuanInWords(due)} − ${yuanInWords(paid)} = ${yuanInWords(due - paid)}`
  return { lines: [{ name: '还差', value: { kind: 'fen', fen: due - paid }, formula, look: 'main' }], notes: [] }
}

const counted: Readonly<Record<Exclude<HoursSystem, 'irregular'>, string>> = {
  standard: '按一天8小时的标准工时算。单位经批准实行综合工时或不定时工时的，上面换一种再算。',
  combined: '单位这个岗位实行综合工时，是劳动部门批准过的；拿不出批准文件的，按一般工时算。休息日正常排的班，不另算200%。',
}
const assumptions = [
  '拿合同约定的月工资当底数，不含加班费。合同没写清楚的，各地认的底数不全一样。',
  '按月领工资的，这些钱是在月工资之外另给的。计件的，按计件单价的同样倍数算。',
  '休息日已经补休的不算；平时和法定节日加班，不能拿补休顶。',
  `${paidDaysSource}一个月一个月地算；综合工时按它的周期算。`,
  '加班是单位安排的，您拿得出证据。', rounding,
]
const citations = [
  labourLaw('第四十四条'), labourLaw('第四十一条'), wageRules('第十三条'), timeRules('第三条'), holidayRules('第二条'),
  minimumRules('第十二条'), contractLaw('第八十五条'), interpretationOne('第四十二条'),
]

/** The ministry's rule leaves these posts out altogether. */
const irregular: Outcome<keyof Overtime> = {
  state: 'words', citations: [wageRules('第十三条'), labourLaw('第三十九条')],
  says: '这个岗位经劳动部门批准实行不定时工时的，国家的规定里没有加班费。有的地方法定节日上班仍然要给，请问律师。',
  assumptions: ['批准是真的。让单位拿出批准文件；拿不出来的，选一般工时再算。'],
}

/** Overtime pay of one month at 150, 200 and 300 per cent of the hourly wage (Article 44 of the Labour Law). */
export function overtime(input: Overtime): Outcome<keyof Overtime> {
  const { system = 'standard' } = input
  if (system === 'irregular') return irregular
  const refused = wrong(input)
  if (refused) return refused
  const { monthlyFen, minimumFen, workDays = 0, workHours = 0 } = input
  const raised = minimumFen !== undefined && monthlyFen < minimumFen
  const due = linesOf(input, money(raised ? minimumFen : monthlyFen))
  const owed = owedOf(fenOf(due[due.length - 1]!), input.paidFen)
  const { mostDay, mostMonth } = overtimeFigures
  return {
    state: 'figures', citations, assumptions: [counted[system], ...assumptions],
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
