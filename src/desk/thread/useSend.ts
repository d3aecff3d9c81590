import type { Thread } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import type { CallError } from '../../client/call'
import type { Kind } from './draft'
import type { Writings } from './useWriting'

/** Refusals after which it is not this lawyer's to answer any more. */
const isGone = ({ name }: Pick<CallError, 'name'>): boolean => name === 'StaleToken' || name === 'WrongState' || name === 'NotFound'

/** Sends what was written. An error belongs to the hold it was met under: a later hold starts clean. */
export function useSend(kind: Kind, { id, token }: Pick<Thread, 'id' | 'token'>, writing: Writings) {
  const answer = useAction('consultation.answer')
  const askBack = useAction('consultation.askBack')
  const [tried, setTried] = useState<number | null>(null)
  const { state, error } = kind === 'answer' ? answer : askBack

  const send = async (): Promise<'sent' | 'not'> => {
    if (token === null) return 'not'
    setTried(token)
    await writing.rest()
    const { text, citations } = writing.current()
    const result = kind === 'answer' ? await answer.run({ id, token, text, citations }) : await askBack.run({ id, token, text })
    if (result.ok) writing.sent()
    else if (isGone(result.error)) writing.refused()
    else writing.resume()
    return result.ok ? 'sent' : 'not'
  }
  return { send, busy: state === 'busy' ? 'yes' as const : 'no' as const, error: tried === token ? error : null }
}
