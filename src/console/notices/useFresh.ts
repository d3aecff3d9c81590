import type { NoticeDraft } from '@contract'
import { useCallback, useEffect, useState } from 'react'
import { call, type CallError } from '../../client/call'
import type { Answer } from '../../ui/Loaded'

type Standing = { data: NoticeDraft | null; error: CallError<'notice.draft'> | null }

/** A draft as it stands on the server now, asked for once: an older answer from memory would carry an older revision, and a later one would draw over the typing. */
export function useFresh(id: string): Answer<NoticeDraft> {
  const [standing, setStanding] = useState<Standing>({ data: null, error: null })
  const load = useCallback(() => {
    setStanding({ data: null, error: null })
    void call('notice.draft', { id: id as NoticeDraft['id'] }).then(result => setStanding(result.ok ? { data: result.data, error: null } : { data: null, error: result.error }))
  }, [id])
  useEffect(load, [load])
  const { data, error } = standing
  return { data, error, reload: load, state: data ? 'ready' : !error ? 'loading' : error.name === 'Offline' ? 'offline' : 'failed' }
}
