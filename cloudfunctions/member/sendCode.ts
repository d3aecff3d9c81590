import { plusDays, plusMinutes } from '@domain/calendar'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { newId, type Transaction } from '../db/database'
import { askedAt, codeMinutes, codeTries, phoneKey, putAskedAt, putPhoneCode } from '../db/phoneCodes'

/** A code a minute, and so many a day: by one person, and to one number whoever asks. */
const [betweenMinutes, aDay] = [1, 5]

/** Notes that a code was asked for. @throws Refusal CodeTooSoon */
async function noteAsked(tx: Transaction, who: string, at: string): Promise<void> {
  const lately = (await askedAt(tx, who)).filter((one) => one > plusDays(at, -1))
  const next = lately.length >= aDay ? plusDays(lately[0]!, 1) : lately.length > 0 ? plusMinutes(lately.at(-1)!, betweenMinutes) : at
  if (next > at) throw refusal('CodeTooSoon', { minutes: Math.ceil((Date.parse(next) - Date.parse(at)) / 60_000) })
  await putAskedAt(tx, who, [...lately, at])
}

/** A new code takes the place of the one before. */
export const sendCode: KnownVerb<'member.sendCode'> = async (call, { phone }) => call.write(async (tx) => {
  const { person: { id: personId }, at } = call
  for (const who of [personId, phoneKey(phone)]) await noteAsked(tx, who, at)
  const until = plusMinutes(at, codeMinutes)
  await putPhoneCode(tx, { personId, phone, draw: newId('d', 20), until, triesLeft: codeTries })
  return {
    output: { until }, subject: personId, change: { event: 'codeSent' },
    messages: [{ to: personId, template: 'phoneCode', page: '', fields: {} }],
  }
})
