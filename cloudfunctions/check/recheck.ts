import { ofText } from '@domain/check'
import { checking } from '../db/consultations'
import { database } from '../db/database'
import { person } from '../db/people'
import { forgetTraces } from '../db/photoChecks'
import { checkText } from '../wechat/contentCheck'
import { Decided, noteVerdict } from './verdict'

/** consultations looked at in one run, texts asked about, and answers forgotten that nobody waited for */
const most = { look: 100, ask: 20, forget: 500 }

/**
 * Asks again about texts to which the check had nothing to say. The first that again gets no answer ends the run: the check is not there. Answers
 * about photos that nobody knows are forgotten.
 */
export async function recheck(at: string): Promise<number> {
  await forgetTraces(at, most.forget)
  const unknown = (await checking(most.look)).flatMap((now) => now.entries.flatMap((entry) =>
    entry.checks?.some(({ of, state, verdict }) => of === ofText && state === 'checking' && verdict === 'unknown') ? [{ now, entry }] : []))
  let answered = 0
  for (const { now, entry } of unknown.slice(0, most.ask)) {
    const writer = await person(database, now.workerId)
    const verdict = writer ? await checkText(writer.openid, entry.text) : 'unknown'
    if (verdict === 'unknown') break
    await noteVerdict({ id: now.id, entryId: entry.id, of: ofText, verdict }, at).catch((error: unknown) => { if (!(error instanceof Decided)) throw error })
    answered++
  }
  return answered
}
