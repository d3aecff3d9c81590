import type { DutyHours } from './calendar'

/** How a unit runs its service: the numbers behind the promise and the leases. */
export interface Plan {
  readonly dutyHours: DutyHours
  /** a first or next answer within so many duty minutes */
  readonly promiseMinutes: number
  /** a claimed consultation goes back to the queue when it is not answered in so many minutes */
  readonly leaseMinutes: number
  /** a consultation whose worker stays silent is closed after so many days */
  readonly silentDays: number
}

/** The unit at the top of the tree: the federation that runs this service. */
export const rootUnitId = 'n_root'

/** The promise that most city federations make in public: thirty minutes in duty time. */
export const standardPlan: Plan = {
  dutyHours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '22:00' },
  promiseMinutes: 30,
  leaseMinutes: 60,
  silentDays: 7,
}
