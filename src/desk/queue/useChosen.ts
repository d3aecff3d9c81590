import { useState } from 'react'

/** Which of `ids` J and K have chosen. When it is taken by somebody, the one that moved into its place is chosen. */
export function useChosen(ids: readonly string[]) {
  const [place, setPlace] = useState<{ id: string; at: number } | null>(null)
  const found = place ? ids.indexOf(place.id) : -1
  const at = found >= 0 ? found : place ? Math.min(place.at, ids.length - 1) : -1

  const move = (step: 1 | -1): string | undefined => {
    const next = Math.max(0, Math.min(ids.length - 1, at + step))
    const id = ids[next]
    if (id) setPlace({ id, at: next })
    return id
  }
  return { chosen: ids[at] ?? null, move, forget: () => setPlace(null) }
}
