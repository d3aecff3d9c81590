/** Finding a station and reading about it: the methods of `src/near`. */
import { methodsOf } from './method'
import { ServicePromise, StationCard, StationCode, Unit } from './station'
import { Location, StationKind, StationService } from './stationOffice'
import { Cursor, idOf, Instant, Text } from './values'
import * as z from './zod'

const isRough = (degrees: number) => Math.abs(degrees * 1000 - Math.round(degrees * 1000)) < 1e-6

/** Where somebody looks from, in GCJ-02, to the third decimal: about 100 m. The service does not take it more exactly. */
export const RoughPoint = Location.check(z.refine(({ lng, lat }) => isRough(lng) && isRough(lat)))
export type RoughPoint = z.infer<typeof RoughPoint>

/** A station in a list of places to go to. */
export const StationNearby = z.strictObject({
  id: idOf('n'), code: StationCode, name: z.string(), address: z.string(),
  /** district and street above it, outermost first */
  within: z.array(z.string()),
  kind: StationKind,
  services: z.array(StationService),
  /** null: nobody has written down where it is */
  location: z.nullable(Location),
  openNow: z.boolean(),
  /** when it opens next; null while it is open, or when that is not known */
  opensAt: z.nullable(Instant),
})
export type StationNearby = z.infer<typeof StationNearby>

/** A notice to everybody at a station, in the markup of domain/noticeText: who reads it there need not be known. */
const StationNotice = z.strictObject({ id: idOf('b'), title: z.string(), text: z.string(), from: z.string(), publishedAt: Instant })

/** All that a worker may want to know of an open station. */
export const StationDetail = z.strictObject({
  standing: z.literal('open'),
  ...StationNearby.shape,
  hours: StationCard.shape.hours,
  hotlines: StationCard.shape.hotlines,
  onDuty: StationCard.shape.onDuty,
  resumesAt: StationCard.shape.resumesAt,
  promise: ServicePromise,
  /** the address it had, if it moved within the last half year */
  moved: z.nullable(z.strictObject({ from: z.string(), at: Instant })),
  /** the newest to everybody there: the units above it speak */
  notices: z.array(StationNotice),
})
export type StationDetail = z.infer<typeof StationDetail>

/** A closed one, and where to go instead: the nearest open one, or one of the same street where nobody knows how near. */
export const StationClosed = z.strictObject({
  standing: z.literal('closed'),
  name: z.string(), address: z.string(),
  instead: z.nullable(StationNearby),
  /** from the closed one; null when not both places are known */
  metres: z.nullable(z.int()),
})
export type StationClosed = z.infer<typeof StationClosed>

/** What one looks for; all of `services` must be there. */
const filters = {
  services: z.optional(z.array(StationService).check(z.maxLength(StationService.options.length))),
  open: z.optional(z.enum(['now', 'any'])),
  cursor: z.optional(Cursor),
}

const Area = Unit

export const stationNear = methodsOf({
  /** Open stations around a point, the nearest first. Nothing of the point is kept. A page may be short though more follow. */
  'station.near': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ point: RoughPoint, ...filters }),
    output: z.strictObject({
      stations: z.array(z.strictObject({ ...StationNearby.shape, metres: z.int() })),
      next: z.nullable(Cursor),
    }),
  },
  /** Stations by name: all, those below a unit, those whose name, address or street holds the words. A page may be short though more follow. */
  'station.list': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ unitId: z.optional(idOf('n')), words: z.optional(Text({ min: 2, max: 30 })), ...filters }),
    output: z.strictObject({ stations: z.array(StationNearby), next: z.nullable(Cursor) }),
  },
  /** The districts, or what lies directly below a unit, to choose from; `above`: the unit itself and those above it, outermost first. */
  'station.areas': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ unitId: z.optional(idOf('n')) }),
    output: z.strictObject({ above: z.array(Area), areas: z.array(Area) }),
  },
  /** The station behind a code, closed ones too. */
  'station.show': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ code: Text({ max: 64 }) }),
    output: z.discriminatedUnion('standing', [StationDetail, StationClosed]),
  },
})
