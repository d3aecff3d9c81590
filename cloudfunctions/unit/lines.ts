/** Lines of a file beside the units that there are. */
import type { LineFault, LineResult, LineStanding, UnitKind, UnitLine } from '@contract'
import type { Person } from '@domain/access'
import { refusal } from '@domain/refusal'
import { isClosed, mayHang } from '@domain/unit'
import { type Documents } from '../db/database'
import { calledOf, type Unit, unit, unitsCalled, unitsKnown } from '../db/stations'
import { fingerprint } from '../secrets'
import { isAsWritten } from './form'

type Id = NonNullable<LineResult['id']>

/** What a line that is not known yet will be called: the same whenever it comes from the same unit's people, so that it is made once. */
export const idOfLine = (scope: string, key: string): Id => `n_${fingerprint('fileLine', `${scope}|${key}`).replace(/[^0-9A-Za-z]/g, '').slice(0, 24)}` as Id

export const isOurs = (number: string): boolean => number.startsWith('n_')

/** The id that a number means, or will mean: our own, or one of theirs. */
export const idOfNumber = (own: Unit, number: string): Id => isOurs(number) ? number as Id : idOfLine(own.id, `#${number}`)

/** Which it is: its number says so, or without one its name and what it hangs on. */
export const lineId = (own: Unit, { number, name, above }: { number: string; name: string; above: string }): Id => number ? idOfNumber(own, number) : idOfLine(above, name)

export interface Judged { readonly standing: LineStanding; readonly why: LineFault | null }
export const wrong = (why: LineFault): Judged => ({ standing: 'wrong', why })
export const fine = (standing: Exclude<LineStanding, 'wrong'>): Judged => ({ standing, why: null })

/** A line with the id of what it hangs on. */
export type Placed = Omit<UnitLine, 'parent'> & { readonly parentId: string | null }

export const placed = (own: Unit, lines: readonly UnitLine[]): Placed[] => lines.map(({ parent, ...line }) => ({ ...line, parentId: parent ? idOfNumber(own, parent) : null }))

/** What is known about one line. */
export interface Facts {
  readonly own: Unit
  /** the unit it is, closed or not; null when there is none */
  readonly known: Unit | null
  /** where it will hang: of the caller's, and open */
  readonly parent: { readonly kind: UnitKind } | null
}

export function judged({ number, kind, parentId, form }: Placed, { own, known, parent }: Facts): Judged {
  if (known && isClosed(known)) return wrong('closed')
  if (known ? !known.path.startsWith(own.path) : isOurs(number)) return wrong('unknownNumber')
  if (!known) return !parent ? wrong('unknownParent') : mayHang(kind, parent.kind) ? fine('new') : wrong('wrongPlace')
  if (known.parentId !== parentId) return wrong('moved')
  if (known.kind !== kind) return wrong('otherKind')
  return fine(isAsWritten(known, form) ? 'unchanged' : 'changed')
}

/** @throws Refusal NotFound for someone without a unit */
export async function scopeOf(from: Documents, { unitId }: Person): Promise<Unit> {
  const own = unitId ? await unit(from, unitId) : null
  if (!own || isClosed(own)) throw refusal('NotFound')
  return own
}

/** Each line with the unit it is: by its number, else by its name under its parent. */
export async function matched(own: Unit, lines: readonly Placed[]): Promise<{ line: Placed; id: Id; known: Unit | null }[]> {
  const ids = lines.map(({ number, parentId, form }) => lineId(own, { number, name: form.name, above: parentId ?? '' }))
  const known = new Map((await unitsKnown([...new Set(ids)])).map((one) => [one.id, one]))
  const calls = ({ parentId, form }: Placed) => calledOf(parentId, form.name)
  const unknown = lines.filter(({ number }, at) => !known.has(ids[at]!) && !isOurs(number))
  const named = new Map((await unitsCalled([...new Set(unknown.map(calls))])).map((one) => [calledOf(one.parentId, one.name), one]))
  return lines.map((line, at) => {
    const found = known.get(ids[at]!) ?? (isOurs(line.number) ? null : named.get(calls(line))) ?? null
    return { line, id: (found?.id ?? ids[at]!) as Id, known: found }
  })
}

/** The results in the order of the lines; what comes a second time is wrong. */
export function resultsOf<T extends { readonly line: { readonly line: number }; readonly id: Id }>(found: readonly T[], judge: (one: T) => Judged): LineResult[] {
  const seen = new Set<string>()
  return found.map((one) => {
    const { standing, why } = seen.has(one.id) ? wrong('twice') : judge(one)
    seen.add(one.id)
    return { line: one.line.line, standing, why, id: why === 'unknownNumber' ? null : one.id }
  })
}
