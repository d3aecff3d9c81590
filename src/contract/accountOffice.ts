import { Leaving } from './account'
import { methodsOf } from './method'
import { Done, idOf } from './values'
import * as z from './zod'

const consultation = idOf('c')

export const accountOffice = methodsOf({
  /** Whether who called or came is to be deleted, how many of their questions are under way, and whether all of them are the caller's to end. */
  'account.guest': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ consultation }),
    output: z.strictObject({ leaving: z.nullable(Leaving), underWay: z.int(), asked: z.int(), reach: z.enum(['all', 'some']) }),
  },
  /** Who called or came asks for all of it to be deleted: everything asked under the same number. Named by any of those consultations. */
  'account.deleteGuest': {
    who: 'staff', mutates: true, errors: ['AboveYou'],
    input: z.strictObject({ consultation, open: z.enum(['now', 'wait']) }),
    output: Leaving,
  },
  'account.keepGuest': {
    who: 'staff', mutates: true, errors: [],
    input: z.strictObject({ consultation }),
    output: Done,
  },
})
