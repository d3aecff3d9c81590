import { isShown } from '@domain/check'
import { isConflicted } from '@domain/lease'
import { mayReach, relationOf, seatOf } from '@domain/access'
import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { consultation, threadsOf } from '../db/consultations'
import { database } from '../db/database'

const most = 6

/** The lawyer who helps now reads what the same worker asked before, but nothing about an employer of theirs. */
export const earlier: KnownVerb<'consultation.earlier'> = async ({ person }, { id }) => {
  const now = await consultation(database, id)
  if (!now || !mayReach('consultation.earlier', relationOf(person, now))) throw refusal('NotFound')
  const conflicts = seatOf(person)?.conflicts ?? []
  const threads = (await threadsOf(now.workerId, most)).filter((thread) => thread.id !== id && !isConflicted(conflicts, thread.employerKeys))
  return {
    lines: threads.filter(({ entries }) => isShown(entries[0]!)).map(({ reference, topic, askedAt, entries }) =>
      ({ reference, topic, askedAt, question: entries[0]!.text, answer: entries.filter(({ kind }) => kind === 'answer').at(-1)?.text ?? null })),
  }
}
