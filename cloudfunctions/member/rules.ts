import type { JoinRules } from '@contract'
import { idNumberOf, takesOf } from '@domain/member'
import { idsIn } from '@domain/unit'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { joinRules } from '../db/members'
import { ownUnit } from '../plan/unit'
import { joinables } from './where'

export const rules: KnownVerb<'member.rules'> = async ({ person }, { unitId }) => {
  const { kind, path } = await ownUnit(database, person, unitId)
  const own: JoinRules | null = await joinRules(database, unitId)
  return { own, rules: { takes: takesOf({ kind, rules: own }), idNumber: idNumberOf(await joinables(idsIn(path))) } }
}
