/** Applications and members: rows ↔ domain. Every word that names a person, or that one wrote, is sealed to its place. */
import type { JoinRules, MemberState } from '@contract'
import type { Form, Member } from '@domain/member'
import { waitsForOffice } from '@domain/member'
import { dueAtOf } from '@domain/memberClock'
import { pathOf } from '@domain/unit'
import { fingerprint, open, seal } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const collection = 'members'

type Turn = (field: string, text: string) => string
const sealing = (id: string): Turn => (field, text) => seal(text, { collection, id, field })
const opening = (id: string): Turn => (field, text) => open(text, { collection, id, field })

const formWith = (form: Form, at: string, turn: Turn): Form => ({
  trade: form.trade, name: turn(`${at}.name`, form.name), phone: turn(`${at}.phone`, form.phone),
  idNumber: form.idNumber && turn(`${at}.idNumber`, form.idNumber), employer: form.employer && turn(`${at}.employer`, form.employer),
})

/** The same application with every personal text sealed, or opened. */
const turned = (now: Member, turn: Turn): Member => ({
  ...now, form: formWith(now.form, 'form', turn),
  unsure: now.unsure.map((one) => ({ ...one, form: formWith(one.form, `unsure.${one.id}`, turn) })),
  ...now.amend && { amend: { ...now.amend, form: formWith(now.amend.form, 'amend', turn) } },
  words: now.words.map((word, at) => ({ ...word, text: turn(`words.${at}`, word.text) })),
  declined: now.declined && { ...now.declined, note: now.declined.note && turn('declined.note', now.declined.note) },
})

/** Fields that exist for their indexes: the units it belongs to, its place among those that wait and among those of its state, and where it hangs. */
const indexed = ['units', 'reviewKey', 'stateKey', 'place'] as const

const reviewKeyOf = (now: Member): string | null => waitsForOffice(now) ? `${dueAtOf(now) ?? now.appliedAt}|${now.id}` : null
const stateKeyOf = ({ since, id }: Pick<Member, 'since' | 'id'>): string => `${since}|${id}`

export function memberRow(now: Member): Row {
  const { id, ...fields } = turned(now, sealing(now.id))
  return { _id: id, ...fields, units: fields.home.units, reviewKey: reviewKeyOf(now), stateKey: stateKeyOf(now), place: pathOf(fields.home.units) }
}

function memberOf(row: Row): Member {
  const fields = Object.fromEntries(Object.entries(row).filter(([field]) => field !== '_id' && !(indexed as readonly string[]).includes(field))) as unknown as Member
  return turned({ ...fields, id: row._id }, opening(row._id))
}

export async function member(from: Documents, id: string): Promise<Member | null> {
  const row = await from.get(collection, id)
  return row && memberOf(row)
}

export const putMember = (tx: Transaction, now: Member): Promise<void> => tx.put(collection, memberRow(now))
export const removeMember = async (tx: Transaction, id: string): Promise<void> => { await tx.remove(collection, id) }

/** In a list: nothing sealed. */
export type MemberSummary = Pick<Member, 'id' | 'reference' | 'state' | 'home' | 'appliedAt' | 'since' | 'clock' | 'escalation' | 'unsure' | 'amend'> & { readonly trade: Form['trade']; readonly key: string }

const summaryFields = ['reference', 'state', 'home', 'appliedAt', 'since', 'clock', 'escalation', 'unsure', 'amend', 'form', 'reviewKey', 'stateKey'] as const
const summaryOf = (key: 'reviewKey' | 'stateKey') => (row: Row): MemberSummary => {
  const { _id: id, form, ...fields } = row as unknown as Row & Pick<Member, 'form' | 'unsure' | 'amend' | 'reference' | 'state' | 'home' | 'appliedAt' | 'since' | 'clock' | 'escalation'>
  return { ...fields, id, trade: form.trade, key: row[key] as string }
}

/** What waits for the office under `unitId`, the first due first, after `after`. */
export async function toReview(unitId: string, after: string, limit: number): Promise<MemberSummary[]> {
  const where = { units: unitId, reviewKey: { gt: after } }
  return (await find(collection, { where, orderBy: ['reviewKey', 'asc'], limit, select: summaryFields })).map(summaryOf('reviewKey'))
}

