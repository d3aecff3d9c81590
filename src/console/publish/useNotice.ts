import type { Unit } from '@contract'
import { useCallback, useState } from 'react'
import { useDraft } from '../../client/draft'
import { reachesOf } from './audience'

/** A notice being written; `to` is `everyone`, a unit's id, or '' while not chosen. */
export interface Written { title: string; text: string; to: string }

const nothing: Written = { title: '', text: '', to: '' }

/** What is written, shown as it is typed and kept until it has been published. */
export function useNotice(units: readonly Unit[]) {
  const draft = useDraft('notice', nothing)
  const [written, setWritten] = useState<Written>(() => {
    const { to, ...words } = draft.initial
    return { ...words, to: reachesOf(units).some(({ id }) => id === to) ? to : '' }
  })
  const keep = draft.change
  const change = useCallback((part: Partial<Written>) => {
    keep(part)
    setWritten(now => ({ ...now, ...part }))
  }, [keep])
  return { draft, written, change }
}
