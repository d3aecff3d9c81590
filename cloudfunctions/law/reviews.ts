import type { Card, Citation, Review } from '@contract'
import { dayOf } from '@domain/calendar'
import { type Became, becameOfCited, versionOn } from '@domain/law'
import { rootUnitId } from '@domain/plan'
import type { KnownVerb } from '../call'
import { type Citing, consultationsCiting, doneReviews } from '../db/lawImports'
import { type Known, versionsOf } from './versions'

const page = 50

/** Versions that a newer one has overtaken by `today`, as the keys under which answers that cite them are found. */
function overtakenKeys(versions: readonly Known[], today: string): string[] {
  return versions.flatMap((version) => {
    const now = versionOn(versions.filter(({ law }) => law === version.law), today)
    return now && now !== version && version.effectiveOn <= now.effectiveOn ? [`${version.law}||${version.promulgatedOn}`] : []
  })
}

type Found = Pick<Review, 'law' | 'from' | 'to' | 'articles'>

/** What of these citations has changed by `today`, one entry a version cited. */
function changedIn(citations: readonly Citation[], versions: readonly Known[], today: string): Found[] {
  const found = new Map<string, Found>()
  for (const cited of citations) {
    const became: Became = becameOfCited(cited, versions, today)
    const now = versionOn(versions.filter(({ law }) => law === cited.law), today)
    if (became === 'same' || !now) continue
    const key = `${cited.law}|${cited.version}`
    const entry = found.get(key) ?? { law: cited.law, from: cited.version, to: now.promulgatedOn, articles: [] }
    found.set(key, { ...entry, articles: [...entry.articles, { article: cited.article, became }] })
  }
  return [...found.values()]
}

const citationsOf = ({ citedKeys }: Citing): Citation[] => citedKeys.flatMap((key) => {
  const [law = '', article = '', version = ''] = key.split('|')
  return article ? [{ law, article, version }] : []
})

const reviewOf = (kind: 'card' | 'answer', id: string, found: Found, about: Review['about']): Review =>
  ({ id: [kind, id, found.law, found.from, found.to].join('|'), ...found, about })

const aboutCard = ({ id, topic, title, meaning }: Card): Review['about'] => ({ kind: 'card', card: { id, topic, title, meaning } })
const aboutAnswer = ({ id, reference, topic }: Citing): Review['about'] => ({ kind: 'answer', consultationId: id, reference, topic } as Review['about'])

/** Cards are everybody's: the root unit looks after them. Answers are looked after where they were given. */
export const reviews: KnownVerb<'law.reviews'> = async ({ person, at }, { cursor }) => {
  const today = dayOf(at)
  const [versions, { cards }] = await Promise.all([versionsOf(), import('../content/cards')])
  const citing = person.unitId ? await consultationsCiting(overtakenKeys(versions, today), person.unitId, cursor ?? null, page) : []
  const ofCards = person.unitId === rootUnitId && !cursor ? cards : []
  const all = [
    ...ofCards.flatMap((card) => changedIn(card.citations, versions, today).map((found) => reviewOf('card', card.id, found, aboutCard(card)))),
    ...citing.flatMap((one) => changedIn(citationsOf(one), versions, today).map((found) => reviewOf('answer', one.id, found, aboutAnswer(one)))),
  ]
  const done = await doneReviews(all.map(({ id }) => id))
  return { reviews: all.filter(({ id }) => !done.has(id)), next: citing.length === page ? citing.at(-1)!.askedKey : null }
}
