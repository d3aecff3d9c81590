/** What phones say of a consultation: never a word of its content. */
import type { Consultation } from '@domain/consultation'
import type { Message } from '../db/journal'
import { officeOf } from '../db/people'

const mostOffice = 20

/** To its worker. */
export const newsOf = ({ workerId, id, reference, changedAt, holder }: Consultation, what: string): Message => ({
  to: workerId, template: 'answered', page: `pages/consultation?id=${id}`,
  fields: { what, reference, lawyer: `${holder?.surname ?? ''}律师`, at: changedAt },
})

/** To a lawyer. `at` is until when, or when. One that is only offered cannot be read yet: the way leads to the queue. */
export const dutyNewsOf = ({ id, reference, state }: Consultation, lawyerId: string, what: string, at: string): Message => ({
  to: lawyerId, template: 'duty', page: state === 'offered' ? 'desk/queue' : `desk/thread?id=${id}`, fields: { what, reference, at },
})

/** To the staff of the innermost unit that has any. */
export async function officeNewsOf({ units, reference }: Consultation, what: string, at: string, page = 'console/board'): Promise<Message[]> {
  const office = await officeOf(units, mostOffice)
  const innermost = units.filter((unit) => office.some(({ unitId }) => unitId === unit)).at(-1)
  return office.filter(({ unitId }) => unitId === innermost)
    .map(({ id }) => ({ to: id, template: 'duty', page, fields: { what, reference, at } }))
}

/** To the lawyer in whose hands it is again. */
export const takenUpNews = (now: Consultation, what: string): Message[] =>
  now.state === 'held' && now.holder ? [dutyNewsOf(now, now.holder.lawyerId, what, now.dueAt)] : []
