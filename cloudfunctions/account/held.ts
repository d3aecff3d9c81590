import { type HeldKind, limits, type Output } from '@contract'
import { joinVersion } from '../../src/contract/member'
import type { Person } from '@domain/access'
import { holdings } from '@domain/account'
import { hasPost } from '@domain/leaving'
import type { Member } from '@domain/member'
import type { KnownVerb } from '../call'
import { type Accept, acceptsOf } from '../db/accepts'
import { countOf, countUnderWay, sharedOf, underWayOf } from '../db/consultations'
import { database } from '../db/database'
import { countDeeds, deedsBefore } from '../db/deeds'
import { member } from '../db/members'
import { phoneCodesOf } from '../db/phoneCodes'
import { countReads } from '../db/reads'
import { countSessions } from '../db/sessions'
import { signalsWith } from '../db/signals'
import { callersOf } from './callers'
import { leavingShown } from './leaving'
import { countWork } from './work'

type Consents = Output<'account.held'>['consents']
type Id = Consents['shares'][number]['id']

const abouts = ['answered', 'duty', 'notice'] as const
const mostSignals = 100

const counts: Readonly<Record<HeldKind, (person: Person) => Promise<number> | number>> = {
  photo: (person) => countDeeds({ caller: { in: callersOf(person) }, method: 'photo.add' }),
  consultation: ({ id }) => countOf(id),
  phoneCode: async ({ id }) => (await phoneCodesOf(database, id, [])).length > 0 ? 1 : 0,
  member: ({ membership }) => membership.state === 'none' ? 0 : 1,
  read: ({ id }) => countReads(id),
  accept: async ({ id }) => (await acceptsBy(id)).reduce((sum, { list }) => sum + list.length, 0),
  session: ({ id }) => countSessions(id),
  signal: async ({ id }) => (await signalsWith(id, mostSignals)).length,
  work: ({ id }) => countWork(id),
  message: ({ id }) => countDeeds({ 'messages.to': id }),
  deed: (person) => countDeeds({ caller: { in: callersOf(person) } }),
  account: () => 1,
}

const acceptsBy = (personId: string): Promise<{ about: (typeof abouts)[number]; list: Accept[] }[]> =>
  Promise.all(abouts.map(async (about) => ({ about, list: await acceptsOf(about, [personId]) })))

/** When name and phone were shared last. */
async function sharedAt(id: string, otherwise: string): Promise<string> {
  const { rows } = await deedsBefore({ subject: id }, null, 100)
  return rows.find(({ method }) => method === 'consultation.share')?.at ?? otherwise
}

/** Rows from before the text was kept were made under the first one. */
const joinConsentOf = (now: Member, { consent, form }: Pick<Member, 'consent' | 'form'>, otherwise: string): Consents['join'] =>
  ({ version: consent?.version ?? joinVersion, at: consent?.at ?? otherwise, idNumberAt: form.idNumber ? consent?.idNumberAt ?? now.appliedAt : null })

async function consentsOf({ id, consent, membership }: Person, at: string): Promise<Consents> {
  const [joined, shares, accepts] = await Promise.all([membership.state === 'none' ? null : member(database, membership.memberId), sharedOf(id, limits.page), acceptsBy(id)])
  const account = joined?.unsure.find(({ personId }) => personId === id)
  return {
    service: { version: consent?.version ?? '', at: consent?.at ?? at },
    join: joined && joinConsentOf(joined, account ?? joined, account?.at ?? joined.appliedAt),
    shares: await Promise.all(shares.map(async (one) => ({ id: one.id as Id, reference: one.reference, at: await sharedAt(one.id, one.changedAt) }))),
    messages: accepts.flatMap(({ about, list }) => list.length > 0 ? [{ about, left: list.length, at: list.map((one) => one.at).sort().at(-1)! }] : []),
  }
}

export const held: KnownVerb<'account.held'> = async ({ person, at }) => {
  const [kinds, consents, open, waits] = await Promise.all([
    Promise.all(holdings.map(async ({ kind }) => ({ kind, count: await counts[kind](person) }))),
    consentsOf(person, at), underWayOf(person.id, limits.page), countUnderWay(person.id),
  ])
  return {
    kinds, consents, post: hasPost(person) ? 'held' : 'none', leaving: person.leaving ? leavingShown(person.leaving, waits) : null,
    open: open.map(({ id, reference, topic, state, askedAt }) => ({ id: id as Id, reference, topic, state, askedAt })),
  }
}
