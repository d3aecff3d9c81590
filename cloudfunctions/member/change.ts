import type { Person } from '@domain/access'
import { once } from '@domain/count'
import { type Member, membershipOf, type Relation, relationOf } from '@domain/member'
import { decideMember, type MemberCommand } from '@domain/memberDecide'
import { evolveMember, type MemberEvent } from '@domain/memberEvolve'
import { refusal } from '@domain/refusal'
import { inShanghai } from '@domain/shanghai'
import type { KnownCall } from '../call'
import type { Transaction } from '../db/database'
import { addIncrements } from '../db/figures'
import type { Message, Written } from '../db/journal'
import { type Counted, countMember, member, putMember, rekey, removeMember } from '../db/members'
import { person, putPerson } from '../db/people'

const monthOf = (at: string): string => inShanghai(at).format('YYYY-MM')

/** What is counted of a change, and for which unit. */
const counted = (before: Member, after: Member, { kind }: MemberEvent): readonly (readonly [string, Counted])[] => {
  switch (kind) {
    case 'accepted': return [[after.home.unitId, 'joined']]
    case 'declined': return [[after.home.unitId, 'declined']]
    case 'transferred': return before.home.unitId === after.home.unitId ? [] : [[before.home.unitId, 'movedOut'], [after.home.unitId, 'movedIn']]
    default: return []
  }
}

const peopleOf = (now: Member): readonly string[] => [...now.owners, ...now.unsure.map(({ personId }) => personId)]

/** What each of its people carries of it. Who is unsure has applied, whatever became of the first. */
async function tellPeople(tx: Transaction, before: Member | null, after: Member): Promise<void> {
  for (const id of new Set([...before ? peopleOf(before) : [], ...peopleOf(after)])) {
    const now = await person(tx, id)
    const pending = after.unsure.find(({ personId }) => personId === id)
    if (!now || (!pending && !after.owners.includes(id))) continue
    const membership: Person['membership'] = pending ? { state: 'applied', memberId: after.id, since: pending.at } : membershipOf(after)
    const trade = (pending?.form ?? after.form).trade
    if (JSON.stringify([now.membership, now.trade]) !== JSON.stringify([membership, trade])) await putPerson(tx, { ...now, membership, trade })
  }
}

/** Writes an application with all that follows from it: by which keys it is found, and what its people carry. `before` null: a new one. */
export async function keepMember(tx: Transaction, before: Member | null, after: Member): Promise<void> {
  await putMember(tx, after)
  await rekey(tx, after.id, before, after)
  await tellPeople(tx, before, after)
}

/** The same for a fact, which is counted too. */
export async function saveMember(tx: Transaction, before: Member, event: MemberEvent): Promise<Member> {
  const after = evolveMember(before, event)
  await keepMember(tx, before, after)
  for (const [unitId, what] of counted(before, after, event)) await countMember(tx, unitId, monthOf(event.at), what)
  if (before.state !== 'member' && after.state === 'member') addIncrements(tx, [once('joined', after.home.units, event.at)], event.at)
  return after
}

/** Deletes all of it, and what its people carried of it. Nothing stays but a count for somebody who was a member. */
export async function dropMember(tx: Transaction, now: Member, at: string): Promise<void> {
  await removeMember(tx, now.id)
  await rekey(tx, now.id, now, null)
  for (const id of now.owners) await forgetIn(tx, id)
  if (now.state !== 'member') return
  await countMember(tx, now.home.unitId, monthOf(at), 'left')
  addIncrements(tx, [once('left', now.home.units, at)], at)
}

/** A person who never asked to join. */
export async function forgetIn(tx: Transaction, personId: string): Promise<void> {
  const now = await person(tx, personId)
  if (now) await putPerson(tx, { ...now, trade: null, membership: { state: 'none' } })
}

/** What a change leaves in the journal: what happened, and where it went from and to. */
export const changeOf = (before: Member | null, after: Member, kind: string): Written<unknown>['change'] =>
  ({ event: kind, from: before?.state ?? null, to: after.state, unit: after.home.unitId, unsure: after.unsure.length })

/** Whether staff may look at it and act; anyone else is told that it does not exist. */
export function refuseUnlessOffice(caller: Person, now: Member | null): asserts now is Member {
  if (!now || relationOf(caller, now) !== 'office') throw refusal('NotFound')
}

/** An application with the caller's part in it, in this transaction. */
export async function ownMember(tx: Transaction, call: KnownCall): Promise<{ now: Member; me: Person; relation: Relation } | null> {
  const me = await person(tx, call.person.id)
  const id = me && me.membership.state !== 'none' ? me.membership.memberId : null
  const now = id === null ? null : await member(tx, id)
  return now && me ? { now, me, relation: relationOf({ id: me.id, unitId: null }, now) } : null
}

interface Told<T> { readonly output: T; readonly messages?: readonly Message[] }

/** One change by the staff to one application under their unit. */
export const officeChange = <T>(
  call: KnownCall, id: string, command: MemberCommand, told: (after: Member, tx: Transaction, before: Member) => Told<T> | Promise<Told<T>>,
): Promise<T> => call.write(async (tx) => {
  const [now, me] = [await member(tx, id), await person(tx, call.person.id)]
  if (!me) throw refusal('NotFound')
  refuseUnlessOffice(me, now)
  const event = decideMember(now, 'office', command)
  const after = await saveMember(tx, now, event)
  const { output, messages = [] } = await told(after, tx, now)
  return { output, messages, subject: id, change: { ...changeOf(now, after, event.kind), ...event.kind === 'declined' && { reason: event.reason } } }
})
