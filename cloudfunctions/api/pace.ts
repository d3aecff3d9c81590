/** How fast anybody may call: a count a minute, in this instance's memory and of bounded size. */
import type { Visitor } from './visitor'

/** Counts one call. @returns seconds to wait; 0: go on */
export type Pace = (key: string, most: number, at: string) => number

/** calls a minute: someone who is known, and an address where nobody is signed in, which may be a whole union hall */
const most = { phone: 600, browser: 600, nobody: 240 } as const satisfies Record<Visitor['kind'], number>
export const limitOf = ({ kind }: Visitor): number => most[kind]

const windowMs = 60_000
/** callers remembered at once; who came first is forgotten first */
const remembered = 10_000

/** A count for one instance. Several instances count each for itself, so that the limit is theirs together at the most. */
export function openPace(): Pace {
  const counts = new Map<string, { window: number; calls: number }>()
  return (key, limit, at) => {
    const now = Date.parse(at)
    const window = Math.floor(now / windowMs)
    const before = counts.get(key)
    const calls = before?.window === window ? before.calls + 1 : 1
    if (!before && counts.size >= remembered) counts.delete(counts.keys().next().value!)
    counts.set(key, { window, calls })
    return calls <= limit ? 0 : Math.max(1, Math.ceil(((window + 1) * windowMs - now) / 1000))
  }
}
