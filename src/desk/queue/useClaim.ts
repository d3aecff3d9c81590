import { useState } from 'react'
import { useAction } from '../../client/action'
import type { CallError } from '../../client/call'

/**
 * Takes one consultation at a time. Whatever the answer, the desk is asked anew: a lost race must not leave a row that
 * is no longer there. `forget` puts the last refusal out of sight, once something was done about it.
 */
export function useClaim(reload: () => void, onTaken: (id: string) => void) {
  const { run } = useAction('consultation.claim')
  const [taking, setTaking] = useState<string | null>(null)
  const [error, setError] = useState<CallError<'consultation.claim'> | null>(null)

  const take = async (id: string): Promise<'taken' | 'not'> => {
    if (taking) return 'not'
    setTaking(id)
    const result = await run({ id })
    setTaking(null)
    setError(result.ok ? null : result.error)
    reload()
    if (result.ok) onTaken(id)
    return result.ok ? 'taken' : 'not'
  }
  return { take, taking, error, forget: () => setError(null) }
}

export type Claim = ReturnType<typeof useClaim>
