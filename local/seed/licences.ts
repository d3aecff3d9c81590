/** The lawyers' licences, invented: one ends in twenty days, so that the office sees what it is told then. */
import type { Person } from '../../src/domain/access'
import { dayOf, plusDays } from '../../src/domain/calendar'
import { keptLicence } from '../../cloudfunctions/person/licence'

const endsSoon = 'u_lawyer09'
const daysLeft = (id: string): number => (id === endsSoon ? 20 : 200 + 10 * Number(id.slice(-2)))

/** A lawyer with a licence as of `at`; others as they are. */
export const licensed = (one: Person, at: string): Person => one.lawyer
  ? { ...one, lawyer: { ...one.lawyer, licence: keptLicence(one.id, { number: `132012010${one.id.slice(-2)}000000`, expiresOn: dayOf(plusDays(at, daysLeft(one.id))) }, at) } }
  : one
