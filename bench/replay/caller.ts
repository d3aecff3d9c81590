import type { Input, MethodName, Reply } from '../../src/contract'
import { pause } from './chance'

/** Calls the running system as one person. @throws Error when no try got through */
export type As = <M extends MethodName>(openid: string, method: M, input: Input<M>) => Promise<Reply<M>>

export interface Caller {
  readonly as: As
  /** milliseconds of every call that was answered, by method; retries and waiting are not hidden in them */
  readonly took: ReadonlyMap<MethodName, readonly number[]>
  /** how often an intent was sent again */
  readonly retries: () => number
}

const tries = 9
const patienceMs = 20_000

/** @param run makes request ids unlike those of any other run */
export function callerOf(url: string, run: string): Caller {
  const took = new Map<MethodName, number[]>()
  let intents = 0
  let retries = 0

  async function once<M extends MethodName>(openid: string, body: string, method: M): Promise<Reply<M> | null> {
    const began = performance.now()
    try {
      const response = await fetch(new URL('/api', url), {
        method: 'POST', body, signal: AbortSignal.timeout(patienceMs),
        headers: { 'content-type': 'application/json', 'x-local-person': openid },
      })
      const reply = await response.json() as Reply<M>
      took.set(method, took.get(method) ?? [])
      took.get(method)!.push(performance.now() - began)
      return !reply.ok && reply.error.name === 'Unavailable' ? null : reply
    } catch {
      return null
    }
  }

  const as: As = async (openid, method, input) => {
    const body = JSON.stringify({ method, input, requestId: `${run}-${String(++intents).padStart(10, '0')}` })
    for (let attempt = 0; attempt < tries; attempt++) {
      const reply = await once(openid, body, method)
      if (reply) return reply
      retries++
      await pause(25 * 2 ** attempt)
    }
    throw new Error(`${method}: no answer in ${tries} tries`)
  }
  return { as, took, retries: () => retries }
}
