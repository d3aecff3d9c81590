import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import type { Notice } from '../db/notices'

/** The audience that takes in whoever there is. */
export const everyone = 'everyone'

/** The audiences a person belongs to: everyone's, and that of each unit above their station or their office. */
export const audiencesOf = ({ station, unitId, lawyer }: Person): string[] =>
  [...new Set([everyone, rootUnitId, ...station?.units ?? [], ...unitId ? [unitId] : [], ...lawyer ? [lawyer.unitId] : []])]

export const reaches = (notice: Notice, person: Person): boolean => audiencesOf(person).includes(notice.audience)
