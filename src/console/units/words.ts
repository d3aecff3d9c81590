/** What the console says about units. */
import type { UnitKind, UnitMove, UnitRow } from '@contract'

export const kindWords: Record<UnitKind, string> = { city: '市', district: '区', street: '街道', park: '园区' }

/** Kinds that may be put below a kind, as the form offers them. */
export const belowOf: Record<UnitKind, readonly ('district' | 'street' | 'park')[]> = { city: ['district', 'street', 'park'], district: ['street', 'park'], street: ['park'], park: [] }

/** `东湖街道 · 街道 · 3.5 平方公里` without the name. */
export const factsOf = ({ kind, form: { areaKm2 } }: UnitRow): string => [kindWords[kind], areaKm2 === null ? null : `${areaKm2} 平方公里`].filter(Boolean).join(' · ')

const counted: readonly (readonly [keyof Omit<UnitMove, 'to'>, string])[] = [
  ['units', '个下属单位'], ['stations', '个站点'], ['visitors', '位到过这些站点的工友'], ['openConsultations', '件没结束的咨询'], ['rosters', '位律师的排班'], ['posted', '位律师和工作人员'],
]

/** What hangs on a unit, only what there is; the people of a unit go along only when it is closed. */
export function hangingInWords(move: UnitMove, act: 'move' | 'close'): string {
  const says = counted.filter(([key]) => move[key] > 0 && (key !== 'posted' || act === 'close')).map(([key, name]) => `${move[key]} ${name}`)
  return says.length > 0 ? says.join('、') : '没有别的东西'
}

/** A typed area; null where nothing was typed, NaN where it is no number. */
export const areaOf = (typed: string): number | null => typed.trim() ? Number(typed.trim()) : null
