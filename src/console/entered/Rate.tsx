import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Rating, type Score, type Solved } from '../Rating'
import type { ActProps } from './Acts'

/** What the worker says of the answer, once. */
export function Rate({ thread: { id }, onDone, onRefused }: ActProps) {
  const [solved, setSolved] = useState<Solved | null>(null)
  const [score, setScore] = useState<Score | null>(null)
  const { run, state, error } = useAction('consultation.rate')
  const send = async () => {
    if (!score || !solved) return
    const result = await run({ id, score: Number(score), solved: solved === 'yes' })
    if (result.ok) onDone('评价记下了。')
    else onRefused()
  }
  return (
    <>
      <Rating id={id} solved={solved} score={score} onSolved={setSolved} onScore={setScore} />
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : score && solved ? 'ready' : 'disabled'} onTap={() => { void send() }}>记下来</Button>
    </>
  )
}
