import type { AuditRow } from '@contract'
import type { AuditEntry } from '../db/audit'
import { peopleByIds } from '../db/people'

/** Names of states, ids, numbers and days. Anything else would be somebody's words, and is not shown whatever it is. */
const ours = /^[\w .:,|/+-]{0,120}$/
const valueOf = (value: unknown): string => ours.test(String(value)) ? String(value) : '…'

/** Rows as an admin reads them: whoever works here by surname, workers by nothing. */
export async function shown(rows: readonly AuditEntry[]): Promise<AuditRow[]> {
  const callers = [...new Set(rows.map(({ caller }) => caller).filter((caller) => caller.startsWith('u_')))]
  const known = new Map((await peopleByIds(callers)).map((one) => [one.id, one]))
  const actorOf = (caller: string): AuditRow['by'] => {
    const one = known.get(caller)
    if (one && (one.lawyer || one.unitId)) return { kind: 'person', id: caller, surname: one.surname }
    return { kind: caller === '' || caller.startsWith('u_') ? 'worker' : 'clock', id: '', surname: null }
  }
  return rows.map(({ _id, at, caller, method, subject, refused, change }) => ({
    id: _id, at, by: actorOf(caller), method, subject, refused: refused?.error ?? null,
    change: Object.entries(change).flatMap(([field, value]) => value === null ? [] : [{ field, value: valueOf(value) }]),
  }))
}
