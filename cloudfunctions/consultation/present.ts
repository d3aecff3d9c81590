import type { Card, ConsultationLine, Message, QueueLine, Thread } from '@contract'
import { actionsOf, type Consultation, type Entry, nextOf, type Relation } from '@domain/consultation'
import type { Summary } from '../db/consultations'

type Id = ConsultationLine['id']

/** In a list of one's own. */
export const lineOf = (summary: Summary): ConsultationLine => {
  const { id, reference, topic, state, askedAt, changedAt, excerpt } = summary
  return { id: id as Id, reference, topic, state, askedAt, changedAt, next: nextOf(summary), excerpt }
}

/** In the queue: no word of its content. */
export const queueLineOf = ({ id, reference, topic, district, waitingSince, dueAt, firstAnsweredAt, urgent }: Omit<Summary, 'excerpt'>): QueueLine =>
  ({ id: id as Id, reference, topic, district, waitingSince, dueAt, followUp: firstAnsweredAt !== null, urgent: [...urgent] })

/** What a thread is shown with: links to its photos, and the cards it cites. */
export interface Shown {
  readonly links: ReadonlyMap<string, string>
  readonly cardOf: (id: string) => Card | undefined
}

function citationOf(cardId: string, card: Card | undefined): Message['citations'][number] {
  if (!card) return { cardId, card: null, articles: [] }
  const { id, topic, title, meaning, citations } = card
  return { cardId, card: { id, topic, title, meaning }, articles: citations }
}

const messageOf = ({ links, cardOf }: Shown) => ({ id, by, kind, agency, surname, at, text, photos, citations }: Entry): Message => ({
  id: id as Message['id'], by, kind, agency, surname, at, text,
  photos: photos.flatMap((fileId) => { const url = links.get(fileId); return url ? [{ url }] : [] }),
  citations: citations.map((cardId) => citationOf(cardId, cardOf(cardId))),
})

/** A thread as its owner or holder reads it; only the holder sees the hold. */
export function threadOf(consultation: Consultation, relation: Relation, at: string, shown: Shown): Thread {
  const { id, reference, topic, state, closeReason, employer, happenedOn, askedAt, dueAt, holder, rating, urgent, entered, contact, callback } = consultation
  const holding = relation === 'holder' && (state === 'held' || state === 'askedBack')
  return {
    id: id as Id, reference, topic, state, closeReason, employer, happenedOn, askedAt, dueAt,
    station: consultation.stationName, district: consultation.district,
    holder: holder && { surname: holder.surname, since: holder.since },
    leaseUntil: holding ? consultation.leaseUntil : null,
    token: holding ? consultation.token : null,
    messages: consultation.entries.map(messageOf(shown)),
    next: nextOf(consultation),
    actions: actionsOf(consultation, relation, at),
    urgent: [...urgent],
    entered: entered?.channel ?? null,
    contact: contact?.to === 'lawyer' ? 'shared' : 'kept',
    callback: callback && { until: callback.until },
    rating: rating && { score: rating.score, solved: rating.solved },
  }
}
