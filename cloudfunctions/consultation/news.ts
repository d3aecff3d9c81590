import type { Consultation } from '@domain/consultation'
import type { Message } from '../db/journal'

/** What the worker's phone says of a consultation: never a word of its content. */
export const newsOf = ({ workerId, id, reference, changedAt, holder }: Consultation, what: string): Message => ({
  to: workerId, template: 'answered', page: `pages/consultation?id=${id}`,
  fields: { what, reference, lawyer: `${holder?.surname ?? ''}律师`, at: changedAt },
})
