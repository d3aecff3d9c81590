import type { Person } from '@domain/access'
import { referenceOf } from '@domain/consultation'
import { isDutyTime } from '@domain/calendar'
import type { Form, Home, JoinConsent, Member } from '@domain/member'
import { dueAtOf, dueFrom, officeHours } from '@domain/memberClock'
import { decideMember, type MemberCommand } from '@domain/memberDecide'
import { refusal } from '@domain/refusal'
import type { KnownCall, KnownVerb } from '../call'
import { newId, type Transaction } from '../db/database'
import { keysOf, memberByKeys } from '../db/members'
import { dissolve, part, start } from './begin'
import { changeOf, ownMember, saveMember } from './change'
import { officeNews } from './news'
import { provedPhone } from './proof'
import { unionAt } from './where'

interface Given { readonly form: Form; readonly home: Home; readonly consent: JoinConsent; readonly personId: string; readonly at: string }

const isSamePerson = (a: Form, b: Form): boolean => keysOf(a).join() === keysOf(b).join()

/**
 * Where the caller's words belong: with their own application as long as number and identity stay the same, else with the open one that has
 * the same number or identity. What they leave behind of their own is deleted.
 */
async function target(tx: Transaction, own: Awaited<ReturnType<typeof ownMember>>, { form, personId, at }: Given): Promise<Member | null> {
  const mine = own && own.relation !== 'stranger' ? own : null
  if (mine?.relation === 'owner' && (mine.now.state === 'member' || isSamePerson(mine.now.form, form))) return mine.now
  const other = await memberByKeys(tx, keysOf(form), mine?.relation === 'owner' ? mine.now.id : null)
  if (!mine || other?.id === mine.now.id) return other
  if (mine.relation === 'owner' && !other) return mine.now
  const account = mine.now.unsure.find((one) => one.personId === personId)
  await (account ? part(tx, mine.now, account, at) : dissolve(tx, mine.now, at))
  return other
}

async function applied(tx: Transaction, call: KnownCall, given: Given): Promise<{ before: Member | null; after: Member; me: Person['id'] }> {
  const own = await ownMember(tx, call)
  const now = await target(tx, own, given)
  const me = given.personId
  if (!now) return { before: null, after: await start(tx, given), me }
  if (now.owners.includes(me) && now.state === 'member') return { before: now, after: now, me }
  const accountId = newId('a')
  const command: MemberCommand = { do: 'apply', ...given, account: { id: accountId, reference: referenceOf(given.at, accountId), personId: me } }
  const relation = now.owners.includes(me) ? 'owner' : now.unsure.some(({ personId }) => personId === me) ? 'unsure' : 'stranger'
  return { before: now, after: await saveMember(tx, now, decideMember(now, relation, command)), me }
}

/** Whoever has asked already goes on with the one application; so does another account with the same number, without learning of it. */
export const apply: KnownVerb<'member.apply'> = async (call, input) => {
  const { person, at } = call
  const phone = provedPhone(person.id, input.proof, at)
  if (!phone) throw refusal('PhoneUnproved')
  const { home, idNumber } = await unionAt(input, person)
  if (idNumber === 'asked' && !input.identity) throw refusal('IdNeeded')
  const { name, trade, employer } = input
  const form: Form = { name, phone, trade, employer, idNumber: idNumber === 'asked' ? input.identity!.number : null }
  const consent: JoinConsent = { version: input.consent, at, idNumberAt: form.idNumber && at }
  return call.write(async (tx) => {
    const { before, after, me } = await applied(tx, call, { form, home, consent, personId: person.id, at })
    const account = after.unsure.find(({ personId }) => personId === me)
    const isNew = !before || before.state !== after.state || before.unsure.length !== after.unsure.length
    return {
      output: account ? { state: 'applied' as const, reference: account.reference, dueAt: dueFrom(account.at) } : { state: after.state, reference: after.reference, dueAt: dueAtOf(after) },
      subject: after.id, change: changeOf(before, after, 'applied'),
      messages: isNew && isDutyTime(at, officeHours) ? await officeNews(after, '有人申请加入工会', at) : [],
    }
  })
}
