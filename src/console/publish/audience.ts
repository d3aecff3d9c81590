import type { Audience, Unit } from '@contract'
import { rootUnitId } from '@domain/plan'

/** Everyone there is; any other choice is a unit's id. */
export const everyone = 'everyone'

/** A choice of whom to reach; `depth` is how far it is indented. */
export interface Reach { id: string; name: string; depth: number; below: number }

export const audienceOf = (to: string): Audience => to === everyone ? { kind: 'everyone' } : { kind: 'unit', unitId: to }

const belowOf = (units: readonly Unit[], id: string): Unit[] =>
  units.filter(({ parentId }) => parentId === id).flatMap(unit => [unit, ...belowOf(units, unit.id)])

/**
 * Whom the admin of these units (a subtree) may reach, each above what lies below it. The federation's own unit reaches the same
 * people as everyone, so it is offered under that name.
 */
export function reachesOf(units: readonly Unit[]): Reach[] {
  const known = new Set(units.map(({ id }) => id))
  const from = (unit: Unit, depth: number): Reach[] => [
    unit.id === rootUnitId
      ? { id: everyone, name: '所有人', depth, below: 0 }
      : { id: unit.id, name: unit.name, depth, below: belowOf(units, unit.id).length },
    ...units.filter(({ parentId }) => parentId === unit.id).flatMap(child => from(child, depth + 1)),
  ]
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap(top => from(top, 0))
}

/** Who will see it, in a sentence. */
export function reachInWords(units: readonly Unit[], to: string): string {
  if (to === everyone) return '用这个服务的每个人都会收到。'
  const reach = reachesOf(units).find(({ id }) => id === to)
  if (!reach) return '还没选发给谁。'
  const below = reach.below > 0 ? `（连同下面 ${reach.below} 个街道、园区）` : ''
  return `最近去过“${reach.name}”${below}所属站点的人会收到，别的人看不到。`
}

/** In whose name it is published. */
export const senderOf = (units: readonly Unit[], to: string): string =>
  units.find(({ id }) => id === (to === everyone ? rootUnitId : to))?.name ?? units[0]?.name ?? ''

/** Whether the admin's own inbox gets it: only then can it be opened from here. */
export const reachesSelf = (units: readonly Unit[], to: string): boolean => to === everyone || to === units[0]?.id
