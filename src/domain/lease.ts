/** A lawyer as the queue sees one. */
export interface Seat {
  readonly lawyerId: string
  readonly surname: string
  readonly duty: 'on' | 'off'
  readonly holding: number
  readonly capacity: number
}

/** Whether a lawyer can take one more now. */
export const hasRoom = (seat: Seat): boolean => seat.duty === 'on' && seat.holding < seat.capacity
