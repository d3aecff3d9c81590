/** One caller moves at a time; a scheduler chooses who is next. So a schedule of real, asynchronous calls can be run again, and shrunk. */
import type fc from 'fast-check'

/** Somebody who calls, one call after the other. */
export interface Caller { readonly name: string; run(): Promise<void> }

/** So many calls of others go by while somebody backs off, and twice as many each time: that wait is ordered too, and not by the wall clock. */
const backOff = 6
/** Back-off is milliseconds; the SDK's own alarms are seconds, and stay what they are. */
const longestBackOffMs = 2000

interface Mover { readonly name: string; backedOff: number }

export class Turnstile {
  private scheduler: fc.Scheduler | null = null
  private moving = 0
  private steps = 0
  private mover: Mover = { name: '', backedOff: 0 }
  private asleep: { readonly until: number; wake(): void }[] = []
  private still: () => void = () => undefined
  private readonly setTimer = globalThis.setTimeout

  /** Waits for the caller's turn, when callers are being scheduled. */
  async turn(label: string): Promise<void> {
    if (!this.scheduler) return
    const caller = this.mover
    const turn = this.scheduler.schedule(Promise.resolve(), `${caller.name}: ${label}`)
    this.rest()
    await turn
    this.mover = caller
  }

  /** Who moves now got something written: their next back-off is a short one again. */
  succeeded(): void { this.mover.backedOff = 0 }

  /** Runs the callers side by side until all are done. */
  async run(scheduler: fc.Scheduler, callers: readonly Caller[]): Promise<void> {
    this.scheduler = scheduler
    globalThis.setTimeout = ((wake: () => void, ms = 0) => this.timer(wake, ms)) as typeof setTimeout
    try {
      await this.runAll(scheduler, callers)
    } finally {
      this.scheduler = null
      globalThis.setTimeout = this.setTimer
    }
  }

  private async runAll(scheduler: fc.Scheduler, callers: readonly Caller[]): Promise<void> {
    const ends: Promise<void>[] = []
    for (const { name, run } of callers) {
      this.mover = { name, backedOff: 0 }
      await this.moved(() => { ends.push(run().finally(() => this.rest())) })
    }
    while (scheduler.count() > 0 || this.asleep.length > 0) {
      const [first] = this.asleep
      if (first && (first.until <= this.steps || scheduler.count() === 0)) {
        this.asleep.shift()
        await this.moved(() => first.wake())
      } else {
        this.steps++
        await this.moved(() => scheduler.waitNext(1))
      }
    }
    await Promise.all(ends)
  }

  private timer(wake: () => void, ms: number): unknown {
    if (ms >= longestBackOffMs) return this.setTimer(wake, ms)
    const caller = this.mover
    this.asleep.push({ until: this.steps + backOff * 2 ** caller.backedOff++, wake: () => { this.mover = caller; wake() } })
    this.asleep.sort((a, b) => a.until - b.until)
    this.rest()
    return undefined
  }

  /** Sets one caller going, and waits until they stand before a call again, back off, or are done. */
  private async moved(go: () => unknown): Promise<void> {
    this.moving++
    await go()
    if (this.moving > 0) await new Promise<void>((resolve) => { this.still = resolve })
  }

  private rest(): void {
    if (--this.moving < 0) throw new Error('a caller asks two things at once: its schedule could not be run again')
    if (this.moving === 0) this.still()
  }
}
