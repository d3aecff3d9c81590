/** What the content check said of each photo, and where the photo stands: its answer may come before or after the question does. */
import { checkOf, type Check, type Verdict } from '@domain/check'
import type { Plan } from '@domain/plan'
import { fingerprint } from '../secrets'
import { type Documents, find, type Transaction } from './database'

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
