import { methodsOf } from './method'
import { idOf, limits, Text } from './values'
import * as z from './zod'

export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  /** people whose station lies in this unit's subtree */
  z.strictObject({ kind: z.literal('unit'), unitId: idOf('n') }),
])
export type Audience = z.infer<typeof Audience>

export const noticeOffice = methodsOf({
  /** Publish to everyone, or to one unit's subtree within the caller's own. */
  'notice.publish': {
    who: 'admin', mutates: true, errors: ['UnknownUnit'],
    input: z.strictObject({ title: Text(limits.noticeTitle), text: Text(limits.noticeText), audience: Audience }),
    output: z.strictObject({ id: idOf('b') }),
  },
})