/** Those in `state` under `unitId`, the newest first, before `before`. */
export async function membersIn(unitId: string, state: MemberState, before: string | null, limit: number): Promise<MemberSummary[]> {
  const where = { units: unitId, state, ...before !== null && { stateKey: { lt: before } } }
  return (await find(collection, { where, orderBy: ['stateKey', 'desc'], limit, select: summaryFields })).map(summaryOf('stateKey'))
}

/** Those the clock must look at by `at`, the longest due first. */
export async function membersToWake(at: string, limit: number): Promise<{ id: string; wakeAt: string }[]> {
  const rows = await find(collection, { where: { wakeAt: { lte: at } }, orderBy: ['wakeAt', 'asc'], limit, select: ['wakeAt'] })
  return rows.map(({ _id, wakeAt }) => ({ id: _id, wakeAt: wakeAt as string }))
}

/** more with one number than chance gives among a million */
const mostOfNumber = 20

/** Members whose card begins with `number`. */
export const membersNumbered = async (number: string): Promise<Member[]> =>
  (await find(collection, { where: { number }, limit: mostOfNumber })).map(memberOf)

/** What a person is recognised by, without the key that says nothing: their number, and their identity number. */
export const keysOf = ({ phone, idNumber }: Pick<Form, 'phone' | 'idNumber'>): string[] =>
  [...idNumber ? [`id_${fingerprint('member.id', idNumber)}`] : [], `phone_${fingerprint('member.phone', phone)}`]

const keysHeld = (now: Member | null): string[] =>
  now && now.state !== 'declined' ? [...new Set([now.form, ...now.amend ? [now.amend.form] : [], ...now.unsure.map(({ form }) => form)].flatMap(keysOf))] : []

const holders = async (from: Documents, key: string): Promise<readonly string[]> => ((await from.get('memberKeys', key))?.members ?? []) as string[]

/** The open application or membership of whoever is recognised by one of `keys`, but for `not`; the identity number counts before the phone. */
export async function memberByKeys(tx: Transaction, keys: readonly string[], not: string | null): Promise<Member | null> {
  for (const key of keys) {
    const first = (await holders(tx, key)).find((id) => id !== not)
    if (first) return member(tx, first)
  }
  return null
}

/** Whether anybody but `id` is recognised by one of `keys`. */
export async function isShared(from: Documents, keys: readonly string[], id: string): Promise<boolean> {
  const found = await Promise.all(keys.map((key) => holders(from, key)))
  return found.flat().some((one) => one !== id)
}

/** Writes down by which keys an application is found from now on. */
export async function rekey(tx: Transaction, id: string, before: Member | null, after: Member | null): Promise<void> {
  const [old, now] = [keysHeld(before), keysHeld(after)]
  for (const key of new Set([...old, ...now])) {
    if (old.includes(key) === now.includes(key)) continue
    const others = (await holders(tx, key)).filter((one) => one !== id)
    const members = now.includes(key) ? [...others, id] : others
    if (members.length > 0) await tx.put('memberKeys', { _id: key, members })
    else await tx.remove('memberKeys', key)
  }
}

export async function joinRules(from: Documents, unitId: string): Promise<JoinRules | null> {
  const row = await from.get('joinRules', unitId)
  return row && { takes: row.takes as JoinRules['takes'], idNumber: row.idNumber as JoinRules['idNumber'] }
}

export async function putJoinRules(tx: Transaction, unitId: string, rules: JoinRules | null): Promise<void> {
  await (rules ? tx.put('joinRules', { _id: unitId, ...rules }) : tx.remove('joinRules', unitId))
}

/** What is counted of a unit's month. This is all that stays of somebody who left. */
export type Counted = 'joined' | 'declined' | 'left' | 'movedIn' | 'movedOut'

export async function countMember(tx: Transaction, unitId: string, month: string, what: Counted): Promise<void> {
  const _id = `${unitId}|${month}`
  const now = await tx.get('memberCounts', _id)
  await tx.put('memberCounts', { joined: 0, declined: 0, left: 0, movedIn: 0, movedOut: 0, ...now, _id, unitId, month, [what]: ((now?.[what] ?? 0) as number) + 1 })
}
