import type { UnitForm, UnitRow } from '@contract'
import type { Unit } from '../db/stations'

const counted = ['workers', 'legalWorkers', 'villages', 'firms'] as const

/** What staff wrote down about a unit; what nobody counted is left out. */
export const formOf = ({ name, areaKm2, ...unit }: Unit): UnitForm =>
  ({ name, areaKm2: areaKm2 ?? null, ...Object.fromEntries(counted.flatMap((key) => typeof unit[key] === 'number' ? [[key, unit[key]]] : [])) })

export const rowOf = (unit: Unit): UnitRow => ({ id: unit.id, kind: unit.kind, parentId: unit.parentId, form: formOf(unit) }) as UnitRow

/** The fields that a form says; what it leaves out stays as it is. */
export const written = (form: UnitForm): Pick<Unit, 'name' | 'areaKm2'> & Partial<Pick<Unit, (typeof counted)[number]>> =>
  ({ name: form.name, areaKm2: form.areaKm2, ...Object.fromEntries(counted.flatMap((key) => form[key] === undefined ? [] : [[key, form[key]]])) })

/** Whether writing it would change nothing. */
export const isAsWritten = (unit: Unit, form: UnitForm): boolean =>
  unit.name === form.name && (unit.areaKm2 ?? null) === form.areaKm2 && counted.every((key) => form[key] === undefined || form[key] === (unit[key] ?? null))
