/** Phones carry no session: WeChat says who they are. `bearer.h5.ts` stands in for this file in a browser. */
import type { Granted, Machine } from '../contract/signIn'

export const machineHere = (): Machine => ({ browser: 'wechat', system: 'other' })
export const newSecret = (): string => ''
/** What this browser shows as its session; null where nobody is signed in. */
export const bearerHere = (): string | null => null
export const keepBearer = (_granted: Granted, _secret: string): void => undefined
export const forgetBearer = (): void => undefined
/** Opens a page anew, without anything that was remembered for somebody else. */
export const openAnew = (_path: string): void => undefined
/** Where a phone that scans a code comes in. */
export const addressOf = (_path: string, code: string): string => code
