/** Who calls, before anything is asked. */
import type { Person } from '@domain/access'
import { identityOf } from '../db/database'

export interface Visitor {
  /** whom the platform, or a verified session, vouches for; null: nobody */
  readonly openid: string | null
  /** their record where it is read already */
  readonly person: Person | null
  /** the browser's session; null for phones, and for browsers where nobody is signed in */
  readonly session: string | null
  /** what their haste is counted by */
  readonly paceKey: string
  readonly kind: 'phone' | 'browser' | 'nobody'
}

/** A caller of WeChat's: from the invocation's own context and nowhere else. */
export function phoneOf(context: object): Visitor {
  const openid = identityOf(context)?.openid ?? null
  return { openid, person: null, session: null, paceKey: openid ?? 'nobody', kind: openid ? 'phone' : 'nobody' }
}
