/** What stays of a consultation when its worker's account is deleted: what figures are made of, and no word of anybody. */
import type { Consultation } from './consultation'
import { nobodyId } from './leaving'

/** The topic, the units, the times, the promise and the score. A closed one only: nothing waits for anybody any more. */
export const namelessOf = (now: Consultation): Consultation => ({
  ...now, workerId: nobodyId, entered: null, stationId: null, stationName: '', employer: null, employerKeys: [], happenedOn: null, urgent: [],
  escalation: null, offer: null, holder: null, leaseUntil: null, declined: [], passed: [], known: null, entries: [], checkUntil: null, contact: null,
  rating: now.rating && { ...now.rating, comment: null }, wakeAt: null,
})
