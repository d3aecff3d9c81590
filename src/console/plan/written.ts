import type { Plan, UrgentReason } from '@contract'
import { circleField, groups, headStart, type NumberField } from './fields'

/** A plan as it is being written: numbers as typed, by their path. */
export interface Written {
  numbers: Record<string, string>
  weekdays: string[]
  from: string
  to: string
  holidays: Plan['dutyHours']['holidays']
  reasons: UrgentReason[]
}

/** Own unit, district, city: the least that the form asks for. */
const fewestRings = 3

const rings = (count: number): NumberField[] => Array.from({ length: count }, (_, at) => circleField(at + 1))

/** The circles that are written, but for the first, which is asked at once. */
export const ringsIn = ({ numbers }: Written): NumberField[] => rings(Object.keys(numbers).filter(path => path.startsWith('circles.')).length)

const valueOf = (plan: Plan, path: string): number =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], plan) as number

/** Where a plan has fewer circles than there are levels, the last one holds for those above, too. */
const fullCircles = ({ circles }: Plan): number[] =>
  Array.from({ length: Math.max(fewestRings, circles.length) }, (_, ring) => circles[Math.min(ring, circles.length - 1)]!)

export function writtenOf(plan: Plan): Written {
  const full: Plan = { ...plan, circles: fullCircles(plan) }
  const fields = [...groups.flatMap(group => group.fields), headStart, ...rings(full.circles.length - 1)]
  const { weekdays, from, to, holidays } = plan.dutyHours
  return {
    numbers: Object.fromEntries(fields.map(({ path }) => [path, String(valueOf(full, path))])),
    weekdays: weekdays.map(String), from, to, holidays, reasons: [...plan.urgent.reasons],
  }
}

const numberOf = (typed = ''): number => /^\d+$/.test(typed.normalize('NFKC').trim()) ? Number(typed.normalize('NFKC')) : NaN

/** `8:00` and `８：００` are meant as `08:00`. */
export const clockOf = (typed: string): string => typed.normalize('NFKC').trim().replace(/^(?=\d:)/, '0')

/** The plan as it is written; what is no number becomes NaN, which the contract refuses. */
export function planOf(written: Written): Plan {
  const { numbers, weekdays, from, to, holidays, reasons } = written
  const plain = Object.fromEntries(groups.flatMap(({ fields }) => fields).map(({ path }) => [path, numberOf(numbers[path])]))
  return {
    ...plain,
    dutyHours: { weekdays: weekdays.map(Number).sort((a, b) => a - b), from: clockOf(from), to: clockOf(to), holidays },
    circles: [0, ...ringsIn(written).map(({ path }) => numberOf(numbers[path]))],
    urgent: { reasons, headStartMinutes: numberOf(numbers[headStart.path]) },
  } as Plan
}
