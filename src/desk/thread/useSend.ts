import type { Thread } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import type { Kind, Writing } from './draft'

/** Sends what was written. An error belongs to the hold it was met under: a later hold starts clean. */
export function useSend(kind: Kind, { id, token }: Pick<Thread, 'id' | 'token'>) {
  const answer = useAction('consultation.answer')
  const askBack = useAction('consultation.askBack')
  const [tried, setTried] = useState<number | null>(null)
  const { state, error } = kind === 'answer' ? answer : askBack

  const send = async ({ text, citations }: Writing) => {
    if (token === null) return false
    setTried(token)
    const result = kind === 'answer' ? await answer.run({ id, token, text, citations }) : await askBack.run({ id, token, text })
    return result.ok
  }
  return { send, busy: state === 'busy' ? 'yes' as const : 'no' as const, error: tried === token ? error : null }
}
