/** What phones say of duty. */
import type { Span } from '@domain/shift'
import type { Message } from '../db/journal'

const says = {
  begins: ['您的班开始了，请打开“值班”', 'desk/queue'],
  offered: ['有同事想和您换班', 'desk/calendar'],
  accepted: ['同事接了您换的班', 'desk/calendar'],
  declined: ['您换的班，同事接不了', 'desk/calendar'],
  planned: ['工会给您排了新的班', 'desk/calendar'],
  unplanned: ['您有一个班取消了', 'desk/calendar'],
} as const

/** To a lawyer, about a shift of theirs. The reference is its day. */
export const dutyNews = (lawyerId: string, what: keyof typeof says, { from }: Pick<Span, 'from'>, day: string): Message => {
  const [words, page] = says[what]
  return { to: lawyerId, template: 'duty', page, fields: { what: words, reference: day, at: from } }
}
