import { LineNumber, LineResults, linesAtOnce, OwnNumber } from './fileLine'
import { methodsOf } from './method'
import { DutyHours } from './plan'
import { StationCode, Unit } from './station'
import { Cursor, Done, idOf, Instant, Text } from './values'
import * as z from './zod'

const id = idOf('n')

/** union service station; outdoor workers' station in a bank, post office or shop; park; building; building site; court or arbitration desk; of a village; in a larger firm */
export const StationKind = z.enum(['service', 'outdoor', 'park', 'building', 'site', 'court', 'village', 'firm'])
export type StationKind = z.infer<typeof StationKind>

/** What one gets there. */
export const StationService = z.enum(['legal', 'rest', 'water', 'charging', 'heating', 'toilet', 'medicine'])
export type StationService = z.infer<typeof StationService>

/** Degrees, in the coordinates of WeChat's map (GCJ-02), within China. */
export const Location = z.strictObject({ lng: z.number().check(z.minimum(73), z.maximum(136)), lat: z.number().check(z.minimum(3), z.maximum(54)) })
export type Location = z.infer<typeof Location>

const Hotline = z.strictObject({
  name: Text({ max: 20 }),
  number: z.string().check(z.regex(/^(\d{3,5}|1[3-9]\d{9}|0\d{2,3}-?\d{3,8}(-\d{4})?|400-?\d{3}-?\d{4})$/)),
  note: Text({ min: 0, max: 40 }),
})

/** What staff write down about a point. */
export const StationForm = z.strictObject({
  name: Text({ min: 2, max: 40 }),
  kind: StationKind,
  address: Text({ min: 2, max: 80 }),
  hours: DutyHours,
  hotlines: z.array(Hotline).check(z.maxLength(6)),
  services: z.array(StationService).check(z.maxLength(StationService.options.length), z.refine((services) => new Set(services).size === services.length)),
  location: z.nullable(Location),
})
export type StationForm = z.infer<typeof StationForm>

/** A closed point keeps its record; its code leads to the home page. */
export const OpenOrClosed = z.enum(['open', 'closed'])
export type OpenOrClosed = z.infer<typeof OpenOrClosed>

/** A point in one line, as staff see it. */
export const StationRow = z.strictObject({
  id, name: z.string(), kind: StationKind, state: OpenOrClosed, address: z.string(),
  /** district and street above it, outermost first */
  within: z.array(z.string()),
})
export type StationRow = z.infer<typeof StationRow>

/** All about a point. */
export const StationRecord = z.strictObject({
  id, unitId: id, state: OpenOrClosed, within: z.array(z.string()), form: StationForm,
  code: StationCode,
  /** how many codes it has had, and since when it has this one: what was printed before opens no more */
  generation: z.int(), codedAt: Instant,
  /** how often people came in by its code, today and in the last 30 days */
  scans: z.strictObject({ today: z.int(), lately: z.int() }),
})
export type StationRecord = z.infer<typeof StationRecord>

/** A point as a line of a file says it is, and the number of the unit that it belongs to. */
export const StationLineForm = z.strictObject({ line: LineNumber, number: OwnNumber, unit: OwnNumber, state: OpenOrClosed, form: StationForm })
export type StationLineForm = z.infer<typeof StationLineForm>

const lines = z.array(StationLineForm).check(z.minLength(1), z.maxLength(linesAtOnce))

/** A point with all that is printed of it or kept in a file. */
export const StationSheet = z.strictObject({
  id, unitId: id, state: OpenOrClosed, within: z.array(z.string()), form: StationForm, code: StationCode,
  /** the public promise that holds there: a first answer within so many duty minutes */
  promiseMinutes: z.int(),
})
export type StationSheet = z.infer<typeof StationSheet>

const one = z.strictObject({ id })

/** `running`: everything is reachable as before, and the clock carries on within minutes */
export const Carried = z.strictObject({ state: z.enum(['done', 'running']) })

export const stationOffice = methodsOf({
  /** The units a staff member or admin answers for, parents before children, without the points, a thousand at a time. */
  'station.units': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ units: z.array(Unit), next: z.nullable(Cursor) }),
  },
  /** The points of a unit and of all below it, by name; closed ones too. */
  'station.listUnder': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId: id, cursor: z.optional(Cursor) }),
    output: z.strictObject({ stations: z.array(StationRow), next: z.nullable(Cursor) }),
  },
  /** One point within the caller's own subtree; any other is not found. */
  'station.record': {
    who: 'staff', mutates: false, errors: [],
    input: one,
    output: StationRecord,
  },
  /** A new point below a unit, with a code of its own. */
  'station.add': {
    who: 'admin', mutates: true, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId: id, form: StationForm }),
    output: one,
  },
  'station.change': {
    who: 'admin', mutates: true, errors: [],
    input: z.strictObject({ id, form: StationForm }),
    output: Done,
  },
  /** Below another unit, with who was there last and its open questions. */
  'station.move': {
    who: 'admin', mutates: true, errors: ['UnknownUnit', 'UnitBusy'],
    input: z.strictObject({ id, unitId: id }),
    output: Carried,
  },
  /** A new code; the one that was printed before leads to the home page from now on. */
  'station.recode': {
    who: 'admin', mutates: true, errors: [],
    input: one,
    output: z.strictObject({ code: StationCode }),
  },
  /** Closed: nobody finds it any more. Who was there keeps hearing from the unit above; open questions stay in the queue. */
  'station.close': {
    who: 'admin', mutates: true, errors: [],
    input: one,
    output: Done,
  },
  /** Open again, with the code it had. */
  'station.open': {
    who: 'admin', mutates: true, errors: [],
    input: one,
    output: Done,
  },
  /** The mini-program code to print beside the ordinary one, drawn by WeChat. */
  'station.miniCode': {
    who: 'staff', mutates: false, errors: [],
    input: one,
    /** base64, as an image tag wants it after `data:<contentType>;base64,` */
    output: z.strictObject({ contentType: z.enum(['image/png', 'image/jpeg']), data: z.string() }),
  },
  /** The points of a unit and of all below it, by name, with their codes: to be kept as a file, or printed. */
  'station.export': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId: id, cursor: z.optional(Cursor) }),
    output: z.strictObject({ stations: z.array(StationSheet), next: z.nullable(Cursor) }),
  },
  /** What would become of these lines of a file. Nothing is changed. */
  'station.compare': {
    who: 'admin', mutates: false, errors: [],
    input: z.strictObject({ lines }),
    output: LineResults,
  },
  /** Writes these lines, all or, after a failure, none; what is wrong by now is left out. Said again, they are unchanged. */
  'station.import': {
    who: 'admin', mutates: true, errors: [],
    input: z.strictObject({ lines }),
    output: LineResults,
  },
})
