import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import { refusal } from '@domain/refusal'

/** Templates belong to the whole service, and so do the messages that could not go out. @throws Refusal NotAllowed */
export function refuseUnlessWhole({ unitId }: Person): void {
  if (unitId !== rootUnitId) throw refusal('NotAllowed')
}
