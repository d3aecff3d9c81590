/**
 * WeChat's answer about a photo, as it calls the function with it. Anybody can call the function: what makes an answer WeChat's is its
 * trace id, which nobody else was told.
 */
import { plusMinutes } from '@domain/calendar'
import type { Verdict } from '@domain/check'
import { database } from '../db/database'
import { write } from '../db/journal'
import { keepVerdict, photoCheck, type PhotoCheck, photoCheckOfTrace, putPhotoCheck } from '../db/photoChecks'
import { verdictOf } from '../wechat/contentCheck'
import { Decided, noteVerdict } from './verdict'

export interface MediaResult {
  readonly MsgType: 'event'
  readonly Event: 'wxa_media_check'
  readonly trace_id: string
  readonly errcode?: number
  readonly result?: { readonly suggest?: string }
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether an event is such an answer and not a call. */
export const isMediaResult = (event: unknown): event is MediaResult =>
  isFields(event) && event.MsgType === 'event' && event.Event === 'wxa_media_check' && typeof event.trace_id === 'string' && event.trace_id.length <= 200

/** so long an answer waits for its photo, which is written within a second or never */
const keptMinutes = 60

/** The photo that an answer is about; null when it is not known, and then the answer waits for it. */
async function askedBy(traceId: string, verdict: Verdict, at: string): Promise<PhotoCheck | null> {
  const known = await photoCheckOfTrace(traceId)
  if (known || await keepVerdict(traceId, verdict, plusMinutes(at, keptMinutes)) === 'kept') return known
  return photoCheckOfTrace(traceId)
}

/** Notes the answer with the photo, and where the photo stands. One that is said again changes nothing; one of a photo that nobody knows is forgotten. */
export async function hearMediaResult({ trace_id: traceId, errcode = 0, result }: MediaResult, at: string): Promise<void> {
  const verdict = errcode === 0 && isFields(result) && (result.suggest === undefined || typeof result.suggest === 'string') ? verdictOf(result.suggest) : 'unknown'
  const asked = traceId && verdict !== 'unknown' ? await askedBy(traceId, verdict, at) : null
  if (!asked) return
  await write({ caller: 'wechat', method: 'check.photo', requestId: traceId, input: null, at, sender: 'clock' }, async (tx) => {
    const now = await photoCheck(tx, asked.fileId)
    if (now?.traceId === traceId) await putPhotoCheck(tx, { ...now, verdict })
    return { output: null, subject: asked.ownerId, change: { event: 'photoChecked', verdict } }
  })
  const { places } = await photoCheck(database, asked.fileId) ?? asked
  for (const { consultationId: id, entryId } of places) {
    await noteVerdict({ id, entryId, of: asked.fileId, verdict }, at).catch((error: unknown) => { if (!(error instanceof Decided)) throw error })
  }
}
