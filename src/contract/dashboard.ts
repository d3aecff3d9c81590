import { methodsOf } from './method'
import { ServicePromise } from './station'
import { Day, idOf, Instant, Topic } from './values'
import * as z from './zod'

const unitId = idOf('n')

export const PeriodKind = z.enum(['today', 'week', 'month', 'quarter', 'days'])
export type PeriodKind = z.infer<typeof PeriodKind>

/** how many days may be chosen at once */
export const mostDays = 366
const dayMs = 86_400_000

/** A period so far, or chosen days; days are days in Asia/Shanghai. */
export const Period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['today', 'week', 'month', 'quarter']) }),
  z.strictObject({ kind: z.literal('days'), from: Day, to: Day })
    .check(z.refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < mostDays * dayMs, { path: ['to'] })),
])
export type Period = z.infer<typeof Period>

export const Span = z.strictObject({ from: Day, to: Day })

/** A count; null: not shown, because it is under five or would give away one that is. */
const Count = z.nullable(z.int())
/** A share in percent; null: not shown, or of fewer than five. */
const Share = z.nullable(z.int())

const sums = {
  asked: Count, answered: Count, keptPercent: Share,
  /** answers that came after the promise */
  late: Count,
  closed: Count,
  /** ratings of what was answered in the period, and their mean, 1 to 5 with one decimal */
  rated: Count, score: z.nullable(z.number()),
  /** workers who were asked how it went, and how many of them have not said */
  called: Count, silent: Count,
  joined: Count, left: Count, read: Count,
  /** how often a station's code was scanned */
  scans: z.int(),
}

/** What stands open now. Always shown: the staff have each of them before them on the board. */
const Standing = z.strictObject({ waiting: z.int(), held: z.int(), overdue: z.int() })

/** One unit's figures over a period. */
export const Figures = z.strictObject({
  ...sums,
  solvedPercent: Share,
  /** duty minutes to the first answer that half, and that 95 of 100, did not exceed; at most 10 % too high */
  p50: Count, p95: Count,
  topics: z.array(z.strictObject({ topic: Topic, asked: Count })),
})
export type Figures = z.infer<typeof Figures>

/** What came in below one unit that hangs directly under another, or at that one itself (`unitId` null). */
export const FiguresBelow = z.strictObject({ unitId: z.nullable(unitId), ...sums, standing: Standing })
export type FiguresBelow = z.infer<typeof FiguresBelow>

export const Dashboard = z.strictObject({
  at: Instant,
  /** what is written down until then is counted */
  countedUntil: z.nullable(Instant),
  unitId, name: z.string(),
  span: Span, before: Span,
  promise: ServicePromise,
  standing: Standing,
  /** open stations of the unit and below, as counted within ten minutes; null before the first time */
  stations: z.nullable(z.int()),
  figures: Figures,
  /** the same for as many days before */
  figuresBefore: Figures,
  /** `elsewhere`: some of it came in while the unit hung under another, and is not shown here */
  place: z.enum(['here', 'elsewhere']),
  below: z.array(FiguresBelow),
  /** the same of each unit below that is not among them: nothing came in there */
  others: z.strictObject(sums),
})
export type Dashboard = z.infer<typeof Dashboard>

export const dashboard = methodsOf({
  /** The figures of one's own unit, or of one below it; today without a period. */
  'dashboard.get': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId: z.optional(unitId), period: z.optional(Period) }),
    output: Dashboard,
  },
})
