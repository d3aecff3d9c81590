import { useState } from 'react'
import { useAction } from '../../client/action'
import { useDraft } from '../../client/draft'
import type { Score, Solved } from '../Rating'

/** What the worker said on the phone. */
export interface Told { solved: Solved | null; score: Score | null; more: 'yes' | 'no'; text: string }

const nothing: Told = { solved: null, score: null, more: 'no', text: '' }

/**
 * Writes down what was said: first the rating, then, if more help is needed, opens it again. A rating that stands is not sent
 * twice when opening failed.
 */
export function useTold(id: string, onDone: (says: string) => void) {
  const draft = useDraft(`callback/${id}`, nothing)
  const [told, setTold] = useState(draft.initial)
  const [rated, setRated] = useState<'no' | 'yes'>('no')
  const rate = useAction('consultation.rate')
  const reopen = useAction('consultation.reopen')

  const send = async () => {
    const { solved, score, more, text } = told
    if (!solved || !score) return
    if (rated === 'no' && !(await rate.run({ id, score: Number(score), solved: solved === 'yes' })).ok) return
    setRated('yes')
    if (more === 'yes' && !(await reopen.run({ id, text })).ok) return
    draft.clear()
    onDone(more === 'yes' ? '记下了，也重新打开了，律师会接着答。' : '记下了，谢谢您打这个电话。')
  }
  const change = (part: Partial<Told>) => {
    draft.change(part)
    setTold(draft.current())
  }
  return {
    told, change, send, error: rate.error ?? reopen.error, state: rate.state === 'busy' || reopen.state === 'busy' ? 'busy' as const : 'idle' as const,
  }
}
