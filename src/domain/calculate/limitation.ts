import { ifGiven, refusal, wrongDay } from './check'
import { aid, type Clock, clocks, type Limit, type Matter } from './clocks'
import { dayInChinese, daysBetween, plusDays, yearsAfter } from './day'
import { type Figure, type Line, type Outcome, those } from './outcome'

/** `fromOn` is the day from which the matter's time runs, `lastAskedOn` the last time the worker asked or complained, or was promised. */
export interface Limitation {
  readonly matter: Matter
  readonly fromOn?: string
  readonly lastAskedOn?: string
}

function wrong({ fromOn, lastAskedOn }: Limitation, clock: Clock, today: string) {
  const asked = clock.restarts === 'yes'
    ? ifGiven(lastAskedOn, day => wrongDay(day, today)) ?? ifGiven(lastAskedOn, day => fromOn !== undefined && day < fromOn ? '这一天比起算那天还早，请看看哪个选错了。' : null)
    : ifGiven(lastAskedOn, () => '这个期限不因为去要过就重新算，这里请空着。')
  return refusal<keyof Limitation>(['fromOn', wrongDay(fromOn, today, clock.since)], ['lastAskedOn', asked])
}

const after = (day: string, { value, unit }: Figure): string => unit === '年' ? yearsAfter(day, value) : plusDays(day, value)

function lineOf({ name, spans, look }: Limit, from: string, today: string): Line {
  const day = spans.reduce(after, from)
  const formula = `${[dayInChinese(from), ...spans.map(({ value, unit }) => `${value} ${unit}`)].join(' + ')} = ${dayInChinese(day)}`
  return { name, value: { kind: 'day', day, left: daysBetween(today, day) }, formula, look }
}

const assumptions = [
  '开始那天不算，从第二天数起。按年算的，到对应那一年的同一天为止；没有那一天的，到那个月最后一天。',
  '最后一天碰上周末或法定节假日，一般可以顺延。这里没有顺延，请按这里的日子办，别等顺延。',
  '怎么数日子，按民法典讲期间的那几条；最后由办案的机关认定。',
]

/** What is worth a sentence about this very limit. */
function notesOf(from: string, { fromOn, lastAskedOn }: Limitation, clock: Clock, left: number): string[] {
  const urgent = left >= 0 && left < aid.value && clock.citations.includes(aid.citation)
  const first = clock.limits[0]
  const gap = lastAskedOn !== undefined && fromOn !== undefined && first !== undefined && lastAskedOn > first.spans.reduce(after, fromOn)
  return those(
    left < 0 && clock.late,
    urgent && `不到${aid.value}天了：今天就打12348申请法律援助，可以请他们先办、手续后补；也可以打12351找工会。`,
    lastAskedOn !== undefined && `您${dayInChinese(from)}去要过，1年从那天重新算。`,
    gap && '那一次离起算那天已经超过1年。中间还要过、每两次之间都不超过1年的，才能这样算。',
    ...clock.notes,
  )
}

/**
 * Until when something must be done: arbitration, suit, recognition of a work injury, complaint to the inspection, and what answers by when.
 * @param today the day in Shanghai, `YYYY-MM-DD`
 */
export function limitation(input: Limitation, today: string): Outcome<keyof Limitation> {
  const clock = clocks[input.matter]
  if ('says' in clock) return { state: 'words', ...clock, assumptions: ['事情和您选的一样。'] }
  const refused = wrong(input, clock, today)
  if (refused) return refused
  const from = input.lastAskedOn ?? input.fromOn ?? today
  const lines = clock.limits.map(limit => lineOf(limit, from, today))
  const value = lines[0]?.value
  const notes = notesOf(from, input, clock, value?.kind === 'day' ? value.left : 0)
  return { state: 'figures', lines, notes, citations: clock.citations, assumptions }
}
