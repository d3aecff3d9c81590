import { methodsOf } from './method'
import { Clock } from './shift'
import { UrgentReason } from './thread'
import { Done, idOf } from './values'
import * as z from './zod'

/** The least and the most of every number in a plan; the console's form says the same. */
export const planLimits = {
  promiseMinutes: { min: 5, max: 10_080 },
  nextMinutes: { min: 5, max: 10_080 },
  closingDays: { min: 1, max: 60 },
  warnMinutes: { min: 1, max: 600 },
  offerMinutes: { min: 1, max: 60 },
  leaseMinutes: { min: 5, max: 1440 },
  capacity: { min: 1, max: 20 },
  circleMinutes: { min: 0, max: 1440 },
  knownMinutes: { min: 0, max: 1440 },
  headStartMinutes: { min: 0, max: 240 },
  silentDays: { min: 1, max: 60 },
  callbackDays: { min: 1, max: 60 },
  signalWorkers: { min: 3, max: 50 },
  signalDays: { min: 1, max: 90 },
} as const

const whole = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max))

/** When the service runs, in Asia/Shanghai. */
export const DutyHours = z.strictObject({
  /** ISO weekdays, 1 = Monday … 7 = Sunday */
  weekdays: z.array(whole({ min: 1, max: 7 })).check(z.minLength(1), z.maxLength(7), z.refine((days) => new Set(days).size === days.length)),
  from: Clock,
  to: Clock,
  /** `off`: closed on statutory holidays, open on make-up workdays; `on`: holidays are days like any other */
  holidays: z.enum(['off', 'on']),
}).check(z.refine(({ from, to }) => from < to, { path: ['to'] }))
export type DutyHours = z.infer<typeof DutyHours>

/** How a unit runs its service: promises, leases and routing as data. All minutes are duty minutes. */
export const Plan = z.strictObject({
  dutyHours: DutyHours,
  /** the public promise: a first answer within so many minutes */
  promiseMinutes: whole(planLimits.promiseMinutes),
  /** an answer to what the worker asked on */
  nextMinutes: whole(planLimits.nextMinutes),
  /** a consultation that is still open after so many duty days is shown to the staff */
  closingDays: whole(planLimits.closingDays),
  /** the holder is warned so many minutes before the promise breaks */
  warnMinutes: whole(planLimits.warnMinutes),
  /** an offer nobody takes goes on to the next lawyer */
  offerMinutes: whole(planLimits.offerMinutes),
  /** a claimed consultation that is not answered goes back to the queue */
  leaseMinutes: whole(planLimits.leaseMinutes),
  /** how many consultations one lawyer may hold */
  capacity: whole(planLimits.capacity),
  /** minutes of waiting after which lawyers of the next unit above are asked too: own unit, street, district, city */
  circles: z.array(whole(planLimits.circleMinutes)).check(z.minLength(1), z.maxLength(6), z.refine((minutes) => minutes.every((at, n) => n === 0 ? at === 0 : at >= minutes[n - 1]!))),
  /** what the worker asks on is kept so long for the lawyer who answered before */
  knownMinutes: whole(planLimits.knownMinutes),
  urgent: z.strictObject({
    /** which reasons count here */
    reasons: z.array(UrgentReason).check(z.maxLength(UrgentReason.options.length)),
    /** an urgent question stands in the queue as if it had waited so much longer, and no further ahead */
    headStartMinutes: whole(planLimits.headStartMinutes),
  }),
  /** a consultation whose worker stays silent is closed after so many days */
  silentDays: whole(planLimits.silentDays),
  /** the worker is called back so many days after closing */
  callbackDays: whole(planLimits.callbackDays),
  /** so many different workers asking about one employer and one topic within `signalDays` are shown to the staff */
  signalWorkers: whole(planLimits.signalWorkers),
  signalDays: whole(planLimits.signalDays),
})
export type Plan = z.infer<typeof Plan>

const unitId = idOf('n')

export const plan = methodsOf({
  /** The plan of one unit of the caller's: its own, or the one it inherits and from whom. */
  'plan.get': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId }),
    output: z.strictObject({
      unitId, name: z.string(),
      source: z.enum(['own', 'inherited', 'standard']),
      from: z.string(),
      plan: Plan,
      /** units below that have a plan of their own: a change here does not reach them */
      apart: z.array(z.string()),
    }),
  },
  /** Give a unit a plan of its own, or null to inherit again. Open consultations keep the plan they were asked under until they change hands. */
  'plan.set': {
    who: 'admin', mutates: true, errors: ['UnknownUnit', 'RootNeedsPlan'],
    input: z.strictObject({ unitId, plan: z.nullable(Plan) }),
    output: Done,
  },
})
