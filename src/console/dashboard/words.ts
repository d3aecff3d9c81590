import type { Dashboard, Figures, FiguresBelow, PeriodKind, UnitRow } from '@contract'
import { topicNames } from '@domain/topic'
import { timeInWords } from '@domain/when'
import { dateInWords } from '@domain/week'

type Span = Dashboard['span']

export const periodOptions = [
  { value: 'today', name: '今天' }, { value: 'week', name: '本周' }, { value: 'month', name: '本月' }, { value: 'quarter', name: '本季度' }, { value: 'days', name: '自己选日子' },
] as const satisfies readonly { value: PeriodKind; name: string }[]

/** What a period and the one before it are called. */
export interface Called { when: string; before: string }

const befores: Record<PeriodKind, string> = { today: '昨天一整天', week: '上周同样几天', month: '上个月同样几天', quarter: '上季度同样几天', days: '前面同样多天' }

export const spanInWords = ({ from, to }: Span): string => from === to ? dateInWords(from) : `${from.slice(0, 4) === to.slice(0, 4) ? '' : `${from.slice(0, 4)}年`}${dateInWords(from)} – ${dateInWords(to)}`
export const calledOf = (kind: PeriodKind, span: Span): Called =>
  ({ when: kind === 'days' ? spanInWords(span) : periodOptions.find(({ value }) => value === kind)!.name, before: befores[kind] })

/** What stands where a number is not shown. */
export const unshown = '不显示'
export const numberInWords = (value: number | null, unit = ''): string => value === null ? unshown : `${value.toLocaleString('en')}${unit && ` ${unit}`}`

/** Why, below every table that has one. */
export const whyUnshown = '工友的数不到 5 的不显示，免得看出是谁。能推算出它的数，也跟着不显示。晚了几件，照样显示。'

/** How many more or fewer than before. */
export function changeInWords(now: number | null, before: number | null, unit: string): string {
  if (now === null || before === null) return ''
  if (now === before) return '一样'
  return `${now > before ? '多' : '少'} ${Math.abs(now - before).toLocaleString('en')}${unit && ` ${unit}`}`
}

/** The answer to "do we keep our word?", what it is counted from, and how it was before. */
export function answerInWords({ figures, figuresBefore, promise, place }: Dashboard, called: Called): { says: string; from: string } {
  const { when } = called
  const { asked, answered, keptPercent, late } = figures
  const word = `答应的是：值班时间里 ${promise.minutes} 分钟内第一次答复。`
  const before = figuresBefore.keptPercent === null ? '' : `${called.before}是 ${figuresBefore.keptPercent} %。`
  if (keptPercent !== null) return { says: `${when} ${keptPercent} % 按时答复`, from: `答复了 ${numberInWords(answered, '件')}，${late === 0 ? '件件按时' : `${numberInWords(late, '件')}晚了`}。${before}${word}` }
  if (place === 'elsewhere') return { says: `${when}的数字不显示`, from: '这段时间里，这个单位换过上级。数字请到原来的上级单位看，或者选换了以后的日子。' }
  if (answered === 0) return { says: asked === 0 ? `${when}没有人问` : `${when}还没有答复过`, from: `${before}${word}` }
  return { says: `${when}答复得少，先不算比例`, from: `满 5 件才算。${before}${word}` }
}

const staleMs = 15 * 60_000

/** Said when the clock has not counted for a while. */
export const countedInWords = ({ at, countedUntil }: Pick<Dashboard, 'at' | 'countedUntil'>, now: string): string | null => {
  if (countedUntil === null) return '数字还没开始数，过几分钟再来看。'
  return Date.parse(at) - Date.parse(countedUntil) > staleMs ? `数到${timeInWords(countedUntil, now)}为止，后面的还没数进来。` : null
}

export interface Line { id: string; name: string; value: string; before: string; says: string }

type Number = { [K in keyof Figures]: Figures[K] extends number | null ? K : never }[keyof Figures]
/** What a share, a mean or a time is taken from: of nothing there is none. */
const bases: Partial<Record<Number, Number>> = { keptPercent: 'answered', p50: 'answered', p95: 'answered', score: 'rated', solvedPercent: 'rated' }

