import { useDidHide } from '@tarojs/taro'
import type { NoticeDraft, TypedNotice } from '@contract'
import { useEffect, useState } from 'react'
import { useDraft } from '../../client/draft'
import { openSaving, type Saving, type Standing } from './saving'

/** What was typed here and is not on the server yet, and on which revision it was typed. */
interface Kept { typed: TypedNotice | null; revision: number }
const nothing: Kept = { typed: null, revision: 0 }

/** How it stands when the page opens: what this device kept goes first, unless the server has gone on since. */
function firstOf({ typed, revision }: Kept, opened: NoticeDraft | null, begin: TypedNotice): Standing {
  const seen = opened && { id: opened.id, revision: opened.revision }
  if (!typed) return { typed: begin, seen, keeping: opened ? 'server' : 'nothing' }
  return { typed, seen, keeping: opened && revision < opened.revision ? 'stale' : 'device' }
}

export interface Writing extends Standing, Omit<Saving, 'end'> {
  /** forgets what only this device has */
  forget: () => void
}

/** A notice being written: kept on the device and on the server. */
export function useWriting(opened: NoticeDraft | null, begin: TypedNotice, template: string | undefined): Writing {
  const kept = useDraft<Kept>(`notice/${opened?.id ?? template ?? 'new'}`, nothing)
  const [standing, setStanding] = useState(() => firstOf(kept.initial, opened, begin))
  const [{ change, flush, overwrite, end }] = useState(() => openSaving({
    first: standing, template, tell: setStanding,
    device: { keep: ({ typed, seen }) => kept.change({ typed, revision: seen?.revision ?? 0 }), forget: kept.clear },
  }))
  useDidHide(() => { void flush() })
  // what only the device has goes to the server as the page opens; with nothing new a flush does nothing
  useEffect(() => {
    void flush()
    return end
  }, [flush, end])
  return { ...standing, change, flush, overwrite, forget: kept.clear }
}
