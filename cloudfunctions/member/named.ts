import type { Home, Member } from '@domain/member'
import { unitsKnown } from '../db/stations'

interface Housed { readonly home: Home; readonly unsure: readonly { readonly home: Home }[] }

/** The same with the names that their unions have now. The name they had when somebody applied is for where none is known any more. */
export async function named<T extends Housed>(all: readonly T[]): Promise<T[]> {
  const homes = all.flatMap(({ home, unsure }) => [home, ...unsure.map((one) => one.home)])
  const names = new Map((await unitsKnown([...new Set(homes.map(({ unitId }) => unitId))])).map(({ id, name }) => [id, name]))
  const now = <H extends { readonly home: Home }>(one: H): H => ({ ...one, home: { ...one.home, unitName: names.get(one.home.unitId) ?? one.home.unitName } })
  return all.map((one) => ({ ...now(one), unsure: one.unsure.map(now) }))
}

/** One of them. */
export const namedOne = async (one: Member): Promise<Member> => (await named([one]))[0]!
