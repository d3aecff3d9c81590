import { useDidHide } from '@tarojs/taro'
import type { Input } from '@contract'
import { useEffect, useState } from 'react'
import { call } from '../../client/call'
import { instantNow } from '../../client/clock'
import { type Draft, useDraft } from '../../client/draft'
import { draftName, isEmpty, type Kept, type Kind, newerOf, nothing, stampOf, type Writing } from './draft'
import { openSaver } from './saver'

type Id = Input<'draft.save'>['consultation']

const wait = { pauseMs: 2_000, againMs: 15_000 }
/** nobody waits longer to begin writing than this for what another device wrote */
const patienceMs = 1_500

const after = (ms: number) => new Promise<null>(resolve => { setTimeout(() => resolve(null), ms) })

/** Where what is written lies, and since when. */
export interface Keeping { where: 'nowhere' | 'device' | 'server'; at: string }

/** What one writes for one consultation, kept as it is typed. */
export interface Writings {
  state: 'opening' | 'open'
  keeping: Keeping
  current: () => Kept
  change: (part: Partial<Writing>) => void
  /** lets a save under way end before something is sent */
  rest: () => Promise<void>
  /** what was not sent is kept on */
  resume: () => void
  sent: () => void
  /** it was refused for good: the server keeps it as it was sent */
  refused: () => void
}

function saverOf(id: Id, draft: Draft<Kept>, onKept: (keeping: Keeping) => void) {
  return openSaver({
    wait,
    isDirty: () => stampOf(draft.current()) !== draft.current().saved && !(draft.current().saved === null && isEmpty(draft.current())),
    save: async () => {
      const { text, citations } = draft.current()
      const result = await call('draft.save', { consultation: id, text, citations })
      if (result.ok) draft.change({ saved: stampOf({ text, citations }) })
      onKept({ where: result.ok ? 'server' : 'device', at: instantNow() })
      return !result.ok && result.error.name === 'Offline' ? 'later' : 'done'
    },
  })
}

/** The draft of one kind for one consultation; an answer's lies on the server too. */
export function useWriting(kind: Kind, id: Id): Writings {
  const draft = useDraft<Kept>(draftName(kind, id), nothing)
  const [state, setState] = useState<Writings['state']>(kind === 'answer' ? 'opening' : 'open')
  const [keeping, setKeeping] = useState<Keeping>({ where: 'nowhere', at: '' })
  const [{ first, saver }] = useState(() => ({ first: draft, saver: saverOf(id, draft, setKeeping) }))

  useEffect(() => {
    if (kind !== 'answer') return
    let page: 'here' | 'left' = 'here'
    void Promise.race([call('draft.list', {}), after(patienceMs)]).then(result => {
      if (page === 'left') return
      const kept = first.current()
      const next = result?.ok ? newerOf(kept, result.data.drafts.find(({ consultation, state }) => consultation === id && state === 'open')) : kept
      if (isEmpty(next)) first.clear()
      else if (next !== kept) first.change(next)
      setState('open')
      void saver.flush()
    })
    return () => {
      page = 'left'
      void saver.flush()
    }
  }, [kind, id, first, saver])
  useDidHide(() => { if (kind === 'answer') void saver.flush() })

  return {
    state, keeping, current: draft.current,
    change: part => {
      draft.change({ ...part, at: instantNow() })
      if (kind === 'answer') saver.touch()
      else setKeeping({ where: 'device', at: instantNow() })
    },
    rest: saver.rest,
    resume: () => { if (kind === 'answer') saver.touch() },
    sent: () => { saver.end(); draft.clear() },
    refused: saver.end,
  }
}

/** Forgets what this device keeps of an answer that was not sent. */
export const useForget = (id: string) => useDraft<Kept>(draftName('answer', id), nothing).clear
