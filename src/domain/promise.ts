import type { ServicePromise } from '@contract'
import type { Plan } from './plan'

/** What the clock has counted of a unit: first answers of the last 30 days, and how many came in time. */
export interface Counted { readonly kept: number; readonly answered: number }

/** A share of fewer answers than this says more about chance than about the service. */
const enough = 5

/** The public promise, and how it was kept. */
export const promiseOf = ({ kept, answered }: Counted, plan: Plan): ServicePromise =>
  ({ minutes: plan.promiseMinutes, keptPercent: answered < enough ? null : Math.round((100 * kept) / answered), answered })
