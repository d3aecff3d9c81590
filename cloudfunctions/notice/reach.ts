import type { Person } from '@domain/access'
import { rootUnitId } from '@domain/plan'
import type { Notice } from '../db/notices'

/** The audience that takes in whoever there is. */
export const everyone = 'everyone'

/** The audiences a person belongs to: everyone's, and that of each unit above their station or their office. */
export const audiencesOf = ({ station, unitId, lawyer }: Person): string[] =>
  [...new Set([everyone, rootUnitId, ...station?.units ?? [], ...unitId ? [unitId] : [], ...lawyer ? [lawyer.unitId] : []])]

/** Whether a person may read it: it is for them, or by them. */
export const reaches = (notice: Notice, person: Person): boolean =>
  notice.publishedBy === person.id || audiencesOf(person).includes(notice.audience)
