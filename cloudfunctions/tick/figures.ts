/** What writes have left to be counted is added to the rows of their units: a few at a time, each exactly once. */
import { plusMinutes } from '@domain/calendar'
import { rowsOf } from '@domain/countRows'
import { database } from '../db/database'
import { addToFigures, countedUntil, setCountedUntil, takeUncounted, type Uncounted, uncounted } from '../db/figures'
import { write } from '../db/journal'
import { type Enough, never } from '../each'

/** rounds of one run; what one round reads; rows that one transaction writes, and what it takes away, at most */
const most = { rounds: 10, read: 200, rows: 60, taken: 40 }
const sayAgainMinutes = 5

/** The first few whose rows fit into one transaction, but at least one. */
function chunkOf(waiting: readonly Uncounted[]): Uncounted[] {
  const rows = new Set<string>()
  const chunk: Uncounted[] = []
  for (const one of waiting.slice(0, most.taken)) {
    for (const id of rowsOf(one.list).keys()) rows.add(id)
    if (chunk.length > 0 && rows.size > most.rows) break
    chunk.push(one)
  }
  return chunk
}

/** Counts a chunk; who has been counted meanwhile is left out. `until`: all that was written down before is counted with it. */
const countChunk = (chunk: readonly Uncounted[], until: string, at: string): Promise<unknown> =>
  write({ caller: 'clock', method: 'clock.figures', requestId: `${chunk[0]?.id ?? 'none'}|${chunk.length}|${at}`, input: null, at }, async (tx) => {
    const taken: Uncounted[] = []
    for (const one of chunk) if (await takeUncounted(tx, one.id)) taken.push(one)
    const rows = rowsOf(taken.flatMap(({ list }) => list))
    for (const row of rows.values()) await addToFigures(tx, row)
    await setCountedUntil(tx, until)
    return { output: null, subject: 'figures', change: { taken: taken.length, rows: rows.size } }
  })

/** One run at `at`. @returns how many writes it counted */
export async function countFigures(at: string, enough: Enough = never): Promise<number> {
  let counted = 0
  for (let round = 0; round < most.rounds && !enough(); round++) {
    let waiting = await uncounted(most.read)
    const more = waiting.length === most.read
    while (waiting.length > 0) {
      const chunk = chunkOf(waiting)
      waiting = waiting.slice(chunk.length)
      await countChunk(chunk, waiting[0]?.at ?? (more ? chunk.at(-1)!.at : at), at)
      counted += chunk.length
    }
    if (!more) break
  }
  if (counted > 0) return counted
  const until = await countedUntil(database)
  if (until === null || until < plusMinutes(at, -sayAgainMinutes)) await countChunk([], at, at)
  return 0
}
