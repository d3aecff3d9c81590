import type { PersonRow } from '@contract'
import type { Person } from '@domain/access'
import { licenceState } from '@domain/licence'
import { mayChange } from '@domain/posts'
import type { Output } from '@contract'

type Office = NonNullable<PersonRow['office']>
export type PersonId = PersonRow['id']
export type UnitId = NonNullable<Output<'person.get'>['lawyer']>['unitId']

export const officeRoleOf = ({ roles }: Pick<Person, 'roles'>): Office['role'] | null => roles.includes('admin') ? 'admin' : roles.includes('staff') ? 'staff' : null

/** Someone in one line, as `caller` sees them. */
export function personRow(one: Person, caller: Person, unitName: (id: string) => string, at: string): PersonRow {
  const role = officeRoleOf(one)
  const { lawyer } = one
  return {
    id: one.id as PersonId, surname: one.surname ?? '', state: one.suspended ? 'suspended' : 'active', may: mayChange(caller, one) ? 'change' : 'see',
    lawyer: lawyer && {
      unit: unitName(lawyer.unitId), duty: lawyer.duty, holding: lawyer.holding,
      licence: licenceState(lawyer.licence ?? null, at), licenceOn: lawyer.licence?.expiresOn ?? null,
    },
    office: role && one.unitId ? { unit: unitName(one.unitId), role } : null,
  }
}
