import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Input, MethodName, Output } from '@contract'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keyOf, listen, recall, remember } from './cache'
import { call, type CallError } from './call'

/** What a page knows of an answer. `failed` and `offline` keep the last good data beside them. */
export type Query<M extends MethodName> = { reload: () => void } & (
  | { state: 'loading'; data: null; error: null }
  | { state: 'ready'; data: Output<M>; error: null }
  | { state: 'failed' | 'offline'; data: Output<M> | null; error: CallError<M> }
)

const slowest = 5

const hidden = () => typeof document !== 'undefined' && document.visibilityState === 'hidden'

/** Repeats `tick` while the page is seen, ever slower while it says that nothing changed. */
function usePolling(pollMs: number | undefined, tick: () => Promise<'changed' | 'same'>) {
  const page = useRef<'shown' | 'gone'>('shown')
  useDidShow(() => { page.current = 'shown' })
  useDidHide(() => { page.current = 'gone' })
  useEffect(() => {
    if (!pollMs) return
    let factor = 1
    let timer: ReturnType<typeof setTimeout>
    const next = () => {
      timer = setTimeout(() => {
        if (page.current === 'gone' || hidden()) return next()
        void tick().then(what => {
          factor = what === 'changed' ? 1 : Math.min(slowest, factor * 1.5)
          next()
        })
      }, pollMs * factor)
    }
    next()
    return () => clearTimeout(timer)
  }, [pollMs, tick])
}

/**
 * The answer to a question, read from the cache at once and refreshed whenever the page is shown.
 * `input` null asks nothing yet; `pollMs` asks again while the page is visible.
 */
export function useQuery<M extends MethodName>(method: M, input: Input<M> | null, { pollMs }: { pollMs?: number | undefined } = {}): Query<M> {
  const key = input ? keyOf(method, input) : ''
  const [error, setError] = useState<{ key: string; error: CallError<M> } | null>(null)
  const data = useSyncExternalStore(useCallback(listener => listen(key, listener), [key]), () => key ? recall(method, key) : null)

  const underWay = useRef('')
  const load = useCallback(async () => {
    if (!key) return 'same' as const
    underWay.current = key
    const before = JSON.stringify(recall(method, key))
    const result = await call(method, JSON.parse(key.slice(method.length)) as Input<M>)
    if (underWay.current === key) underWay.current = ''
    setError(result.ok ? null : { key, error: result.error })
    if (!result.ok || JSON.stringify(result.data) === before) return 'same' as const
    remember(method, key, result.data)
    return 'changed' as const
  }, [method, key])

  // where it is mounted and its page is shown at once, either comes first; mounted later, the show is a way back to the page
  const ask = useCallback(() => { if (underWay.current !== key) void load() }, [key, load])
  useEffect(ask, [ask])
  useDidShow(ask)
  usePolling(pollMs, load)

  const reload = useCallback(() => { setError(null); void load() }, [load])
  if (error?.key === key) return { state: error.error.name === 'Offline' ? 'offline' : 'failed', data, error: error.error, reload }
  return data ? { state: 'ready', data, error: null, reload } : { state: 'loading', data: null, error: null, reload }
}
