import type { Person } from '@domain/access'
import { reaches } from '@domain/noticeAudience'
import type { Notice } from '../db/notices'

/** Those of `people` whom a notice is for. Whatever an audience comes to mean, a fan-out asks here and nowhere else. */
export const hears = async ({ audience }: Notice, people: readonly Person[]): Promise<readonly Person[]> =>
  people.filter((person) => reaches(audience, person))
