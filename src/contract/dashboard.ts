import { methodsOf } from './method'
import { ServicePromise } from './station'
import { idOf, Instant } from './values'
import * as z from './zod'

/** How one unit's subtree stands now. */
export const Standing = z.strictObject({
  unitId: idOf('n'),
  name: z.string(),
  waiting: z.int(),
  held: z.int(),
  /** waiting or held, and past the promise */
  overdue: z.int(),
  /** first answers since midnight in Asia/Shanghai */
  answeredToday: z.int(),
  /** how many of those came in time */
  keptToday: z.int(),
  promise: ServicePromise,
})
export type Standing = z.infer<typeof Standing>

export const dashboard = methodsOf({
  'dashboard.get': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ at: Instant, standing: Standing }),
  },
})
