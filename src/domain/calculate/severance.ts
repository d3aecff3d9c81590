import type { Citation } from '@contract'
import { ifGiven, refusal, wrongDay, wrongMoney } from './check'
import { dayInChinese, plusDays, type Span, spanInChinese, spanOf } from './day'
import { contractLaw, contractRules, interpretationTwo, unpaid } from './laws'
import { halfMonths, money, moneyLine, rounding, sumLine, type Term, times } from './money'
import { figure, type Line, once, type Outcome, those } from './outcome'

/** How it ended. `instead` is Article 40 without the notice: the employer owes one more month's wage. */
export type SeveranceWay =
  | 'unlawful' | 'instead' | 'notified' | 'layoff' | 'agreed' | 'forced' | 'expired' | 'closed' | 'resigned' | 'fault'

/** Money in fen. `averageFen` is the monthly average of the twelve months before the end, all that was due. */
export interface Severance {
  readonly way: SeveranceWay
  readonly startedOn: string
  readonly endedOn: string
  readonly averageFen: number
  /** only for `instead`: last month's wage */
  readonly lastMonthFen?: number
  /** local figures, where the worker knows them */
  readonly minimumFen?: number
  readonly localAverageFen?: number
}

export const severanceFigures = {
  fullYear: figure(1, '个月', contractLaw('第四十七条')),
  underHalf: figure(0.5, '个月', contractLaw('第四十七条')),
  half: figure(6, '个月', contractLaw('第四十七条')),
  cap: figure(3, '倍', contractLaw('第四十七条')),
  capYears: figure(12, '年', contractLaw('第四十七条')),
  average: figure(12, '个月', contractLaw('第四十七条')),
  double: figure(2, '倍', contractLaw('第八十七条')),
  notice: figure(30, '日', contractLaw('第四十条')),
  extraMonth: figure(1, '个月', contractLaw('第四十条')),
}

/** The Labour Contract Law's first day (its Article 98); years before it follow older rules (its Article 97). */
const inForce = '2008-01-01'

type Pays = 'N' | 'N+1' | '2N'
type Kind = { readonly citations: readonly Citation[] } & (
  | { readonly pays: Pays; readonly note?: string }
  | { readonly pays: 'nothing'; readonly says: string })

const kinds: Readonly<Record<SeveranceWay, Kind>> = {
  unlawful: {
    pays: '2N', citations: [contractLaw('第四十八条'), contractLaw('第八十七条'), contractRules('第二十五条')],
    note: '违法辞退，您也可以不要赔偿金，要求回去接着上班。要了赔偿金，就不再另拿经济补偿和多付的一个月工资。',
  },
  instead: { pays: 'N+1', citations: [contractLaw('第四十条'), contractLaw('第四十六条'), contractRules('第二十条')] },
  notified: { pays: 'N', citations: [contractLaw('第四十条'), contractLaw('第四十六条')] },
  layoff: { pays: 'N', citations: [contractLaw('第四十一条'), contractLaw('第四十六条')] },
  agreed: { pays: 'N', citations: [contractLaw('第三十六条'), contractLaw('第四十六条')] },
  forced: {
    pays: 'N', citations: [contractLaw('第三十八条'), contractLaw('第四十六条'), interpretationTwo('第十九条')],
    note: '走之前写一封信，写明因为单位欠薪、没缴社保等才走，留好寄信的凭证。',
  },
  expired: {
    pays: 'N', citations: [contractLaw('第四十四条'), contractLaw('第四十六条'), contractLaw('第十四条'), contractRules('第二十二条')],
    note: '单位按原来的条件或更好的条件续签、您不愿意续的，没有经济补偿。签过两次固定期限合同、您要求续签的，单位可能应当续，请问律师。',
  },
  closed: { pays: 'N', citations: [contractLaw('第四十四条'), contractLaw('第四十六条')] },
  resigned: {
    pays: 'nothing', citations: [contractLaw('第三十七条'), contractLaw('第四十六条'), contractLaw('第三十八条')],
    says: '自己提出要走、单位没有过错的，法律没有规定经济补偿。要是因为单位欠薪、没缴社保才走的，请选那一种再算。',
  },
  fault: {
    pays: 'nothing', citations: [contractLaw('第三十九条'), contractLaw('第四十六条')],
    says: '真的有严重违反规章制度这一类过错的，法律没有规定经济补偿。单位要拿出证据；您觉得冤枉，就选“违法辞退”看看，再问律师。',
  },
}

const noExtra = '多付的一个月工资只在没提前通知那一种情形里有，这里请空着。'
const eitherOr = '违法辞退拿的是双倍赔偿金，不能再加一个月工资，这里请空着。'

