import type { Card } from '@contract'
import { contractCards } from './cards/contract'
import { contractHiringCards } from './cards/contract-hiring'
import { contractKindsCards } from './cards/contract-kinds'
import { contractTermsCards } from './cards/contract-terms'
import { dismissalCards } from './cards/dismissal'
import { dismissalLeavingCards } from './cards/dismissal-leaving'
import { dismissalReasonsCards } from './cards/dismissal-reasons'
import { disputeCards } from './cards/dispute'
import { disputeProcessCards } from './cards/dispute-process'
import { disputeStartingCards } from './cards/dispute-starting'
import { hoursCards } from './cards/hours'
import { hoursLeaveCards } from './cards/hours-leave'
import { hoursOvertimeCards } from './cards/hours-overtime'
import { housingFundCards } from './cards/housing-fund'
import { housingFundCaseCards } from './cards/housing-fund-cases'
import { injuryCards } from './cards/injury'
import { injuryBenefitsCards } from './cards/injury-benefits'
import { injuryScopeCards } from './cards/injury-scope'
import { insuranceCards } from './cards/insurance'
import { insuranceBenefitsCards } from './cards/insurance-benefits'
import { insurancePayingCards } from './cards/insurance-paying'
import { platformCards } from './cards/platform'
import { platformDealsCards } from './cards/platform-deals'
import { platformRightsCards } from './cards/platform-rights'
import { safetyCards } from './cards/safety'
import { safetyHealthCards } from './cards/safety-health'
import { safetyWorkplaceCards } from './cards/safety-workplace'
import { unionCards } from './cards/union'
import { unionBargainingCards } from './cards/union-bargaining'
import { unionMembershipCards } from './cards/union-membership'
import { wagesCards } from './cards/wages'
import { wagesPayingCards } from './cards/wages-paying'
import { wagesSiteCards } from './cards/wages-site'
import { womenCards } from './cards/women'
import { womenBirthCards } from './cards/women-birth'
import { womenWorkCards } from './cards/women-work'

/** Every law card, in reading order: the topics as a worker sees them, and what is asked most first. */
export const cards: readonly Card[] = [
  ...wagesCards, ...wagesPayingCards, ...wagesSiteCards,
  ...contractCards, ...contractTermsCards, ...contractKindsCards, ...contractHiringCards,
  ...dismissalCards, ...dismissalReasonsCards, ...dismissalLeavingCards,
  ...hoursCards, ...hoursOvertimeCards, ...hoursLeaveCards,
  ...insuranceCards, ...insurancePayingCards, ...insuranceBenefitsCards,
  ...housingFundCards, ...housingFundCaseCards,
  ...injuryCards, ...injuryScopeCards, ...injuryBenefitsCards,
  ...womenCards, ...womenBirthCards, ...womenWorkCards,
  ...platformCards, ...platformDealsCards, ...platformRightsCards,
  ...safetyCards, ...safetyWorkplaceCards, ...safetyHealthCards,
  ...disputeCards, ...disputeStartingCards, ...disputeProcessCards,
  ...unionCards, ...unionBargainingCards, ...unionMembershipCards,
]

const byId: ReadonlyMap<string, Card> = new Map(cards.map(card => [card.id, card]))

/** The card with this id, or undefined. */
export const cardOf = (id: string): Card | undefined => byId.get(id)
