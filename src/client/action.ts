import type { Input, MethodName, Output } from '@contract'
import { useCallback, useRef, useState } from 'react'
import { call, type CallError, type Result } from './call'
import { newRequestId } from './requestId'

/** Something a person does. `run` never rejects; a second tap while busy is the same action. */
export interface Doing<M extends MethodName> {
  run: (input: Input<M>) => Promise<Result<M>>
  state: 'idle' | 'busy' | 'done' | 'failed'
  error: CallError<M> | null
  data: Output<M> | null
}

type Standing<M extends MethodName> = Pick<Doing<M>, 'state' | 'error' | 'data'>

/** Failures after which the first try may still have worked: the next try must carry the same request id. */
const unsure: readonly string[] = ['Offline', 'Unavailable']

/** One action of a page: the same input sent again after a lost answer is the same intent. */
export function useAction<M extends MethodName>(method: M): Doing<M> {
  const [standing, setStanding] = useState<Standing<M>>({ state: 'idle', error: null, data: null })
  const running = useRef<Promise<Result<M>> | null>(null)
  const intent = useRef<{ input: string; requestId: string } | null>(null)

  const send = useCallback(async (input: Input<M>) => {
    const text = JSON.stringify(input)
    if (intent.current?.input !== text) intent.current = { input: text, requestId: newRequestId() }
    setStanding({ state: 'busy', error: null, data: null })
    const result = await call(method, input, intent.current.requestId)
    if (result.ok || !unsure.includes(result.error.name)) intent.current = null
    setStanding(result.ok ? { state: 'done', error: null, data: result.data } : { state: 'failed', error: result.error, data: null })
    return result
  }, [method])

  const run = useCallback((input: Input<M>) => {
    running.current ??= send(input).finally(() => { running.current = null })
    return running.current
  }, [send])

  return { run, ...standing }
}