function wrong(input: Severance, today: string) {
  const { way, startedOn, endedOn, averageFen, lastMonthFen, minimumFen, localAverageFen } = input
  return refusal<keyof Severance>(
    ['startedOn', wrongDay(startedOn, today)],
    ['endedOn', wrongDay(endedOn, today, inForce)],
    ['endedOn', endedOn < startedOn && '离职那天不会比入职那天还早，请看看哪个选错了。'],
    ['averageFen', wrongMoney(averageFen)],
    ['lastMonthFen', way === 'instead' ? wrongMoney(lastMonthFen) : lastMonthFen !== undefined && (way === 'unlawful' ? eitherOr : noExtra)],
    ['minimumFen', ifGiven(minimumFen, fen => wrongMoney(fen))],
    ['localAverageFen', ifGiven(localAverageFen, fen => wrongMoney(fen))],
    ['localAverageFen', minimumFen !== undefined && localAverageFen !== undefined && localAverageFen < minimumFen
      && '当地平均工资不会比最低工资还低，请看看是不是填反了。'],
  )
}

/** Twice the months of wage that so long a service is worth. */
function halvesOf({ months, days }: Span): number {
  const rest = months % 12
  if (rest >= severanceFigures.half.value) return 2 * (Math.floor(months / 12) + severanceFigures.fullYear.value)
  return 2 * Math.floor(months / 12) + (rest > 0 || days > 0 ? 2 * severanceFigures.underHalf.value : 0)
}

/** The monthly wage that counts, and whether it or the years are held down. */
function wageOf({ averageFen, minimumFen, localAverageFen }: Severance): { terms: Term[]; held: 'no' | 'up' | 'down' } {
  const up = minimumFen !== undefined && averageFen < minimumFen
  const fen = up ? minimumFen : averageFen
  const { value } = severanceFigures.cap
  if (localAverageFen !== undefined && fen > localAverageFen * value) return { terms: [money(localAverageFen), times(value)], held: 'down' }
  return { terms: [money(fen)], held: up ? 'up' : 'no' }
}

const before2008 = (first: string): string =>
  `2008年以前的那段（${spanInChinese(spanOf(first, plusDays(inForce, -1)))}）要按当时的规定另算，这里没有算进去。请问律师。`

function figuresOf(input: Severance, pays: Pays): { lines: Line[]; notes: string[] } {
  const split = pays !== '2N' && input.startedOn < inForce
  const from = split ? inForce : input.startedOn
  const span = spanOf(from, input.endedOn)
  const { terms, held } = wageOf(input)
  const counted = halvesOf(span)
  const most = 2 * severanceFigures.capYears.value
  const halves = held === 'down' ? Math.min(counted, most) : counted
  const service = [...terms, halfMonths(halves)]
  const notes = those(
    `工作年限：从${dayInChinese(from)}到${dayInChinese(input.endedOn)}，共${spanInChinese(span)}，算${halves / 2}个月工资。`,
    split && before2008(input.startedOn),
    held === 'up' && '您的平均工资比当地最低工资低，所以按最低工资算。',
    held === 'down' && '您的平均工资比当地平均工资的3倍还高，所以按3倍算，年限最多算12年。',
  )
  if (pays === '2N') return { lines: [moneyLine('赔偿金（2N）', [...service, times(severanceFigures.double.value)])], notes }
  const main = moneyLine('经济补偿（N）', service, pays === 'N' ? 'main' : 'part')
  if (pays === 'N') return { lines: [main], notes }
  const extra = moneyLine('多付的一个月工资（+1）', [money(input.lastMonthFen ?? 0), halfMonths(2 * severanceFigures.extraMonth.value)], 'part')
  return { lines: [main, extra, sumLine('一共（N+1）', [main, extra])], notes }
}

const founded = [contractLaw('第四十七条'), contractRules('第二十七条')]
const around = [contractLaw('第四十四条'), contractLaw('第七十一条'), contractLaw('第九十七条'), contractLaw('第九十八条'), contractRules('第十条')]
const changed = '被单位安排换过公司、不是自己要换的，原来的年限一般可以接着算，这里没有合并。'
const others = '小时工（非全日制）、已经开始领养老金的人，不这样算。'

/**
 * Severance after Articles 46 and 47 (N), with the month instead of notice (N+1), or damages after Article 87 (2N).
 * @param today the day in Shanghai, `YYYY-MM-DD`
 */
export function severance(input: Severance, today: string): Outcome<keyof Severance> {
  const refused = wrong(input, today)
  if (refused) return refused
  const kind = kinds[input.way]
  if (kind.pays === 'nothing') return { state: 'words', says: kind.says, citations: kind.citations, assumptions: ['事情经过和您选的一样。'] }
  const { pays, citations, note } = kind
  const { lines, notes } = figuresOf(input, pays)
  return {
    state: 'figures', lines, notes: those(...notes, note, pays !== '2N' && unpaid),
    citations: once(...founded, ...citations, ...around, ...pays === '2N' ? [] : [contractLaw('第八十五条')]),
    assumptions: those(
      '平均工资按应得的算：扣社保、个税以前，奖金、津贴、补贴都算；做满12个月按12个月平均，不满的按实际月数。',
      input.minimumFen === undefined && '没填最低工资，就当您的平均工资不低于当地最低工资。',
      input.localAverageFen === undefined && '没填当地平均工资，就当您的工资没有超过它的3倍。',
      pays === '2N' && '是不是违法辞退，由仲裁委或法院认定。',
      changed, others, '欠的工资、加班费、年休假工资另算。', rounding,
    ),
  }
}
