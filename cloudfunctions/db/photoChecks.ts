/** What the content check said of each photo, and where the photo stands: its answer may come before or after the question does. */
import { checkOf, type Check, type Verdict } from '@domain/check'
import type { Plan } from '@domain/plan'
import { fingerprint } from '../secrets'
import { type Documents, find, transact, type Transaction } from './database'

export interface PhotoCheck {
  readonly fileId: string
  readonly ownerId: string
  /** the id under which WeChat answers; nobody but WeChat and this row knows it. null: it was not taken */
  readonly traceId: string | null
  readonly verdict: Verdict
  readonly askedAt: string
  readonly places: readonly { readonly consultationId: string; readonly entryId: string }[]
}

const idOf = (fileId: string) => `p_${fingerprint('photoCheck', fileId)}`
const photoCheckOf = ({ _id, ...row }: { _id: string }): PhotoCheck => row as unknown as PhotoCheck

export const putPhotoCheck = (tx: Transaction, check: PhotoCheck): Promise<void> => tx.put('photoChecks', { _id: idOf(check.fileId), ...check })

export async function photoCheck(from: Documents, fileId: string): Promise<PhotoCheck | null> {
  const row = await from.get('photoChecks', idOf(fileId))
  return row && photoCheckOf(row)
}

export async function photoCheckOfTrace(traceId: string): Promise<PhotoCheck | null> {
  const [row] = await find('photoChecks', { where: { traceId }, limit: 1 })
  return row ? photoCheckOf(row) : null
}

/**
 * A trace is where WeChat's answer and the photo that it is about meet, for one may come before the other. Both write its row, so that of two
 * at the same moment one sees what the other left. `verdict`: the answer that came first; null: the photo is known.
 */
interface Trace { readonly verdict: Verdict | null; readonly until: string }
const [traces, traceIdOf] = ['photoTraces', (traceId: string) => `t_${fingerprint('photoTrace', traceId)}`] as const

/** The photo behind `traceId` is known from this transaction on. @returns the answer that was there before it, else `unknown` */
export async function meetVerdict(tx: Transaction, traceId: string, until: string): Promise<Verdict> {
  const early = (await tx.get(traces, traceIdOf(traceId)) as Trace | null)?.verdict ?? 'unknown'
  await tx.put(traces, { _id: traceIdOf(traceId), verdict: null, until })
  return early
}

/** Keeps an answer about a photo that is not known yet; the first one stands. @returns `known`: it came to be known meanwhile */
export const keepVerdict = (traceId: string, verdict: Verdict, until: string): Promise<'kept' | 'known'> => transact(async (tx) => {
  const now = await tx.get(traces, traceIdOf(traceId)) as Trace | null
  if (now?.verdict === null) return 'known'
  await tx.put(traces, { _id: traceIdOf(traceId), verdict: now?.verdict ?? verdict, until: now?.until ?? until })
  return 'kept'
})

/** Forgets traces that are over, at most `most`. */
export async function forgetTraces(at: string, most: number): Promise<void> {
  const over = await find(traces, { where: { until: { lt: at } }, orderBy: ['until', 'asc'], limit: most, select: ['until'] })
  if (over.length > 0) await transact(async (tx) => { for (const { _id } of over) await tx.remove(traces, _id) })
}

/** The checks of an entry's photos, each noted to stand there. One that nobody ever asked about has none. */
export async function placePhotos(tx: Transaction, fileIds: readonly string[], place: PhotoCheck['places'][number], at: string, plan: Plan): Promise<Check[]> {
  const checks: Check[] = []
  for (const fileId of new Set(fileIds)) {
    const known = await photoCheck(tx, fileId)
    if (!known) continue
    await putPhotoCheck(tx, { ...known, places: [...known.places, place] })
    checks.push(checkOf(fileId, known.verdict, at, plan))
  }
  return checks
}

export const removePhotoCheck = (tx: Transaction, fileId: string): Promise<void> => tx.remove('photoChecks', idOf(fileId))