const rows: readonly (readonly [Number, name: string, unit: string, says: string])[] = [
  ['asked', '问了', '件', '工友提的问题，加上替他们登记的。'],
  ['answered', '答复了', '件', '律师第一次答复的。'],
  ['keptPercent', '按时答复', '%', '第一次答复没有超过答应的时间。'],
  ['late', '答复晚了', '件', '超过答应的时间才答的。'],
  ['p50', '一半的问题，多久答复', '分钟以内', '只算值班时间，从问到第一次答复。'],
  ['p95', '100 件里 95 件，多久答复', '分钟以内', '最多多算一成，不会少算。'],
  ['closed', '办完了', '件', '结束的。工友重新打开的不算。'],
  ['rated', '工友评价了', '件', '这段时间答复的里面，后来评价过的。'],
  ['score', '平均几分', '分', '最高 5 分。'],
  ['solvedPercent', '说解决了的', '%', '评价的工友里面。'],
  ['called', '问过办得怎么样', '位', '结束几天后回访的。'],
  ['silent', '其中没回话的', '位', '可以打电话问问。'],
  ['scans', '站点扫码', '次', '工友在站点扫了码。'],
  ['joined', '新入会', '位', ''], ['left', '退会', '位', ''],
  ['read', '看了通知', '次', ''],
]

/** Every number of the period, beside the one before. */
export const linesOf = ({ figures, figuresBefore }: Dashboard): Line[] => rows.map(([id, name, unit, says]) => {
  const words = (from: Figures) => { const base = bases[id]; return base && from[base] === 0 ? '没有' : numberInWords(from[id], unit) }
  const change = changeInWords(figures[id], figuresBefore[id], unit === '分钟以内' ? '分钟' : unit)
  return { id, name, value: words(figures), before: [words(figuresBefore), change && `这次${change}`].filter(Boolean).join('，'), says }
})

export interface TopicLine { id: string; name: string; value: number; before: number | null }

/** What people asked about, the most first, and the names of topics whose numbers are not shown; topics nobody asked about are left out. */
export function topicsOf({ figures: { topics }, figuresBefore }: Dashboard): { lines: TopicLine[]; unshown: string[] } {
  const before = new Map(figuresBefore.topics.map(({ topic, asked }) => [topic, asked]))
  const lines = topics.flatMap(({ topic, asked }): TopicLine[] => asked ? [{ id: topic, name: topicNames[topic].name, value: asked, before: before.get(topic) ?? null }] : [])
  return { lines: lines.sort((a, b) => b.value - a.value), unshown: topics.filter(({ asked }) => asked === null).map(({ topic }) => topicNames[topic].name) }
}

/** Topics whose numbers are not shown, as one sentence. */
export const othersInWords = (names: readonly string[], some: number): string =>
  names.length === 0 ? '' : names.length > 8 ? '各类问题的数都太小，不显示。' : `${some > 0 ? '还有' : ''}${names.join('、')}，数不显示。`

export interface BelowLine extends FiguresBelow { id: string; name: string; at: 'below' | 'here' | 'gone' }

/** What hangs directly on the unit today, also where nothing came in; then what came in at the unit itself, and below units that are gone. */
export function belowLines({ unitId, name, below, others }: Dashboard, units: readonly UnitRow[]): BelowLine[] {
  const nothing = { waiting: 0, held: 0, overdue: 0 }
  const children = units.filter(({ parentId }) => parentId === unitId)
  const known = new Map(below.map(one => [one.unitId, one]))
  const gone = below.filter(one => one.unitId !== null && !children.some(({ id }) => id === one.unitId))
  const here = known.get(null)
  return [
    ...children.map(({ id, form }): BelowLine => ({ ...known.get(id) ?? { ...others, unitId: id, standing: nothing }, id, name: form.name, at: 'below' })),
    ...children.length > 0 && here ? [{ ...here, id: 'here', name: `${name}自己的`, at: 'here' as const }] : [],
    ...gone.map((one): BelowLine => ({ ...one, id: one.unitId!, name: '已经搬走或者合并的单位', at: 'gone' })),
  ]
}
