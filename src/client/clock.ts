import { useEffect, useState } from 'react'

/** Now, as an instant. */
export const instantNow = (): string => new Date().toISOString()

/** Now, kept fresh: pages that say "in 12 minutes" stay true while open. */
export function useNow(everyMs = 20_000): string {
  const [now, setNow] = useState(instantNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(instantNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
