import { View } from '@tarojs/components'
import { Choice } from '../ui/Choice'
import { Arrows } from './arrows'

const scores = [
  { value: '5', name: '5 分，很满意' }, { value: '4', name: '4 分，满意' }, { value: '3', name: '3 分，一般' },
  { value: '2', name: '2 分，不太满意' }, { value: '1', name: '1 分，不满意' },
] as const
const yesOrNo = [{ value: 'yes', name: '解决了' }, { value: 'no', name: '还没有' }] as const

export type Score = (typeof scores)[number]['value']
export type Solved = (typeof yesOrNo)[number]['value']

interface RatingProps {
  /** the consultation */
  id: string
  solved: Solved | null
  score: Score | null
  onSolved: (solved: Solved) => void
  onScore: (score: Score) => void
}

/** What the worker says of it: solved, and how good. */
export function Rating({ id, solved, score, onSolved, onScore }: RatingProps) {
  return (
    <>
      <View className='strong'>事情解决了吗？</View>
      <Arrows id={`solved-${id}`}><Choice label='解决了吗' columns='two' options={yesOrNo} chosen={solved} onChoose={onSolved} /></Arrows>
      <View className='strong'>满意吗？</View>
      <Arrows id={`score-${id}`}><Choice label='满意吗' options={scores} chosen={score} onChoose={onScore} /></Arrows>
    </>
  )
}
