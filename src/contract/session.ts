import { methodsOf } from './method'
import { StationCode } from './station'
import { Done, idOf } from './values'
import * as z from './zod'

export const Role = z.enum(['worker', 'lawyer', 'staff', 'admin'])
export type Role = z.infer<typeof Role>

/** The privacy terms a person can agree to; a new text gets a new version and is asked for again. */
export const privacyVersion = '2026-11'

/** The caller, as the platform vouches for them. */
export const Me = z.strictObject({
  /** null until the caller has agreed to the privacy terms: until then nothing is kept about them */
  id: z.nullable(idOf('u')),
  roles: z.array(Role),
  /** how a lawyer or official is addressed; null for workers */
  surname: z.nullable(z.string()),
  consented: z.boolean(),
  /** the station they were last at */
  station: z.nullable(StationCode),
  /** WeChat's ids of the message templates that the phone may ask the person about, on a tap; empty: not this one */
  templates: z.strictObject({ answered: z.string(), duty: z.string(), notice: z.string() }),
})
export type Me = z.infer<typeof Me>

export const session = methodsOf({
  /** Who am I? */
  'session.get': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({}),
    output: Me,
  },
  /** Agree to the privacy terms. The first time creates the caller's record. */
  'session.consent': {
    who: 'anyone', mutates: true, errors: [],
    input: z.strictObject({ version: z.literal(privacyVersion), station: z.optional(StationCode) }),
    output: Me,
  },
  /** I am at this station now: it decides which notices reach me. An unknown code changes nothing. */
  'session.visit': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ station: StationCode }),
    output: Done,
  },
})
