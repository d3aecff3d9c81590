import type { OfferLine } from '@contract'
import { useEffect, useRef, useState } from 'react'
import type { Claim } from './useClaim'

/**
 * Offers as they come and go under one's eyes. `passed` is the last that went without the reader's doing; what they take by
 * `claim`, or name by `settle`, went by their own.
 */
export function useOffers(offers: readonly OfferLine[] | undefined, claim: Claim) {
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

  const settle = (id: string) => { settled.current.add(id) }
  const take: Claim['take'] = id => {
    settle(id)
    setPassed(null)
    return claim.take(id)
  }
  return { offers: offers ?? [], passed, settle, forget: () => setPassed(null), claim: { ...claim, take } }
}

export type Offering = ReturnType<typeof useOffers>
