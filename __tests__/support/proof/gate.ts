/** Where the line to the store is held up: one call at a time goes through, in the order that a scheduler chooses. */
import type fc from 'fast-check'
import type { Store } from '../../../local/store/store'
import { type Doc, encode } from '../../../local/store/wire'

/** One document as it was written; `doc` null: removed. `how`: a new one, or one in its place. */
export interface Write { readonly collection: string; readonly id: string; readonly doc: Doc | null; readonly how?: 'added' | 'put' }
/** What one transaction wrote; `bare`: a write outside any. */
export interface Commit { readonly kind: 'transaction' | 'bare'; readonly writes: readonly Write[] }

/** Somebody who calls, one call after the other. */
export interface Caller { readonly name: string; run(): Promise<void> }

export interface Gate {
  /** everything written since the last `forget`, in order */
  readonly commits: readonly Commit[]
  forget(): void
  /** Runs the callers side by side; `scheduler` chooses whose database call is next. One moves at a time, so that a schedule can be run again. */
  run(scheduler: fc.Scheduler, callers: readonly Caller[]): Promise<void>
  /** Writes documents past everybody, in one transaction. */
  put(writes: readonly Write[]): Promise<void>
}

const writing = new Set(['database.insertDocument', 'database.modifyDocument', 'database.removeDocument'])

/** Which documents a call writes; what is in them is read once they stand. */
function writesOf({ action, collectionName, data, query }: Doc): Write[] {
  const collection = String(collectionName)
  const idIn = (text: unknown) => (JSON.parse(String(text)) as { _id: string })._id
  return action === 'database.insertDocument' ? (data as string[]).map((text) => ({ collection, id: idIn(text), doc: null, how: 'added' })) : [{ collection, id: idIn(query), doc: null, how: 'put' }]
}

/** Notes what is written, by transaction: the rows as they are after it, for a write that changes nothing is none. */
function watching(commits: Commit[], ask: Store['handle']) {
  const open = new Map<unknown, Write[]>()
  const asItIs = async (write: Write): Promise<Write> => {
    const { data } = await ask({ action: 'database.getDocument', collectionName: write.collection, query: encode({ _id: write.id }), limit: 1 }) as { data: { list: string[] } }
    return { ...write, doc: data.list[0] === undefined ? null : JSON.parse(data.list[0]) as Doc }
  }
  return async (payload: Doc, answer: Doc): Promise<void> => {
    if ('code' in answer) return
    const { action, transactionId } = payload
    if (action === 'database.startTransaction') open.set(answer['transactionId'], [])
    if (writing.has(String(action))) {
      const mine = transactionId === undefined ? null : open.get(transactionId)
      if (mine) mine.push(...writesOf(payload))
      else commits.push({ kind: 'bare', writes: writesOf(payload) })
    }
    if (action !== 'database.commitTransaction' || open.get(transactionId)!.length === 0) return
    const writes: Write[] = []
    for (const write of open.get(transactionId)!) writes.push(await asItIs(write))
    commits.push({ kind: 'transaction', writes })
  }
}

/** So many calls of others go by while somebody backs off, and twice as many each time: that wait is ordered too, and not by the wall clock. */
const backOff = 6

/** Puts a gate before `store`. */
export function gateBefore(store: Store): Gate {
  const commits: Commit[] = []
  const real = store.handle.bind(store)
  const watch = watching(commits, real)
  const setTimer = globalThis.setTimeout
  let scheduler: fc.Scheduler | null = null
  let [moving, steps] = [0, 0]
  /** who moves now, and how often they backed off since they last wrote */
  let mover = { name: '', backedOff: 0 }
  let asleep: { until: number; wake: () => void }[] = []
  let still: () => void = () => undefined
  const rest = () => {
    if (--moving < 0) throw new Error('a caller asks two things at once: its schedule could not be run again')
    if (moving === 0) still()
  }
  const quiet = () => moving === 0 ? Promise.resolve() : new Promise<void>((resolve) => { still = resolve })

  store.handle = async (payload) => {
    const asked = payload as Doc
    if (scheduler) {
      const caller = mover
      const turn = scheduler.schedule(Promise.resolve(), `${caller.name}: ${String(asked['action']).slice('database.'.length)} ${String(asked['collectionName'] ?? '')}`)
      rest()
      await turn
      mover = caller
    }
    const answer = await real(payload)
    await watch(asked, answer)
    if (asked['action'] === 'database.commitTransaction' && !('code' in answer)) mover.backedOff = 0
    return answer
  }

  /** Back-off is milliseconds; the SDK's own alarms are seconds, and stay what they are. */
  const timer = (wake: () => void, ms = 0) => {
    if (ms >= 2000) return setTimer(wake, ms)
    const caller = mover
    asleep.push({ until: steps + backOff * 2 ** caller.backedOff++, wake: () => { mover = caller; wake() } })
    rest()
    return undefined
  }

  async function moved(one: () => void): Promise<void> {
    moving++
    one()
    await quiet()
  }

  async function run(by: fc.Scheduler, callers: readonly Caller[]): Promise<void> {
    const ends: Promise<void>[] = []
    for (const caller of callers) await moved(() => { mover = { name: caller.name, backedOff: 0 }; ends.push(caller.run().finally(rest)) })
    while (by.count() > 0 || asleep.length > 0) {
      const first = asleep.reduce<(typeof asleep)[number] | undefined>((one, other) => !one || other.until < one.until ? other : one, undefined)
      if (first && (first.until <= steps || by.count() === 0)) {
        asleep = asleep.filter((one) => one !== first)
        await moved(first.wake)
        continue
      }
      steps++
      moving++
      await by.waitNext(1)
      await quiet()
    }
    await Promise.all(ends)
  }
  return {
    commits,
    run: async (by, callers) => {
      scheduler = by
      globalThis.setTimeout = timer as typeof setTimeout
      await run(by, callers).finally(() => {
        scheduler = null
        globalThis.setTimeout = setTimer
      })
    },
    forget: () => { commits.length = 0 },
    put: async (writes) => {
      const { transactionId } = await real({ action: 'database.startTransaction' })
      for (const { collection, id, doc } of writes) {
        const { _id, ...fields } = doc ?? {}
        const answer = await real({ collectionName: collection, query: encode({ _id: id }), transactionId, ...doc
          ? { action: 'database.modifyDocument', data: encode(fields), merge: false, upsert: true } : { action: 'database.removeDocument', multi: false } })
        if ('code' in answer) throw new Error(`${collection} ${id}: ${String(answer['message'])}`)
      }
      await real({ action: 'database.commitTransaction', transactionId })
    },
  }
}
