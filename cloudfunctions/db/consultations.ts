/** Consultations: rows ↔ domain. Every word a person wrote is sealed to its place. */
import { isShown } from '@domain/check'
import type { Consultation, Entry } from '@domain/consultation'
import { increments } from '@domain/count'
import { citedKeysOf } from '@domain/law'
import { nobodyId, underWay } from '@domain/leaving'
import { employerTopicKeysOf, signsIn } from '@domain/signal'
import { pathOf } from '@domain/unit'
import { open, type Place, seal } from '../secrets'
import { count, type Documents, find, type Transaction } from './database'
import { addIncrements } from './figures'
import type { Filter, Row } from './rows'
import { addWatch } from './signals'

const collection = 'consultations'
const excerptLength = 40

const placeOf = (id: string, field: string): Place => ({ collection, id, field })
const sealed = (id: string, field: string, text: string | null) => text === null ? null : seal(text, placeOf(id, field))
const opened = (id: string, field: string, text: unknown) => text === null ? null : open(text as string, placeOf(id, field))

/** What a list needs: no entries. */
export interface Summary extends Omit<Consultation, 'entries' | 'employer' | 'rating' | 'contact' | 'askedIn' | 'firstMinutes'> { readonly excerpt: string }

const summaryFields = [
  'reference', 'workerId', 'entered', 'stationId', 'stationName', 'district', 'units', 'topic', 'employerKeys', 'happenedOn', 'urgent', 'plan', 'state',
  'closeReason', 'askedAt', 'changedAt', 'closedAt', 'waitingSince', 'rankAt', 'dueAt', 'paused', 'closing', 'fired', 'escalation', 'firstAnsweredAt', 'promise',
  'offer', 'holder', 'leaseUntil', 'token', 'declined', 'passed', 'known', 'callback', 'checkUntil', 'wakeAt', 'excerpt',
] as const satisfies readonly (keyof Summary)[]

function entryRow(id: string, entry: Entry) {
  return { ...entry, text: sealed(id, `entries.${entry.id}`, entry.text) }
}

const contactFields = ['name', 'phone'] as const
const withContact = (contact: Consultation['contact'], how: (field: string, text: string) => string): Consultation['contact'] =>
  contact && { ...contact, ...Object.fromEntries(contactFields.map((field) => [field, how(`contact.${field}`, contact[field])])) }

/** Fields that exist for their indexes: a list's cursor, who holds it, a call-back that nobody answered, for whose office it was entered, what law it cites, where an open one hangs, who is asked about in which topic. */
const indexed = ['askedKey', 'holderId', 'callbackKey', 'enteredUnitId', 'citedKeys', 'openPlace', 'employerTopicKeys', 'excerpt'] as const

export function rowOf({ id, ...fields }: Consultation): Row {
  return {
    _id: id, ...fields,
    askedKey: `${fields.askedAt}|${id}`,
    holderId: fields.holder?.lawyerId ?? null,
    callbackKey: fields.callback && !fields.rating && fields.workerId !== nobodyId ? fields.callback.askedAt : null,
    enteredUnitId: fields.entered?.unitId ?? null,
    openPlace: fields.state === 'closed' ? null : pathOf([...fields.units, ...fields.stationId ? [fields.stationId] : []]),
    employerTopicKeys: employerTopicKeysOf(signsIn(fields.employerKeys, 'kept'), fields.topic),
    citedKeys: citedKeysOf(fields.entries.flatMap(({ citations }) => citations)),
    excerpt: sealed(id, 'excerpt', [...((fields.entries.find(isShown) ?? fields.entries[0])?.text ?? '').replace(/\s+/g, ' ')].slice(0, excerptLength).join('')),
    employer: sealed(id, 'employer', fields.employer),
    entries: fields.entries.map((entry) => entryRow(id, entry)),
    contact: withContact(fields.contact, (field, text) => seal(text, placeOf(id, field))),
    rating: fields.rating && { ...fields.rating, comment: sealed(id, 'rating', fields.rating.comment) },
  }
}

function consultationOf(row: Row): Consultation {
  const fields = Object.fromEntries(Object.entries(row).filter(([field]) => field !== '_id' && !(indexed as readonly string[]).includes(field))) as unknown as Consultation
  const id = row._id
  return {
    ...fields, id, checkUntil: fields.checkUntil ?? null,
    contact: withContact(fields.contact, (field, text) => open(text, placeOf(id, field))),
    employer: opened(id, 'employer', fields.employer),
    entries: fields.entries.map((entry) => ({ ...entry, text: open(entry.text, placeOf(id, `entries.${entry.id}`)) })),
    rating: fields.rating && { ...fields.rating, comment: opened(id, 'rating', fields.rating.comment) },
  }
}

function summaryOf(row: Row): Summary {
  const { _id: id, ...fields } = row as unknown as Summary & Row
  return { ...fields, id, checkUntil: fields.checkUntil ?? null, excerpt: open(fields.excerpt, placeOf(id, 'excerpt')) }
}

export async function consultation(from: Documents, id: string): Promise<Consultation | null> {
  const row = await from.get(collection, id)
  return row && consultationOf(row)
}

/** A new one: it counts from now on, and is looked at beside what others asked about the same employer. */
export async function addConsultation(tx: Transaction, consultation: Consultation): Promise<void> {
  await tx.add(collection, rowOf(consultation))
  addIncrements(tx, increments(null, consultation), consultation.askedAt)
  if (consultation.employerKeys.length > 0) await addWatch(tx, consultation.id, consultation.askedAt)
}
export const putConsultation = (tx: Transaction, consultation: Consultation): Promise<void> => tx.put(collection, rowOf(consultation))

