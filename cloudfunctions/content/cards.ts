import type { Card } from '@contract'
import { contractCards } from './cards/contract'
import { dismissalCards } from './cards/dismissal'
import { disputeCards } from './cards/dispute'
import { hoursCards } from './cards/hours'
import { housingFundCards } from './cards/housing-fund'
import { injuryCards } from './cards/injury'
import { insuranceCards } from './cards/insurance'
import { platformCards } from './cards/platform'
import { safetyCards } from './cards/safety'
import { unionCards } from './cards/union'
import { wagesCards } from './cards/wages'
import { womenCards } from './cards/women'

/** Every law card, in reading order: the topics as a worker sees them, and what is asked most first. */
export const cards: readonly Card[] = [
  ...wagesCards, ...contractCards, ...dismissalCards, ...hoursCards, ...insuranceCards, ...housingFundCards,
  ...injuryCards, ...womenCards, ...platformCards, ...safetyCards, ...disputeCards, ...unionCards,
]

const byId: ReadonlyMap<string, Card> = new Map(cards.map(card => [card.id, card]))

/** The card with this id, or undefined. */
export const cardOf = (id: string): Card | undefined => byId.get(id)
