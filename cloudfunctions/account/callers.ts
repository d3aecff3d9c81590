import type { Person } from '@domain/access'
import { firstIdOf } from '../db/people'

/** The ids under which somebody's deeds stand: their own, and, for the time before they agreed, that of their openid. */
export const callersOf = ({ id, openid }: Pick<Person, 'id' | 'openid'>): string[] => [...new Set([id, firstIdOf(openid)])]