export const askedKeyOf = ({ askedAt, id }: Summary): string => `${askedAt}|${id}`

/** A worker's own, newest first, older than `before`. */
export async function asksOf(workerId: string, before: string | null, limit: number): Promise<Summary[]> {
  const where = { workerId, ...(before === null ? {} : { askedKey: { lt: before } }) }
  return (await find(collection, { where, orderBy: ['askedKey', 'desc'], limit, select: summaryFields })).map(summaryOf)
}

/** A worker's own whole, newest first. */
export async function threadsOf(workerId: string, limit: number): Promise<Consultation[]> {
  return (await find(collection, { where: { workerId }, orderBy: ['askedKey', 'desc'], limit })).map(consultationOf)
}

/** What the staff of one unit entered for workers, newest first, older than `before`. */
export async function enteredBy(unitId: string, before: string | null, limit: number): Promise<Summary[]> {
  const where = { enteredUnitId: unitId, ...(before === null ? {} : { askedKey: { lt: before } }) }
  return (await find(collection, { where, orderBy: ['askedKey', 'desc'], limit, select: summaryFields })).map(summaryOf)
}

/** Everything that waits, in the order of the queue. */
export async function waiting(limit: number): Promise<Summary[]> {
  return (await find(collection, { where: { state: 'waiting' }, orderBy: ['rankAt', 'asc'], limit, select: summaryFields })).map(summaryOf)
}

/** Open ones under `unitId`, the first due first. */
export async function openUnder(unitId: string, state: string, limit: number): Promise<Summary[]> {
  return (await find(collection, { where: { units: unitId, state }, orderBy: ['dueAt', 'asc'], limit, select: summaryFields })).map(summaryOf)
}

/**
 * Closed ones under `unitId` whose worker was called back after `since` and has not said anything, the longest first. `contact`: whether the
 * office wrote a number down; one that a worker shared was for their lawyer.
 */
export async function unansweredCallbacks(unitId: string, since: string, limit: number): Promise<(Summary & { contact: 'given' | 'none' })[]> {
  const where = { units: unitId, callbackKey: { gt: since } }
  const rows = await find(collection, { where, orderBy: ['callbackKey', 'asc'], limit, select: [...summaryFields, 'contact'] })
  return rows.map(({ contact, ...row }) => ({ ...summaryOf(row as Row), contact: contact && row.entered ? 'given' : 'none' }))
}

/** Waiting under `unitId` in one of `topics`, in the order of the queue. */
export async function waitingFor(unitId: string, topics: readonly string[], limit: number): Promise<Summary[]> {
  const where = { units: unitId, state: 'waiting', topic: { in: topics } }
  return (await find(collection, { where, orderBy: ['rankAt', 'asc'], limit, select: summaryFields })).map(summaryOf)
}

/** A lawyer's own in `state`, last changed first. */
export async function heldBy(lawyerId: string, state: string, limit: number): Promise<Summary[]> {
  const where = { holderId: lawyerId, state }
  return (await find(collection, { where, orderBy: ['changedAt', 'desc'], limit, select: summaryFields })).map(summaryOf)
}

/** Those the clock must look at by `at`, the longest due first. */
export async function toWake(at: string, limit: number): Promise<{ id: string; wakeAt: string }[]> {
  const rows = await find(collection, { where: { wakeAt: { lte: at } }, orderBy: ['wakeAt', 'asc'], limit, select: ['wakeAt'] })
  return rows.map(({ _id, wakeAt }) => ({ id: _id, wakeAt: wakeAt as string }))
}

/** How many under `unitId` match. */
export const countUnder = (unitId: string, where: Filter): Promise<number> => count(collection, { units: unitId, ...where })

/** Whole ones under `unitId` with something that the content check left open, the first to end first. */
export async function checkingUnder(unitId: string, limit: number): Promise<Consultation[]> {
  return (await find(collection, { where: { units: unitId, checkUntil: { gt: '' } }, orderBy: ['checkUntil', 'asc'], limit })).map(consultationOf)
}

/** All of them, wherever they belong. */
export async function checking(limit: number): Promise<Consultation[]> {
  return (await find(collection, { where: { checkUntil: { gt: '' } }, orderBy: ['checkUntil', 'asc'], limit })).map(consultationOf)
}

/** A worker's own that are still under way, the newest first. */
export async function underWayOf(workerId: string, limit: number): Promise<Summary[]> {
  const where = { workerId, state: { in: underWay } }
  return (await find(collection, { where, orderBy: ['askedKey', 'desc'], limit, select: summaryFields })).map(summaryOf)
}
export const countUnderWay = (workerId: string): Promise<number> => count(collection, { workerId, state: { in: underWay } })

/** How many a worker has; with `unitId` only those under it. */
export const countOf = (workerId: string, unitId?: string): Promise<number> => count(collection, { workerId, ...unitId && { units: unitId } })

/** A worker's own whose lawyer may see name and phone. */
export const sharedOf = async (workerId: string, limit: number): Promise<Summary[]> =>
  (await find(collection, { where: { workerId, 'contact.to': 'lawyer' }, limit, select: summaryFields })).map(summaryOf)

/** A worker's own whole, newest first, older than `before`. */
export async function wholeThreadsOf(workerId: string, before: string | null, limit: number): Promise<Consultation[]> {
  const where = { workerId, ...(before === null ? {} : { askedKey: { lt: before } }) }
  return (await find(collection, { where, orderBy: ['askedKey', 'desc'], limit })).map(consultationOf)
}
