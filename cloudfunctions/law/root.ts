import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'

/** Laws are the same for everyone: only the root unit's admins change them. @throws Refusal NotAllowed */
export function refuseUnlessRoot(person: Person): void {
  if (person.unitId !== rootUnitId) throw refusal('NotAllowed')
}
