import { methodsOf } from './method'
import { Done, idOf, Instant } from './values'
import * as z from './zod'

/** Where somebody signs in, as the browser itself says. Nobody is believed for it: it is shown to whoever is asked to agree. */
export const Browser = z.enum(['chrome', 'edge', 'firefox', 'safari', 'wechat', 'other'])
export type Browser = z.infer<typeof Browser>
export const System = z.enum(['windows', 'mac', 'linux', 'android', 'ios', 'other'])
export type System = z.infer<typeof System>
export const Machine = z.strictObject({ browser: Browser, system: System })
export type Machine = z.infer<typeof Machine>

/** What the picture on the screen says: made and signed by the service, good for two minutes and one approval. */
export const SignInCode = z.string().check(z.regex(/^[0-9A-Za-z_-]{20,120}\.\w{1,8}\.[0-9A-Za-z_-]{43}$/))
/** 32 bytes that a browser made and keeps: whoever has the picture alone cannot take what it opens. */
export const BrowserSecret = z.string().check(z.regex(/^[0-9A-Za-z_-]{43}$/))
/** Four figures, shown on both sides once a phone has scanned the code. */
export const SignInNumber = z.string().check(z.regex(/^\d{4}$/))

const code = SignInCode
const browserSide = z.strictObject({ code, secret: BrowserSecret })

/** How a sign-in stands, to the browser that began it. `surname`: whose phone scanned it, where they have one here. */
export const SignInState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({ state: z.enum(['seen', 'approved']), number: SignInNumber, surname: z.nullable(z.string()) }),
  z.strictObject({ state: z.enum(['refused', 'over']) }),
])
export type SignInState = z.infer<typeof SignInState>

/** What a browser is given: `token` works together with its secret alone. */
export const Granted = z.strictObject({ token: z.string(), until: Instant })
export type Granted = z.infer<typeof Granted>

export const OwnSession = z.strictObject({
  id: idOf('se'), machine: Machine, startedAt: Instant, until: Instant,
  /** `this`: the browser that asks */
  here: z.enum(['this', 'other']),
})
export type OwnSession = z.infer<typeof OwnSession>

export const signIn = methodsOf({
  /** The browser asks for a code to show. Nothing is kept yet. */
  'signIn.begin': {
    who: 'anyone', mutates: false, errors: [],
    input: z.strictObject({ secret: BrowserSecret, machine: Machine }),
    output: z.strictObject({ code, until: Instant }),
  },
  /** The browser asks how its code stands. */
  'signIn.wait': {
    who: 'anyone', mutates: false, errors: ['SignInOver'],
    input: browserSide,
    output: SignInState,
  },
  /** The browser takes the session that a phone agreed to: once. */
  'signIn.enter': {
    who: 'anyone', mutates: true, errors: ['SignInOver'],
    input: browserSide,
    output: Granted,
  },
  /** A phone has scanned the code: from now on it is this person's to agree to, and nobody else's. */
  'signIn.see': {
    who: 'worker', mutates: true, errors: ['SignInOver', 'SignInTaken'],
    input: z.strictObject({ code }),
    output: z.strictObject({ machine: Machine, begunAt: Instant, until: Instant, number: SignInNumber }),
  },
  /** Yes: the number on the computer is the one on the phone. */
  'signIn.approve': {
    who: 'worker', mutates: true, errors: ['SignInOver'],
    input: z.strictObject({ code, number: SignInNumber }),
    output: Done,
  },
  /** No: that is not my computer. */
  'signIn.refuse': {
    who: 'worker', mutates: true, errors: ['SignInOver'],
    input: z.strictObject({ code }),
    output: Done,
  },
  /** The browsers where the caller is signed in now, the last one first. */
  'signIn.list': {
    who: 'worker', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ sessions: z.array(OwnSession) }),
  },
  'signIn.end': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({ id: OwnSession.shape.id }),
    output: Done,
  },
  /** Signs out everywhere, this browser too. */
  'signIn.endAll': {
    who: 'worker', mutates: true, errors: [],
    input: z.strictObject({}),
    output: Done,
  },
})
