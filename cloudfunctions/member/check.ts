import { passingWindows } from '@domain/memberCode'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { membersNumbered } from '../db/members'
import { cardDigits } from './digits'
import { namedOne } from './named'

/** Six digits find the member, six prove that the card is on a screen now. */
export const check: KnownVerb<'member.check'> = async (call, { code }) => {
  const digits = code.replace(/ /g, '')
  const [number, proof] = [digits.slice(0, 6), digits.slice(6)]
  const found = proof.length === 6 ? await membersNumbered(number) : []
  const windows = passingWindows(call.at)
  const now = found.find(({ id, state }) => state === 'member' && windows.some((window) => cardDigits(id, window) === proof))
  if (!now) throw refusal('UnknownCard')
  await call.write(async () => ({ output: null, subject: now.id, change: { event: 'cardChecked' } }))
  return { name: now.form.name, trade: now.form.trade, unit: (await namedOne(now)).home.unitName, since: now.since }
}
