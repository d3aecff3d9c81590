import type { Unit } from '@contract'
import type { Place } from './place'

/** Which stations are listed: around a place, of an area, or by what was typed. Without anything, all by name. */
export type Whence =
  | { kind: 'all' }
  | { kind: 'place'; place: Place }
  | { kind: 'area'; area: Unit }
  | { kind: 'words'; words: string }

export const titleOf = (whence: Whence): string => {
  if (whence.kind === 'place') return `从${whence.place.says}算起，由近到远`
  if (whence.kind === 'area') return `${whence.area.name}的站点`
  return whence.kind === 'words' ? `找“${whence.words}”` : '全部站点'
}
