import { methodsOf } from './method'
import { Done } from './values'
import * as z from './zod'

/** WeChat asks about three templates at most on one tap. */
export const mostTemplates = 3

export const subscription = methodsOf({
  /** The person said yes, in WeChat's own question, to one message of each of these templates (WeChat's ids). A yes is one message. */
  'subscription.accept': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ templates: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(mostTemplates)) }),
    output: Done,
  },
})
