import { dayOf } from '@domain/calendar'
import type { Verb } from '../call'
import { allVersions, lawLines } from './versions'

export const statutes: Verb<'law.statutes'> = async ({ at }) => ({ laws: await lawLines(await allVersions(), dayOf(at)) })
