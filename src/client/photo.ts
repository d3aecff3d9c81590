import { limits } from '@contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from './call'
import { pickPhotos } from './pick'
import { newRequestId } from './requestId'

/** A photo on its way: `preview` is null for one kept in a draft from an earlier visit. */
export interface Photo {
  /** also the request id of its upload */
  id: string
  preview: string | null
  state: 'sending' | 'ready' | 'failed'
  ref: string | null
  data: string
}

export interface Photos {
  list: Photo[]
  /** how many more may be added */
  room: number
  add: () => Promise<void>
  retry: (photo: Photo) => void
  remove: (id: string) => void
  clear: () => void
  state: 'idle' | 'sending' | 'failed'
}

const kept = (ref: string): Photo => ({ id: newRequestId(), preview: null, state: 'ready', ref, data: '' })
const stateOf = (list: Photo[]): Photos['state'] =>
  list.some(({ state }) => state === 'sending') ? 'sending' : list.some(({ state }) => state === 'failed') ? 'failed' : 'idle'

/** Up to six photos, each sent as soon as chosen; `onRefs` hears which are stored, so that a draft can keep them. */
export function usePhotos(initial: readonly string[], onRefs: (refs: string[]) => void): Photos {
  const [list, setList] = useState(() => initial.map(kept))
  const told = useRef(initial.join())
  const change = useCallback((id: string, part: Partial<Photo>) =>
    setList(all => all.map(photo => photo.id === id ? { ...photo, ...part } : photo)), [])

  useEffect(() => {
    const refs = list.flatMap(({ ref }) => ref ?? [])
    if (refs.join() === told.current) return
    told.current = refs.join()
    onRefs(refs)
  }, [list, onRefs])

  const send = useCallback(async ({ id, data }: Photo) => {
    change(id, { state: 'sending' })
    const result = await call('photo.add', { data }, id)
    change(id, result.ok ? { state: 'ready', ref: result.data.photo } : { state: 'failed' })
  }, [change])

  const room = limits.photos - list.length
  const add = useCallback(async () => {
    const picked = await pickPhotos(room)
    const fresh = picked.map(photo => ({ ...photo, id: newRequestId(), state: 'sending' as const, ref: null }))
    setList(all => [...all, ...fresh])
    await Promise.all(fresh.map(send))
  }, [room, send])

  return {
    list, room, add, state: stateOf(list),
    retry: photo => { void send(photo) },
    remove: id => setList(all => all.filter(photo => photo.id !== id)),
    clear: () => { told.current = ''; setList([]) },
  }
}
