import { LineNumber, LineResults, linesAtOnce, OwnNumber } from './fileLine'
import { methodsOf } from './method'
import { Carried } from './stationOffice'
import { Cursor, idOf, Text } from './values'
import * as z from './zod'

const id = idOf('n')

export const UnitKind = z.enum(['city', 'district', 'street', 'park'])
export type UnitKind = z.infer<typeof UnitKind>

/** A number that somebody counted; null: nobody did. Left out it stays what it was. */
const Counted = z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(100_000_000))))

/** What coverage is reckoned from; of a unit that says none, what those below it say is added up. */
const counts = {
  workers: Counted,
  /** who does legal work for workers here, full time or not */
  legalWorkers: Counted,
  villages: Counted,
  /** larger firms, as the union there counts them */
  firms: Counted,
}

/** What staff write down about a unit. */
export const UnitForm = z.strictObject({
  name: Text({ min: 2, max: 40 }),
  /** square kilometres; null where nobody measured */
  areaKm2: z.nullable(z.number().check(z.positive(), z.maximum(100_000))),
  ...counts,
})
export type UnitForm = z.infer<typeof UnitForm>

export const UnitRow = z.strictObject({ id, kind: UnitKind, parentId: z.nullable(id), form: UnitForm })
export type UnitRow = z.infer<typeof UnitRow>

/** What hangs on a unit and on all below it, and the unit where it goes. */
export const UnitMove = z.strictObject({
  to: z.strictObject({ id, name: z.string() }),
  /** units below, and points */
  units: z.int(), stations: z.int(),
  /** who was at one of these points last */
  visitors: z.int(),
  /** lawyers and staff of this very unit; only a closing gives them to the other */
  posted: z.int(),
  openConsultations: z.int(),
  /** rosters of lawyers here and below, with all their shifts */
  rosters: z.int(),
  /** members, and who asked to join */
  members: z.int(),
})
export type UnitMove = z.infer<typeof UnitMove>

/** A unit as a line of a file says it is, and the number of the one that it hangs on; the city hangs on none. */
export const UnitLine = z.strictObject({ line: LineNumber, number: OwnNumber, kind: UnitKind, parent: OwnNumber, form: UnitForm })
export type UnitLine = z.infer<typeof UnitLine>

const lines = z.array(UnitLine).check(z.minLength(1), z.maxLength(linesAtOnce))

/** Open points directly at a unit; those of villages and larger firms are among `all`. */
export const UnitPoints = z.strictObject({ unitId: id, all: z.int(), village: z.int(), firm: z.int() })
export type UnitPoints = z.infer<typeof UnitPoints>

const act = z.enum(['move', 'close'])

export const unitOffice = methodsOf({
  /** The caller's own unit and all below it, parents before children, a thousand at a time; and whether a move is still being carried out. */
  'unit.tree': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ units: z.array(UnitRow), moving: z.nullable(z.strictObject({ unitId: id })), next: z.nullable(Cursor) }),
  },
  /** The same with what its coverage is reckoned from: open points and lawyers by the unit that they belong to. */
  'unit.coverage': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({
      units: z.array(UnitRow), points: z.array(UnitPoints), lawyers: z.array(z.strictObject({ unitId: id, lawyers: z.int() })),
      next: z.nullable(Cursor),
    }),
  },
  'unit.add': {
    who: 'admin', mutates: true, errors: ['UnknownUnit', 'WrongPlace'],
    input: z.strictObject({ parentId: id, kind: z.enum(['district', 'street', 'park']), form: UnitForm }),
    output: z.strictObject({ id }),
  },
  /** A new name is written to every point below as well. */
  'unit.change': {
    who: 'admin', mutates: true, errors: ['UnknownUnit', 'UnitBusy'],
    input: z.strictObject({ id, form: UnitForm }),
    output: Carried,
  },
  /** What would go where. Nothing is changed. */
  'unit.preview': {
    who: 'admin', mutates: false, errors: ['UnknownUnit', 'WrongPlace'],
    input: z.strictObject({ id, act, to: id }),
    output: UnitMove,
  },
  /** Below another parent, with all that hangs on it. Closed consultations keep where they were. */
  'unit.move': {
    who: 'admin', mutates: true, errors: ['UnknownUnit', 'WrongPlace', 'UnitBusy'],
    input: z.strictObject({ id, parentId: id }),
    output: Carried,
  },
  /** Closed for good: what hangs on it, people too, goes to its successor. */
  'unit.close': {
    who: 'admin', mutates: true, errors: ['UnknownUnit', 'WrongPlace', 'UnitBusy'],
    input: z.strictObject({ id, successorId: id }),
    output: Carried,
  },
  /** The caller's own unit and all below it, parents before children, to be kept as a file. */
  'unit.export': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ units: z.array(UnitRow), next: z.nullable(Cursor) }),
  },
  /** What would become of these lines of a file. `coming`: parents that lines before them will make. Nothing is changed. */
  'unit.compare': {
    who: 'admin', mutates: false, errors: [],
    input: z.strictObject({ lines, coming: z.array(z.strictObject({ id, kind: UnitKind })).check(z.maxLength(linesAtOnce)) }),
    output: LineResults,
  },
  /** Writes these lines, all or, after a failure, none; what is wrong by now is left out. Said again, they are unchanged. */
  'unit.import': {
    who: 'admin', mutates: true, errors: ['UnitBusy'],
    input: z.strictObject({ lines }),
    output: LineResults,
  },
})
