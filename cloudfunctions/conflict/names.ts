/** The names of employers that a lawyer's firm acts for: its clients' secret, sealed to the lawyer's row. */
import type { Conflicting } from '@domain/access'
import { open, type Place, seal } from '../secrets'

const placeOf = (personId: string, id: string): Place => ({ collection: 'people', id: personId, field: `conflicts.${id}` })

export const sealedName = (personId: string, id: string, name: string): string => seal(name, placeOf(personId, id))
export const nameOf = (personId: string, { id, name }: Conflicting): string => open(name, placeOf(personId, id))
