import type { SignalDeed, SignalLine } from '@contract'
import { topicNames } from '@domain/topic'
import { timeInWords } from '@domain/when'

export const deedOptions = [
  { value: 'asked', name: '打电话问了单位' }, { value: 'visited', name: '去看了' }, { value: 'reported', name: '报给了劳动监察或上级' }, { value: 'watching', name: '先看着，过几天再说' },
] as const satisfies readonly { value: SignalDeed; name: string }[]

/** `3 位工友问同一家单位的欠薪与工资` */
export const headline = ({ workers, topic }: SignalLine): string => `${workers} 位工友问同一家单位的${topicNames[topic].name}`

/** Where, and from when to when. */
export function whenInWords({ unit, firstAt, lastAt, times }: SignalLine, now: string): string {
  const again = times > 1 ? `办过以后又多了这么多位，这是第 ${times} 次提醒。` : ''
  return `${unit}，第一位${timeInWords(firstAt, now)}问的，最近一位${timeInWords(lastAt, now)}。${again}`
}

/** What was done last, and by whom. */
export function doneInWords({ acknowledged }: SignalLine, now: string): string | null {
  if (!acknowledged) return null
  const { at, surname, deed, note, workers } = acknowledged
  return `${timeInWords(at, now)}，${surname ? `${surname}同志` : '工会'}${deedOptions.find(({ value }) => value === deed)!.name}（当时 ${workers} 位）。${note ?? ''}`
}

/** How many want somebody to look; none while nobody does. */
export const markOf = (lines: readonly SignalLine[] | undefined): string | undefined => {
  const raised = lines?.filter(({ state }) => state === 'raised').length ?? 0
  return raised > 0 ? `${raised} 条要看` : undefined
}
