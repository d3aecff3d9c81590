/** The line to the store: every database call waits there for its turn, and what is written is noted. */
import type { Store } from '../../../local/store/store'
import { type Doc, encode } from '../../../local/store/wire'
import { Turnstile } from './turnstile'

/** One document as it was written; `doc` null: removed. `how`: a new one, or one in its place. */
export interface Write { readonly collection: string; readonly id: string; readonly doc: Doc | null; readonly how?: 'added' | 'put' }
/** What one transaction wrote; `bare`: a write outside any. */
export interface Commit { readonly kind: 'transaction' | 'bare'; readonly writes: readonly Write[] }

export interface Gate {
  /** everything written since the last `forget`, in order */
  readonly commits: readonly Commit[]
  forget(): void
  readonly turnstile: Turnstile
  /** Writes documents past everybody, in one transaction. */
  put(writes: readonly Write[]): Promise<void>
}

type Ask = Store['handle']

const writing = new Set(['database.insertDocument', 'database.modifyDocument', 'database.removeDocument'])

/** Which documents a call writes; what is in them is read once they stand. */
function writesOf({ action, collectionName, data, query }: Doc): Write[] {
  const collection = String(collectionName)
  const idIn = (text: unknown) => (JSON.parse(String(text)) as { _id: string })._id
  if (action !== 'database.insertDocument') return [{ collection, id: idIn(query), doc: null, how: 'put' }]
  return (data as string[]).map((text) => ({ collection, id: idIn(text), doc: null, how: 'added' }))
}

/** A written row as it is now: a write that changes nothing is none. */
async function asItIs(ask: Ask, write: Write): Promise<Write> {
  const payload = { action: 'database.getDocument', collectionName: write.collection, query: encode({ _id: write.id }), limit: 1 }
  const { data } = await ask(payload) as { data: { list: string[] } }
  return { ...write, doc: data.list[0] === undefined ? null : JSON.parse(data.list[0]) as Doc }
}

/** Notes what is written, by transaction. */
function watching(commits: Commit[], ask: Ask): (payload: Doc, answer: Doc) => Promise<void> {
  const open = new Map<unknown, Write[]>()
  return async (payload, answer) => {
    if ('code' in answer) return
    const { action, transactionId } = payload
    if (action === 'database.startTransaction') open.set(answer['transactionId'], [])
    const mine = open.get(transactionId)
    if (writing.has(String(action))) {
      if (mine) mine.push(...writesOf(payload))
      else commits.push({ kind: 'bare', writes: writesOf(payload) })
    }
    if (action !== 'database.commitTransaction' || !mine || mine.length === 0) return
    const writes: Write[] = []
    for (const write of mine) writes.push(await asItIs(ask, write))
    commits.push({ kind: 'transaction', writes })
  }
}

const putBy = (ask: Ask) => async (writes: readonly Write[]): Promise<void> => {
  const { transactionId } = await ask({ action: 'database.startTransaction' })
  for (const { collection, id, doc } of writes) {
    const { _id, ...fields } = doc ?? {}
    const put = { action: 'database.modifyDocument', data: encode(fields), merge: false, upsert: true }
    const change = doc ? put : { action: 'database.removeDocument', multi: false }
    const answer = await ask({ collectionName: collection, query: encode({ _id: id }), transactionId, ...change })
    if ('code' in answer) throw new Error(`${collection} ${id}: ${String(answer['message'])}`)
  }
  await ask({ action: 'database.commitTransaction', transactionId })
}

/** Puts a gate before `store`. */
export function gateBefore(store: Store): Gate {
  const commits: Commit[] = []
  const ask = store.handle.bind(store)
  const watch = watching(commits, ask)
  const turnstile = new Turnstile()
  store.handle = async (payload) => {
    const asked = payload as Doc
    await turnstile.turn(`${String(asked['action']).slice('database.'.length)} ${String(asked['collectionName'] ?? '')}`)
    const answer = await ask(payload)
    await watch(asked, answer)
    if (asked['action'] === 'database.commitTransaction' && !('code' in answer)) turnstile.succeeded()
    return answer
  }
  return { commits, turnstile, forget: () => { commits.length = 0 }, put: putBy(ask) }
}
