import { methodsOf } from './method'
import { Done, idOf, limits, Text } from './values'
import * as z from './zod'

const id = idOf('r')

/** A sentence that a lawyer writes often, under a short title. */
export const SavedReply = z.strictObject({ id, title: z.string(), text: z.string() })
export type SavedReply = z.infer<typeof SavedReply>

export const reply = methodsOf({
  /** The caller's own, in the order of their titles. */
  'reply.list': {
    who: 'lawyer', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ replies: z.array(SavedReply) }),
  },
  /** Save a new one, or change the one with this id. */
  'reply.save': {
    who: 'lawyer', mutates: true, errors: ['TooMany'],
    input: z.strictObject({ id: z.optional(id), title: Text(limits.replyTitle), text: Text(limits.reply) }),
    output: z.strictObject({ id }),
  },
  'reply.drop': {
    who: 'lawyer', mutates: true, errors: [],
    input: z.strictObject({ id }),
    output: Done,
  },
})
