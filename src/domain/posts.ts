/** Who gives and takes which post. Nobody more than they may do themselves, nor outside their own units. */
import type { Role } from '@contract'
import type { Person } from './access'
import { refusal } from './refusal'

type Post = Exclude<Role, 'worker'>

/** What each may give. */
const gives: Readonly<Record<Role, readonly Post[]>> = { worker: [], lawyer: [], staff: ['lawyer', 'staff'], admin: ['lawyer', 'staff', 'admin'] }
/** Whose post each may change or suspend: staff look after lawyers, colleagues of their own kind are the admins'. */
const changes: Readonly<Record<Role, readonly Post[]>> = { worker: [], lawyer: [], staff: ['lawyer'], admin: ['lawyer', 'staff', 'admin'] }

const may = (table: typeof gives, { roles }: Pick<Person, 'roles'>, post: Post): boolean => roles.some((role) => table[role].includes(post))

export const mayGive = (giver: Pick<Person, 'roles'>, post: Post): boolean => may(gives, giver, post)

const postsOf = ({ roles }: Pick<Person, 'roles'>): Post[] => roles.filter((role) => role !== 'worker')

/** Whether `one` may change `other`: every post of theirs. An admin may step down themselves. */
export const mayChange = (one: Pick<Person, 'roles'>, other: Pick<Person, 'roles'>): boolean =>
  postsOf(other).length > 0 && postsOf(other).every((post) => may(changes, one, post))

/** Units where somebody has a post. */
export const unitsOf = ({ lawyer, unitId }: Pick<Person, 'lawyer' | 'unitId'>): string[] =>
  [...new Set([lawyer?.unitId, unitId].filter((id): id is string => typeof id === 'string'))]

/** Whether someone is an admin who can act: what every tree of units must keep one of. */
export const isActingAdmin = ({ roles, suspended }: Pick<Person, 'roles' | 'suspended'>): boolean => roles.includes('admin') && !suspended

/** With a post more; whoever works here is no longer listed as a worker only. @throws Refusal HasPost when they have one of this kind */
export function rolesWith(roles: readonly Role[], post: Post): Role[] {
  const kind: readonly Role[] = post === 'lawyer' ? ['lawyer'] : ['staff', 'admin']
  if (roles.some((role) => kind.includes(role))) throw refusal('HasPost')
  return [...roles.filter((role) => role !== 'worker'), post]
}
