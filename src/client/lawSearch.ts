import { useEffect, useState } from 'react'
import { useQuery } from './query'

const pauseMs = 500
/** As much of a story as the search reads. */
const most = 200

/** What the law says to a text that is being typed, asked whenever the typing pauses; texts under `least` characters ask nothing. */
export function useLawSearch(text: string, least: number) {
  const wanted = text.trim().slice(0, most).trim()
  const [asked, setAsked] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), pauseMs)
    return () => clearTimeout(timer)
  }, [wanted])
  return useQuery('law.search', asked.length >= least ? { text: asked } : null)
}
