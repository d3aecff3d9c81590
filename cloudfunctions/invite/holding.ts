import type { Person } from '@domain/access'
import { mayGive } from '@domain/posts'
import { refusal } from '@domain/refusal'
import type { Documents } from '../db/database'
import type { Invite } from '../db/invites'
import { person } from '../db/people'
import { chainOf } from '../person/own'

/** An invitation that holds: nobody took it, it is not over, and who made it may still give what it says. @throws Refusal InviteOver */
export async function holding(from: Documents, found: Invite | null, at: string): Promise<{ invite: Invite; maker: Person }> {
  const maker = found && await person(from, found.madeBy)
  if (!found || found.state !== 'open' || found.expiresAt <= at || !maker || maker.suspended || !mayGive(maker, found.post.role)) throw refusal('InviteOver')
  if (!maker.unitId || !(await chainOf(from, found.unitId)).includes(maker.unitId)) throw refusal('InviteOver')
  return { invite: found, maker }
}
