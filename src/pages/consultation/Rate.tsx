import { View } from '@tarojs/components'
import { limits } from '@contract'
import { useRef, useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

const scores = [
  { value: '5', name: '5 分，很有用' }, { value: '4', name: '4 分，有用' }, { value: '3', name: '3 分，一般' },
  { value: '2', name: '2 分，不太有用' }, { value: '1', name: '1 分，没用' },
] as const
const solvedOptions = [{ value: 'yes', name: '解决了' }, { value: 'no', name: '还没有' }] as const

type Score = (typeof scores)[number]['value']
type Solved = (typeof solvedOptions)[number]['value']

/** How good was it, and is it solved? Once. */
export function Rate({ id, onRated }: { id: string; onRated: () => void }) {
  const [score, setScore] = useState<Score | null>(null)
  const [solved, setSolved] = useState<Solved | null>(null)
  const [missing, setMissing] = useState<'nothing' | 'choice'>('nothing')
  const comment = useRef('')
  const { run, state, error } = useAction('consultation.rate')
  const send = async () => {
    if (!score || !solved) return setMissing('choice')
    const words = comment.current.trim()
    const result = await run({ id, score: Number(score), solved: solved === 'yes', ...(words ? { comment: words } : {}) })
    if (result.ok) onRated()
  }
  return (
    <Card title='答复有用吗？'>
      <Choice label='打几分' options={scores} chosen={score} onChoose={setScore} />
      {score && (
        <>
          <View className='strong'>您的事解决了吗？</View>
          <Choice label='解决了吗' options={solvedOptions} chosen={solved} onChoose={setSolved} columns='two' />
          <Field id='comment' kind='short' label='还想说的（可不填）' max={limits.ratingComment.max} onInput={text => { comment.current = text }} />
          {missing === 'choice' && !solved && <Note>请选一下解决了没有。</Note>}
          {error && <Note>{error.says}</Note>}
          <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void send() }}>交评价</Button>
        </>
      )}
    </Card>
  )
}
