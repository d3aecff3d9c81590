/** Writes down what the check said of one thing in a consultation, once however often it is said. */
import { type Verdict, withVerdict } from '@domain/check'
import type { Event } from '@domain/evolve'
import { changeOf, save } from '../consultation/change'
import { consultation } from '../db/consultations'
import { type JournalRow, write } from '../db/journal'
import { checkNews } from './news'

/** What is said: of which entry's text or photo, and what. */
export interface Said { readonly id: string; readonly entryId: string; readonly of: string; readonly verdict: Verdict }

/** It was decided meanwhile, or nothing new was said. */
export class Decided extends Error {}

/** @throws Decided */
export async function noteVerdict({ id, entryId, of, verdict }: Said, at: string): Promise<JournalRow> {
  const intent = { caller: 'clock', method: 'check.verdict', requestId: `${id}|${entryId}|${of}|${verdict}`, input: null, at, sender: 'clock' } as const
  const { row } = await write(intent, async (tx) => {
    const now = await consultation(tx, id)
    const entry = now?.entries.find((one) => one.id === entryId)
    const open = entry?.checks?.find((check) => check.of === of)
    if (!now || !entry || verdict === 'unknown' || open?.state !== 'checking' || open.verdict !== 'unknown') throw new Decided()
    const event: Event = { kind: 'checked', at, entryId, checks: withVerdict(entry, of, verdict, at, now.plan), taker: null, keepFor: now.holder?.lawyerId ?? null }
    const after = await save(tx, now, event)
    return { output: null, subject: id, change: { ...changeOf(now, after, event), verdict }, messages: await checkNews({ ...after, entries: after.entries.filter((one) => one.id === entryId) }) }
  })
  return row
}
