import type { Dashboard } from '@contract'
import { dayOf } from '@domain/calendar'
import { chosenDays, periodOf, rowsIn, type Span } from '@domain/countPeriod'
import { emptyRow, type FigureRow, rowIdOf, sumOf } from '@domain/countRows'
import { planOf } from '@domain/plan'
import { promiseOf } from '@domain/promise'
import { refusal } from '@domain/refusal'
import { idsIn } from '@domain/unit'
import type { KnownVerb } from '../call'
import { figuresBy } from '../db/figures'
import { unitsByIds } from '../db/stations'
import { belowOf, figuresOf, isWhole, standingOf } from './figures'

/** The rows that a span of these units is read from: those of the units above are needed to know what may be shown. */
const idsFor = (path: readonly string[], span: Span): string[] => path.flatMap((unitId) => rowsIn(span).map((row) => rowIdOf(unitId, row)))

/** Four calls to the store with the door's own: the person, the unit and the caller's, those above for the plan, and the figures. */
export const get: KnownVerb<'dashboard.get'> = async ({ person, at }, { unitId = person.unitId, period = { kind: 'today' } }) => {
  if (!person.unitId || !unitId) throw refusal('NotAllowed')
  const found = await unitsByIds([...new Set([person.unitId, unitId])])
  const [own, unit] = [person.unitId, unitId].map((id) => found.find((one) => one.id === id))
  if (!own || !unit?.path.startsWith(own.path)) throw refusal('UnknownUnit')
  const { span, before } = period.kind === 'days' ? chosenDays({ from: period.from, to: period.to }) : periodOf(period.kind, dayOf(at))
  const path = idsIn(unit.path).slice(idsIn(own.path).length - 1)
  const ids = [...idsFor(path, span), ...idsFor(path, before), rowIdOf(unit.id, 'now')]
  const [above, { rows, until }] = await Promise.all([unitsByIds(idsIn(unit.path)), figuresBy(ids)])
  const summed = (one: Span) => path.map((id) => ({ unitId: id, row: sumOf(rowsIn(one).flatMap((row) => rows.get(rowIdOf(id, row)) ?? [])) }))
  const [now, then] = [summed(span), summed(before)]
  const standing: FigureRow = rows.get(rowIdOf(unit.id, 'now')) ?? emptyRow('')
  return {
    at, countedUntil: until, unitId: unit.id as Dashboard['unitId'], name: unit.name, span, before,
    promise: promiseOf(unit.promise, planOf(above)), standing: standingOf(standing.own), stations: standing.own.stations ?? null,
    figures: figuresOf(now), figuresBefore: figuresOf(then), place: isWhole(now) ? 'here' : 'elsewhere', ...belowOf(now, standing),
  }
}
