import type { Card, CardLine, ConsultationLine, Message, QueueLine, Thread } from '@contract'
import { checkStateOf, isShown, photosShown } from '@domain/check'
import { actionsOf, type Consultation, type Entry, nextOf, type Relation } from '@domain/consultation'
import type { BoundCitation } from '@domain/law'
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
  /** cited articles whose words have changed since, as `law|article|version` */
  readonly outdated: ReadonlySet<string>
}

const lineOfCard = ({ id, topic, title, meaning }: Card): CardLine => ({ id, topic, title, meaning })

function citationOf({ card: cardId, articles }: BoundCitation, { cardOf, outdated }: Shown): Message['citations'][number] {
  const card = cardId === null ? undefined : cardOf(cardId)
  return {
    cardId, card: card ? lineOfCard(card) : null,
    articles: articles.map((one) => ({ ...one, state: outdated.has(`${one.law}|${one.article}|${one.version}`) ? 'changed' : 'current' })),
  }
}

/** The writer and the office read everything, anybody else what passed the content check. */
const mayReadAll = (relation: Relation): boolean => relation === 'owner' || relation === 'proxy' || relation === 'office'

const messageOf = (shown: Shown, relation: Relation) => (entry: Entry): Message => ({
  id: entry.id as Message['id'], by: entry.by, kind: entry.kind, agency: entry.agency, surname: entry.surname, at: entry.at, text: entry.text, check: checkStateOf(entry),
  photos: (mayReadAll(relation) ? entry.photos : photosShown(entry)).flatMap((fileId) => { const url = shown.links.get(fileId); return url ? [{ url }] : [] }),
  citations: entry.citations.map((one) => citationOf(one, shown)),
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
    messages: consultation.entries.filter((entry) => mayReadAll(relation) || isShown(entry)).map(messageOf(shown, relation)),
    next: nextOf(consultation),
    actions: actionsOf(consultation, relation, at),
    urgent: [...urgent],
    entered: entered?.channel ?? null,
    contact: contact?.to === 'lawyer' ? 'shared' : 'kept',
    callback: callback && { until: callback.until },
    rating: rating && { score: rating.score, solved: rating.solved },
  }
}
