/**
 * Signals, and what leads to them: questions to look at, and which episodes go on in a unit and topic. Employers are fingerprints here; their
 * names stay sealed in the questions.
 */
import type { SignalDeed, Topic } from '@contract'
import { type Asked, type Episode, employerTopicKeysOf } from '@domain/signal'
import { fingerprint, open, type Place, seal } from '../secrets'
import { type Documents, find, type Transaction } from './database'
import type { Row } from './rows'

const signals = 'signals'

export interface Acknowledgement {
  readonly at: string
  readonly surname: string | null
  readonly deed: SignalDeed
  readonly note: string | null
  readonly workers: number
}

export interface Signal extends Episode {
  readonly id: string
  /** the unit whose staff it is for, and all above it, outermost first */
  readonly units: readonly string[]
  readonly unitName: string
  readonly topic: Topic
  /** the signs of the employer, as its questions keep them */
  readonly keys: readonly string[]
  /** the latest question that names the employer */
  readonly namedIn: string | null
  readonly acknowledged: Acknowledgement | null
}

const notePlace = (id: string): Place => ({ collection: signals, id, field: 'note' })
const withNote = (one: Acknowledgement | null, how: (text: string) => string): Acknowledgement | null =>
  one && { ...one, note: one.note === null ? null : how(one.note) }

export const putSignal = (tx: Transaction, { id, ...fields }: Signal): Promise<void> =>
  tx.put(signals, { _id: id, ...fields, acknowledged: withNote(fields.acknowledged, (note) => seal(note, notePlace(id))) })

const signalOf = ({ _id: id, ...fields }: Row): Signal => {
  const signal = { ...fields, id } as unknown as Signal
  return { ...signal, acknowledged: withNote(signal.acknowledged, (note) => open(note, notePlace(id))) }
}

export async function signal(from: Documents, id: string): Promise<Signal | null> {
  const row = await from.get(signals, id)
  return row && signalOf(row)
}

/** Of a unit and below it, raised last first. */
export const signalsUnder = async (unitId: string, limit: number): Promise<Signal[]> =>
  (await find(signals, { where: { units: unitId }, orderBy: ['raisedAt', 'desc'], limit })).map(signalOf)

/** Which episodes go on about one topic in one unit: two clocks that see the same meet on this row. */
export interface Ongoing { readonly id: string; readonly keys: readonly string[] }

const ongoingId = (unitId: string, topic: Topic) => `${unitId}|${topic}`
export async function ongoing(tx: Transaction, unitId: string, topic: Topic): Promise<Ongoing[]> {
  return (await tx.get('episodes', ongoingId(unitId, topic)))?.list as Ongoing[] | undefined ?? []
}
export const putOngoing = (tx: Transaction, unitId: string, topic: Topic, list: readonly Ongoing[]): Promise<void> =>
  tx.put('episodes', { _id: ongoingId(unitId, topic), list })

/** A question that is still to be looked at beside others. */
export const addWatch = (tx: Transaction, id: string, at: string): Promise<void> => tx.put('watches', { _id: id, at })
export const takeWatch = (tx: Transaction, id: string): Promise<boolean> => tx.take('watches', id)
export async function watched(limit: number): Promise<string[]> {
  return (await find('watches', { where: { at: { gt: '' } }, orderBy: ['at', 'asc'], limit })).map(({ _id }) => _id)
}

/** A question about an employer: who asked is a fingerprint, and the employer's name is told to be there or not. */
export interface Question extends Asked { readonly units: readonly string[]; readonly names: 'employer' | 'nobody'; readonly state: 'stands' | 'withdrawn' }

/** What stands for somebody who asked; without the key nobody tells whom. */
export const markOf = (workerId: string): string => fingerprint('signal', workerId).slice(0, 16)

/** Signals in which somebody is counted. */
export const signalsWith = async (workerId: string, limit: number): Promise<Signal[]> =>
  (await find(signals, { where: { workers: markOf(workerId) }, limit })).map(signalOf)

/** Questions about the topic that keep any of `signs`, from `since` on, the newest first. */
export async function questionsAbout(signs: readonly string[], topic: Topic, since: string, limit: number): Promise<Question[]> {
  const select = ['workerId', 'askedAt', 'units', 'employer', 'closeReason']
  const found = new Map<string, Question>()
  for (const key of employerTopicKeysOf(signs, topic)) {
    for (const row of await find('consultations', { where: { employerTopicKeys: key, askedKey: { gte: since } }, orderBy: ['askedKey', 'desc'], limit, select })) {
      found.set(row._id, {
        id: row._id, worker: markOf(row.workerId as string), at: row.askedAt as string, units: row.units as string[],
        names: row.employer === null ? 'nobody' : 'employer', state: row.closeReason === 'withdrawn' ? 'withdrawn' : 'stands',
      })
    }
  }
  return [...found.values()].sort((a, b) => b.at.localeCompare(a.at))
}
