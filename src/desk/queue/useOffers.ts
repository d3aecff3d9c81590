import type { OfferLine } from '@contract'
import { useEffect, useRef, useState } from 'react'

/**
 * Offers as they come and go under one's eyes. `passed` is the last that went without the reader's doing; `settle` names one that
 * they took or left themselves.
 */
export function useOffers(offers: readonly OfferLine[] | undefined) {
  const before = useRef<readonly OfferLine[]>([])
  const settled = useRef(new Set<string>())
  const [passed, setPassed] = useState<OfferLine | null>(null)

  useEffect(() => {
    if (!offers) return
    const lacks = (list: readonly OfferLine[]) => ({ id }: OfferLine) => !list.some(one => one.id === id)
    const fresh = offers.filter(lacks(before.current))
    const gone = before.current.filter(lacks(offers)).find(({ id }) => !settled.current.has(id))
    fresh.forEach(({ id }) => settled.current.delete(id))
    before.current = offers
    if (gone) setPassed(gone)
    else if (fresh.length) setPassed(null)
  }, [offers])

  return { passed, settle: (id: string) => { settled.current.add(id) }, forget: () => setPassed(null) }
}
