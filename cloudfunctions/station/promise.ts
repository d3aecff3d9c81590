import type { ServicePromise } from '../../src/contract'
import type { Plan } from '../../src/domain/plan'
import type { Unit } from '../db/stations'

/** A share of fewer answers than this says more about chance than about the service. */
const enough = 5

/** The plan that holds under `units` (outermost first): the innermost that has one. */
export const planOf = (units: readonly Unit[]): Plan | null => units.reduce<Plan | null>((plan, unit) => unit.plan ?? plan, null)

/** The public promise of a unit, and how it was kept. */
export const promiseOf = (unit: Unit | undefined, plan: Plan): ServicePromise => {
  const { kept, answered } = unit?.promise ?? { kept: 0, answered: 0 }
  return { minutes: plan.promiseMinutes, keptPercent: answered < enough ? null : Math.round((100 * kept) / answered), answered }
}
