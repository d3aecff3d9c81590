import { ofText } from '@domain/check'
import { checking } from '../db/consultations'
import { database } from '../db/database'
import { person } from '../db/people'
import { checkText } from '../wechat/contentCheck'
import { Decided, noteVerdict } from './verdict'

/** consultations looked at in one run, and texts asked about */
const most = { look: 100, ask: 20 }

/** Asks again about texts to which the check had nothing to say. The first that again gets no answer ends the run: the check is not there. */
export async function recheck(at: string): Promise<number> {
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
