/** Gaps in words, and by the hour. */
import { type Gap, type Topic, topics as allTopics } from '@contract'
import { topicNames } from './topic'
import { weekdayOn, weekdaysInWords } from './weekday'

const named = (topics: readonly Topic[]) => topics.map((topic) => `“${topicNames[topic].name}”`).join('、')

/** `没有人值班`, `没有人答“工伤与职业病”`, `除了“劳动合同”，别的没有人答`: whichever is shorter to read. */
export function missingInWords(topics: readonly Topic[]): string {
  const left = allTopics.filter((topic) => !topics.includes(topic))
  if (left.length === 0) return '没有人值班'
  return topics.length <= 6 ? `没有人答${named(topics)}` : `除了${named(left)}，别的没有人答`
}

const clock = (time: string) => time.replace(/^0(\d)/, '$1')
export const hoursOfGap = ({ from, to }: Pick<Gap, 'from' | 'to'>): string => `${clock(from)}–${clock(to)}`

export interface GapLine { readonly id: string; readonly words: string; readonly above: Gap['above']; readonly gaps: readonly [Gap, ...Gap[]] }

/** The gaps of seven days, a line for what is the same on several days: `周三 18:00–22:00 没有人答“工伤与职业病”`. Those nobody helps with come first. */
export function gapLinesOf(gaps: readonly Gap[]): GapLine[] {
  const found = new Map<string, [Gap, ...Gap[]]>()
  for (const gap of gaps) {
    const id = `${gap.above}|${gap.from}|${gap.to}|${gap.topics.join()}`
    const same = found.get(id)
    if (same) same.push(gap)
    else found.set(id, [gap])
  }
  return [...found].map(([id, same]): GapLine => ({
    id, above: same[0].above, gaps: same,
    words: `${weekdaysInWords(same.map(({ day }) => weekdayOn(day)))} ${hoursOfGap(same[0])} ${missingInWords(same[0].topics)}`,
  })).sort((a, b) => Number(a.above === 'covered') - Number(b.above === 'covered'))
}

/** Some hours in which the same topics lack somebody on the same days. */
export interface HourRow { readonly from: number; readonly to: number; readonly missing: Readonly<Partial<Record<Topic, readonly number[]>>> }

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Hour × topic of seven days: which weekdays lack somebody at some time of the hour. Hours that look alike stand in one row. */
export function hourRowsOf(gaps: readonly Gap[], hours: { readonly from: string; readonly to: string }): HourRow[] {
  const rows: HourRow[] = []
  for (let hour = Math.floor(minutesOf(hours.from) / 60); hour * 60 < minutesOf(hours.to); hour++) {
    const inHour = gaps.filter(({ from, to }) => minutesOf(from) < (hour + 1) * 60 && hour * 60 < minutesOf(to))
    const missing = Object.fromEntries(allTopics.map((topic) => [topic, [...new Set(inHour.filter(({ topics }) => topics.includes(topic)).map(({ day }) => weekdayOn(day)))].sort((a, b) => a - b)])
      .filter(([, days]) => days!.length > 0)) as HourRow['missing']
    const last = rows.at(-1)
    if (last && JSON.stringify(last.missing) === JSON.stringify(missing)) rows[rows.length - 1] = { ...last, to: hour + 1 }
    else rows.push({ from: hour, to: hour + 1, missing })
  }
  return rows
}
