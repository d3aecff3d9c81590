import { type Me, privacyVersion } from '@contract'
import type { Person } from '@domain/access'
import type { Call } from '../call'

/** The caller as they may see themselves; a stranger has no record. */
export const meOf = (person: Person | null, { templates }: Pick<Call, 'templates'>): Me => ({
  id: (person?.id as Me['id']) ?? null,
  roles: person ? [...person.roles] : ['worker'],
  surname: person?.surname ?? null,
  consented: person?.consent?.version === privacyVersion,
  station: person?.station?.code ?? null,
  templates: [templates.answered, ...person?.lawyer || person?.unitId ? [templates.duty] : []].filter(Boolean),
})
