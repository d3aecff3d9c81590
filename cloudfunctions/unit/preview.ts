import type { UnitMove } from '@contract'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { countOf } from '../db/unitsMoving'
import { meant } from './places'

export const preview: KnownVerb<'unit.preview'> = async ({ person }, input) => {
  const { target, move } = await meant(database, person, input)
  const [units, stations, visitors, openConsultations, rosters, members, lawyers, staff] = await Promise.all([
    countOf('units', move), countOf('stations', move), countOf('visitors', move), countOf('consultations', move), countOf('rosters', move), countOf('applications', move),
    countOf('lawyers', move), countOf('staff', move),
  ])
  const to = { id: target.id as UnitMove['to']['id'], name: target.name }
  return { to, units: units - 1, stations, visitors, openConsultations, rosters, members, posted: lawyers + staff }
}
