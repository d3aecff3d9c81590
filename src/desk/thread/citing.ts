/** What an answer leans on, between what was found, what is written, and what is shown. */
import type { CardLine, CitationRef, LawHit } from '@contract'

/** `《劳动合同法》第八十二条` */
export const nameOf = ({ law, article }: { law: string; article: string }): string => `《${law}》${article}`

/** What a tap on something found does: cite it, or write a law's name into the answer. */
export function tapOn(hit: LawHit): { does: 'cite'; ref: CitationRef } | { does: 'write'; text: string } {
  switch (hit.kind) {
    case 'card': return { does: 'cite', ref: { card: hit.card.id } }
    // the version it was found in is the one that was read
    case 'article': return { does: 'cite', ref: { law: hit.law, article: hit.article, version: hit.version } }
    case 'law': return { does: 'write', text: `《${hit.title}》` }
  }
}

/** What a citation is called; null for a card that was withdrawn. */
export const titleOf = (ref: CitationRef, cards: readonly CardLine[]): string | null =>
  'card' in ref ? cards.find(({ id }) => id === ref.card)?.title ?? null : nameOf(ref)

/** Two citations of the same are one. */
export const keyOfRef = (ref: CitationRef): string => 'card' in ref ? ref.card : `${ref.law} ${ref.article} ${ref.version ?? ''}`
