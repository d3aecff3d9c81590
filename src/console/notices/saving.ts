import type { Input, TypedNotice } from '@contract'
import { call, type Result } from '../../client/call'

export type Seen = NonNullable<Input<'notice.save'>['draft']>

/** Where what is typed lies. `stale`: it was changed elsewhere, and nothing typed here overwrites that unasked. */
export type Keeping = 'nothing' | 'saving' | 'server' | 'device' | 'stale'

export interface Standing { readonly typed: TypedNotice; readonly seen: Seen | null; readonly keeping: Keeping }

export interface Saving {
  change: (part: Partial<TypedNotice>) => void
  /** everything typed lies on the server after it; null when that failed */
  flush: () => Promise<Seen | null>
  /** takes the revision that stands on the server as seen: what is typed here goes over it */
  overwrite: () => Promise<void>
  end: () => void
}

interface Begun {
  first: Standing
  template: string | undefined
  /** what the device keeps, and forgets once the server has it */
  device: { keep: (now: Standing) => void; forget: () => void }
  tell: (now: Standing) => void
}

const [pauseMs, againMs] = [1200, 10_000]
const isEmpty = ({ title, text, what }: TypedNotice) => !title && !text && !what

/** How it lies after a save; `behind`: something was typed meanwhile. */
const keepingAfter = (result: Result<'notice.save'>, behind: boolean): Keeping =>
  result.ok ? behind ? 'device' : 'server' : result.error.name === 'NoticeStale' ? 'stale' : 'device'

/** Saves what is typed: on the device at every keystroke, on the server whenever the typing pauses, one save at a time, again after a failure. */
export function openSaving({ first, template, device, tell }: Begun): Saving {
  let now = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = Promise.resolve(first.seen)
  const set = (part: Partial<Standing>) => { now = { ...now, ...part }; tell(now) }
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => { void flush() }, ms)
  }
  const save = async (): Promise<Seen | null> => {
    const { typed, seen, keeping } = now
    if (keeping === 'server') return seen
    if (keeping === 'stale' || (!seen && isEmpty(typed))) return null
    set({ keeping: 'saving' })
    const result = await call('notice.save', { draft: seen, ...template && !seen ? { template } : {}, typed })
    const next = keepingAfter(result, now.typed !== typed)
    set({ keeping: next, ...result.ok && { seen: result.data } })
    if (next === 'server') device.forget()
    if (next === 'device') later(result.ok ? pauseMs : againMs)
    return next === 'server' ? now.seen : null
  }
  const flush = () => {
    clearTimeout(timer)
    return running = running.then(save)
  }
  const change = (part: Partial<TypedNotice>) => {
    set({ typed: { ...now.typed, ...part }, ...now.keeping !== 'stale' && { keeping: 'device' } })
    device.keep(now)
    if (now.keeping === 'device') later(pauseMs)
  }
  const overwrite = async () => {
    const latest = now.seen && await call('notice.draft', { id: now.seen.id })
    if (!latest?.ok) return
    set({ seen: { id: latest.data.id, revision: latest.data.revision }, keeping: 'device' })
    await flush()
  }
  return { change, flush, overwrite, end: () => { clearTimeout(timer); void running.then(save).then(() => clearTimeout(timer)) } }
}
