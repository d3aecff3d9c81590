/** The session that a browser shows: `<signed id>.<its secret>`. Either half alone is worth nothing. */
import type { Person } from '@domain/access'
import { type BrowserSession, isLive } from '@domain/signIn'
import { database } from '../db/database'
import { person } from '../db/people'
import { browserSession } from '../db/sessions'
import { sign, verify } from '../secrets'
import { lockOf } from './ticket'

export const tokenOf = ({ id }: Pick<BrowserSession, 'id'>): string => sign('session', id)

export interface Bearer { readonly session: BrowserSession; readonly person: Person }

const shape = /^([0-9A-Za-z_-]{1,80}\.\w{1,8}\.[0-9A-Za-z_-]{43})\.([0-9A-Za-z_-]{43})$/

/** Who is signed in in this browser; null when the session is not ours, not this browser's, over, ended, or its person suspended. */
export async function bearerOf(text: string, at: string): Promise<Bearer | null> {
  const [, token = '', secret = ''] = shape.exec(text) ?? []
  const id = token && verify('session', token)
  const session = id ? await browserSession(database, id) : null
  if (!session || session.lock !== lockOf(secret)) return null
  const owner = await person(database, session.personId)
  const mayCome = owner && !owner.suspended && owner.leaving?.state !== 'erasing'
  return mayCome && isLive(session, owner.sessionsFrom ?? null, at) ? { session, person: owner } : null
}
