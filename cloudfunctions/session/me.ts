import { type Me, privacyVersion } from '@contract'
import { type Person, rolesNow } from '@domain/access'
import type { Call } from '../call'

/** The caller as they may see themselves; a stranger has no record. */
export const meOf = (person: Person | null, { templates }: Pick<Call, 'templates'>): Me => ({
  id: (person?.id as Me['id']) ?? null,
  roles: person ? [...rolesNow(person)] : ['worker'],
  surname: person?.surname ?? null,
  consented: person?.consent?.version === privacyVersion,
  station: person?.station?.code ?? null,
  templates: { answered: templates.answered, notice: templates.notice, duty: person?.lawyer || person?.unitId ? templates.duty : '' },
})
