export interface Clock {
  /** Runs one tick now, after the one that may be under way. */
  runNow(): Promise<unknown>
  /** Stops, and waits for the tick under way. */
  close(): Promise<void>
}

const minuteMs = 60_000

/** Calls `tick` at the start of each minute, never two at once. */
export function openClock(tick: () => Promise<unknown>): Clock {
  let last: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const runNow = (): Promise<unknown> => {
    last = last.catch(() => undefined).then(tick)
    return last
  }
  const arm = (): void => {
    timer = setTimeout(() => {
      runNow().catch((error: unknown) => console.error(`the clock: ${String(error)}`)).finally(arm)
    }, minuteMs - Date.now() % minuteMs)
  }
  arm()
  return {
    runNow,
    close: async () => {
      clearTimeout(timer)
      await last.catch(() => undefined)
      clearTimeout(timer)
    },
  }
}
