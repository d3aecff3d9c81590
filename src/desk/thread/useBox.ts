import { type CitationRef, limits } from '@contract'
import { useEffect, useState } from 'react'
import { useWidth } from '../../ui/wide'
import { caretIn, enter } from '../keys'
import { keyOfRef } from './citing'
import type { Writings } from './useWriting'

/** The box, whose text can also be written by a tap: it starts anew with what it held and what came, where the cursor stood. */
export function useBox(id: string, writing: Writings) {
  const width = useWidth()
  const [box, setBox] = useState(() => ({ turn: 0, text: writing.current().text, caret: null as number | null }))
  const put = (piece: string) => {
    const { text } = writing.current()
    // a box that nobody has been in says 0
    const at = caretIn(id) || text.length
    const next = `${text.slice(0, at)}${piece}${text.slice(at)}`.slice(0, limits.message.max)
    writing.change({ text: next })
    setBox({ turn: box.turn + 1, text: next, caret: Math.min(at + piece.length, next.length) })
  }
  // on a phone the keyboard would cover what was just written
  useEffect(() => { if (box.caret !== null && width === 'wide') enter(id, box.caret) }, [id, box, width])
  return { box, put }
}

/** What the answer leans on. */
export function useCitations(writing: Writings) {
  const [chosen, setChosen] = useState(writing.current().citations)
  const change = (next: CitationRef[]) => {
    setChosen(next)
    writing.change({ citations: next })
  }
  const drop = (ref: CitationRef) => change(chosen.filter(other => keyOfRef(other) !== keyOfRef(ref)))
  const toggle = (ref: CitationRef) => {
    if (chosen.some(other => keyOfRef(other) === keyOfRef(ref))) drop(ref)
    else if (chosen.length < limits.citations) change([...chosen, ref])
  }
  return { chosen, drop, toggle }
}
