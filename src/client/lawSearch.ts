import { useEffect, useState } from 'react'
import { type Query, useQuery } from './query'

const pauseMs = 400
/** As much of a story as the search reads. */
const most = 200

type Search = Query<'law.search'>

/**
 * What the law says to a text that is being typed, asked whenever the typing pauses; texts under `least` characters ask nothing.
 * While the next answer is on its way the last one stays, so that nothing flickers between two words.
 */
export function useLawSearch(text: string, least: number): Search {
  const wanted = text.trim().slice(0, most).trim()
  const [asked, setAsked] = useState(wanted)
  const [last, setLast] = useState<Search['data']>(null)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), pauseMs)
    return () => clearTimeout(timer)
  }, [wanted])
  const asks = asked.length >= least
  const answer = useQuery('law.search', asks ? { text: asked } : null)
  const { state, data, reload } = answer
  useEffect(() => {
    if (data || !asks) setLast(data)
  }, [data, asks])
  return state === 'loading' && last && asks ? { state: 'ready', data: last, error: null, reload } : answer
}
