import { View } from '@tarojs/components'
import type { Coverage, Gap } from '@contract'
import { gapLinesOf } from '@domain/coverageWords'
import { spanOf } from '@domain/shift'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import './gaps.css'

const answerOf = (open: number, covered: number): string => {
  if (open > 0) return `这 7 天有 ${open} 处没有律师`
  return covered > 0 ? `这 7 天都有人答，有 ${covered} 处靠上级单位的律师` : '这 7 天值班时间都有律师'
}

/** The answer first: where nobody is, in words, the worst first. */
export function Gaps({ coverage: { gaps, unit, hours }, now, onFill }: { coverage: Coverage; now: string; onFill: (gap: Gap) => void }) {
  const lines = gapLinesOf(gaps)
  const covered = lines.filter(({ above }) => above === 'covered').length
  return (
    <Card>
      <View className='quiet small'>{unit} · 值班时间 {hours.from}–{hours.to}</View>
      <View className='large' aria-role='heading' aria-level='2'>{answerOf(lines.length - covered, covered)}</View>
      {lines.map(({ id, words, above, gaps: same }) => {
        const ahead = same.find(gap => spanOf(gap.day, gap).to > now)
        return (
          <View key={id} className='gap-line'>
            <View className={above === 'open' ? 'care' : 'quiet'}><Icon name={above === 'open' ? 'care' : 'person'} /></View>
            <View className='grow'>{words}{above === 'covered' && <View className='quiet small'>上级单位有律师能接</View>}</View>
            {ahead && <Button width='words' label={`${words}，补班`} onTap={() => onFill(ahead)}>补班</Button>}
          </View>
        )
      })}
    </Card>
  )
}
