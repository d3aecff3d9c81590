import { View } from '@tarojs/components'
import type { Dashboard, UnitRow } from '@contract'
import { dayInWords, timeInWords } from '@domain/when'
import type { ReactNode } from 'react'
import { Bars } from '../dashboard/Bars'
import { answerInWords, belowLines, countedInWords, numberInWords, othersInWords, spanInWords, topicsOf, whyUnshown } from '../dashboard/words'
import { digestLines } from './words'

interface SheetProps { data: Dashboard; units: readonly UnitRow[]; now: string }

const hottest = 5
const change = (now: number, before: number | null) => before === null ? '' : now > before ? `，比前一周多 ${now - before}` : now < before ? `，比前一周少 ${before - now}` : ''

/** How each unit below did, the least in time first; what is not shown comes last. */
const byKept = (a: { keptPercent: number | null }, b: { keptPercent: number | null }) => (a.keptPercent ?? 101) - (b.keptPercent ?? 101)

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <View className='digest-part'><View className='digest-heading' aria-role='heading' aria-level='3'>{title}</View>{children}</View>
}

function Below({ data, units }: Omit<SheetProps, 'now'>) {
  const lines = belowLines(data, units).filter(({ asked, answered }) => asked !== 0 || answered !== 0).sort(byKept)
  if (lines.length === 0) return null
  return (
    <Part title='下面各单位'>
      {lines.slice(0, 12).map(({ id, name, asked, answered, keptPercent, standing }) => (
        <View key={id} className='digest-row'>
          <View className='grow'>{name}</View>
          <View>{`问了 ${numberInWords(asked)}，答复 ${numberInWords(answered)}，${keptPercent === null ? '比例不显示' : `${keptPercent} % 按时`}${standing.overdue > 0 ? `，${standing.overdue} 件过了时间` : ''}`}</View>
        </View>
      ))}
    </Part>
  )
}

/** One page of paper: the answer, the week's counts, what people asked about most, how each unit did. */
export function Sheet({ data, units, now }: SheetProps) {
  const { says, from } = answerInWords(data, { when: '这一周', before: '前一周' })
  const counted = countedInWords(data, now)
  const { lines, unshown } = topicsOf(data)
  return (
    <View className='digest-sheet'>
      <View className='digest-title' aria-role='heading' aria-level='2'>{`${data.name} · 法律咨询每周简报`}</View>
      <View className='quiet'>{spanInWords(data.span)}</View>
      <View className='digest-answer'>{says}</View>
      <View>{from}</View>
      <Part title='这一周'>
        {digestLines(data).map(({ id, name, value, before }) => (
          <View key={id} className='digest-row'><View className='grow'>{name}</View><View className='strong'>{value}</View><View className='digest-before'>{before && `比前一周${before}`}</View></View>
        ))}
      </Part>
      <Part title='问得最多的'>
        {lines.length > 0 && <Bars label='问得最多的' rows={lines.slice(0, hottest).map(one => ({ ...one, says: `${numberInWords(one.value, '件')}${change(one.value, one.before)}` }))} />}
        {lines.length + unshown.length === 0 && <View>这一周没有人问。</View>}
        {unshown.length > 0 && <View>{othersInWords(unshown, lines.length)}</View>}
      </Part>
      <Below data={data} units={units} />
      <View className='digest-foot'>{`${whyUnshown}${counted ?? ''}`}</View>
      <View className='digest-foot'>{`${dayInWords(now, now)}打印，数字数到${timeInWords(data.countedUntil ?? data.at, now)}。`}</View>
    </View>
  )
}
