import { methodsOf } from './method'
import { idOf, Instant, Text } from './values'
import * as z from './zod'

/** The code printed at a station: what `scene` carries. Whether it is genuine is for the server to say. */
export const StationCode = z.string().check(z.regex(/^[0-9A-Za-z]{4,32}$/))

/** A union organisation or point in the tree city → district → street or park → point. */
export const Unit = z.strictObject({
  id: idOf('n'),
  name: z.string(),
  kind: z.enum(['city', 'district', 'street', 'park', 'station']),
  parentId: z.nullable(idOf('n')),
})
export type Unit = z.infer<typeof Unit>

export const ServicePromise = z.strictObject({
  /** a first answer within so many duty minutes */
  minutes: z.int(),
  /** share of the last 30 days' first answers that kept it, 0–100; null until 5 were answered */
  keptPercent: z.nullable(z.int()),
  /** how many first answers that share is taken from */
  answered: z.int(),
})
export type ServicePromise = z.infer<typeof ServicePromise>

/** A station as a worker meets it. */
export const StationCard = z.strictObject({
  id: idOf('n'),
  code: StationCode,
  name: z.string(),
  address: z.string(),
  /** district and street above it, outermost first */
  within: z.array(z.string()),
  hours: z.strictObject({ from: z.string(), to: z.string(), days: z.string() }),
  openNow: z.boolean(),
  /** tap to call: the station's or district's own line first */
  hotlines: z.array(z.strictObject({ name: z.string(), number: z.string(), note: z.string() })),
  /** lawyers on duty for this station now, surname only */
  onDuty: z.array(z.strictObject({ surname: z.string() })),
  /** when the next lawyer's shift begins in duty hours; null when one runs now, or none is planned */
  resumesAt: z.nullable(Instant),
  promise: ServicePromise,
})
export type StationCard = z.infer<typeof StationCard>

export const station = methodsOf({
  /** The station behind a scanned code. */
  'station.get': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ code: Text({ max: 64 }) }),
    output: StationCard,
  },
})

