/** Where a question belongs, under which plan, and whom it is about. */
import type { Input } from '@contract'
import type { Visited } from '@domain/access'
import { employerNamesOf, employerSignsOf } from '@domain/employer'
import type { Home } from '@domain/evolve'
import { planOf, rootUnitId } from '@domain/plan'
import { marks } from '@domain/signal'
import { stationByCode, unitsByIds, visited } from '../db/stations'
import { fingerprint } from '../secrets'

/** A unit and all above it, outermost first, as a question belongs to them. */
export async function homeAt(unitIds: readonly string[], station: Visited | null = null): Promise<Home> {
  const units = await unitsByIds(unitIds)
  return {
    stationId: station?.id ?? null, stationName: station?.name ?? units.at(-1)?.name ?? '', district: (units[1] ?? units[0])?.name ?? '',
    units: units.map(({ id }) => id), plan: planOf(units),
  }
}

/** Where a question belongs: to the station it was asked at or the worker was last at, else to the whole federation. */
export async function homeOf(code: string | undefined, last: Visited | null): Promise<Home> {
  const station = !code || code === last?.code ? last : await stationByCode(code).then((found) => found && visited(found))
  return homeAt(station?.units ?? [rootUnitId], station)
}

/** What a question says of itself beside its words. */
export const matterOf = ({ topic, employer, employerCode, happenedOn, urgent }: Pick<Input<'consultation.ask'>, 'topic' | 'employer' | 'employerCode' | 'happenedOn' | 'urgent'>) => ({
  topic, employer: employer ?? null, happenedOn: happenedOn ?? null, urgent: [...new Set(urgent)],
  employerKeys: [...employerKeysOf(employer, employerCode), ...employerSignsFor(employer, employerCode)],
})

/** What an employer is recognised by: fingerprints, which tell nobody its name. */
export const employerKeysOf = (name: string | undefined, code: string | undefined): string[] =>
  employerNamesOf(name ?? null, code ?? null).map(keyOf)

const keyOf = (name: string): string => fingerprint('employer', name).slice(0, 22)

/** The same of the signs by which questions are put together, marked: see `signsIn`. */
function employerSignsFor(name: string | undefined, code: string | undefined): string[] {
  const { kept, sought } = employerSignsOf(name ?? null, code ?? null)
  return [...kept.map((sign) => marks.kept + keyOf(sign)), ...sought.map((sign) => marks.sought + keyOf(sign))]
}
