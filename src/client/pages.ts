import type { Input, MethodName, Output } from '@contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type CallError } from './call'
import { type Query, useQuery } from './query'

type Paged = { [M in MethodName]: Output<M> extends { next: string | null } ? M : never }[MethodName]

/** A list that goes on. `more` fetches the next page; null at the end. */
export interface Pages<M extends Paged> {
  query: Query<M>
  pages: Output<M>[]
  more: (() => void) | null
  moreState: 'idle' | 'busy' | 'failed'
  moreError: CallError<M> | null
}

/** A cursor list, page by page; a reload of the first page forgets the later ones when it changed. `input` null asks nothing yet. */
export function usePages<M extends Paged>(method: M, input: Omit<Input<M>, 'cursor'> | null): Pages<M> {
  const query = useQuery(method, input as Input<M> | null)
  const [later, setLater] = useState<Output<M>[]>([])
  const [moreState, setMoreState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [moreError, setMoreError] = useState<CallError<M> | null>(null)
  const busy = useRef('no')
  useEffect(() => { setLater([]) }, [query.data])

  const pages = query.data ? [query.data, ...later] : []
  const cursor = pages[pages.length - 1]?.next ?? null
  const load = useCallback(async () => {
    if (busy.current === 'yes') return
    busy.current = 'yes'
    setMoreState('busy')
    const result = await call(method, { ...input, cursor } as Input<M>)
    busy.current = 'no'
    setMoreError(result.ok ? null : result.error)
    setMoreState(result.ok ? 'idle' : 'failed')
    if (result.ok) setLater(known => [...known, result.data])
  }, [method, input, cursor])

  return { query, pages, more: cursor ? () => { void load() } : null, moreState, moreError }
}
