/** When what is typed is sent to be kept: once the typing pauses, one save at a time, again after a failure. */
export interface Saver {
  /** something was typed */
  touch(): void
  /** saves at once what is not saved */
  flush(): Promise<void>
  /** lets a save under way end, and begins none before the next `touch` */
  rest(): Promise<void>
  /** no save any more */
  end(): void
}

interface Saving {
  isDirty(): boolean
  /** `later`: it did not arrive and is worth another try */
  save(): Promise<'done' | 'later'>
  wait: { pauseMs: number; againMs: number }
}

export function openSaver({ isDirty, save, wait }: Saving): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let stage: 'open' | 'ended' = 'open'

  const schedule = (ms: number) => {
    clearTimeout(timer)
    if (stage === 'open') timer = setTimeout(() => { void flush() }, ms)
  }
  const once = async () => {
    if (stage === 'ended' || !isDirty()) return
    if (await save() === 'later') schedule(wait.againMs)
  }
  const flush = () => {
    clearTimeout(timer)
    running = running.then(once)
    return running
  }
  return {
    touch: () => schedule(wait.pauseMs),
    flush,
    rest: () => { clearTimeout(timer); return running },
    end: () => { stage = 'ended'; clearTimeout(timer) },
  }
}
