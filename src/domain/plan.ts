import type { Plan } from '@contract'

export type { Plan } from '@contract'

/** The unit at the top of the tree: the federation that runs this service. */
export const rootUnitId = 'n_root'

/** Where nobody decided otherwise: the promise that most city federations make in public, thirty minutes in duty time. */
export const standardPlan: Plan = {
  dutyHours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '22:00', holidays: 'on' },
  promiseMinutes: 30,
  nextMinutes: 60,
  closingDays: 10,
  warnMinutes: 10,
  offerMinutes: 3,
  leaseMinutes: 60,
  capacity: 5,
  circles: [0, 0, 10],
  knownMinutes: 20,
  urgent: { reasons: ['limitation', 'hospital', 'group'], headStartMinutes: 30 },
  silentDays: 7,
  callbackDays: 3,
  signalWorkers: 3,
  signalDays: 14,
}

/** The plan that holds under `units` (outermost first): the innermost one that has its own. */
export const planOf = (units: readonly { readonly plan: Plan | null }[]): Plan =>
  units.reduce<Plan>((plan, unit) => unit.plan ?? plan, standardPlan)
