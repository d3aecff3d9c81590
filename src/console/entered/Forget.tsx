import type { Thread } from '@contract'

/** On a phone nothing is deleted for others: `Forget.h5.tsx` stands in for this in a browser. */
export const Forget = (_: { id: Thread['id'] }) => null
