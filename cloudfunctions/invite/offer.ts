import type { Invitation, InvitedPost, Licence, OpenInvite } from '@contract'
import { open, seal } from '../secrets'
import type { Invite } from '../db/invites'

const placeOf = (inviteId: string) => ({ collection: 'invites', id: inviteId, field: 'licence' })

/** What is kept of the post: a licence's number sealed. */
export function keptPost(inviteId: string, post: InvitedPost): Invite['post'] {
  if (post.role !== 'lawyer') return { role: post.role }
  const { licence, topics } = post
  return { role: 'lawyer', topics, licence: licence && { ...licence, number: seal(licence.number, placeOf(inviteId)) } }
}

export const licenceIn = ({ id, post }: Invite): Licence | null =>
  post.role === 'lawyer' && post.licence ? { ...post.licence, number: open(post.licence.number, placeOf(id)) } : null

/** What both sides read of it. */
export const told = ({ post, surname, expiresAt }: Invite, unit: string): Pick<OpenInvite & Invitation, 'role' | 'unit' | 'surname' | 'until'> =>
  ({ role: post.role, unit, surname, until: expiresAt })
