/** What the console says about units. */
import type { UnitForm, UnitKind, UnitMove, UnitRow } from '@contract'

export const kindWords: Record<UnitKind, string> = { city: '市', district: '区', street: '街道', park: '园区' }

/** Kinds that may be put below a kind, as the form offers them. */
export const belowOf: Record<UnitKind, readonly ('district' | 'street' | 'park')[]> = { city: ['district', 'street', 'park'], district: ['street', 'park'], street: ['park'], park: [] }

/** `东湖街道 · 街道 · 3.5 平方公里` without the name. */
export const factsOf = ({ kind, form: { areaKm2 } }: UnitRow): string => [kindWords[kind], areaKm2 === null ? null : `${areaKm2} 平方公里`].filter(Boolean).join(' · ')

const counted: readonly (readonly [keyof Omit<UnitMove, 'to'>, string])[] = [
  ['units', '个下属单位'], ['stations', '个站点'], ['visitors', '位到过这些站点的工友'], ['openConsultations', '件没结束的咨询'], ['rosters', '位律师的排班'], ['members', '位会员和申请入会的工友'], ['posted', '位律师和工作人员'],
]

/** What hangs on a unit, only what there is; the people of a unit go along only when it is closed. */
export function hangingInWords(move: UnitMove, act: 'move' | 'close'): string {
  const says = counted.filter(([key]) => move[key] > 0 && (key !== 'posted' || act === 'close')).map(([key, name]) => `${move[key]} ${name}`)
  return says.length > 0 ? says.join('、') : '没有别的东西'
}

/** What coverage is reckoned from; of a unit that says nothing, what those below it say is added up. */
export const countedNames = { workers: '有多少工友', legalWorkers: '办法律的有几人', villages: '村和社区有几个', firms: '大企业有几家' } as const
export type Counted = keyof typeof countedNames

/** A unit's form as it is typed. */
export type Written = Readonly<Record<'name' | 'area' | Counted, string>>

/** A typed number; null where nothing was typed, NaN where it is none. */
const numberIn = (typed: string): number | null => typed.trim() ? Number(typed.trim()) : null
const typedOf = (number: number | null | undefined): string => number == null ? '' : String(number)

export const writtenOf = ({ name, areaKm2, workers, legalWorkers, villages, firms }: UnitForm): Written =>
  ({ name, area: typedOf(areaKm2), workers: typedOf(workers), legalWorkers: typedOf(legalWorkers), villages: typedOf(villages), firms: typedOf(firms) })
export const formOf = ({ name, area, workers, legalWorkers, villages, firms }: Written): UnitForm =>
  ({ name, areaKm2: numberIn(area), workers: numberIn(workers), legalWorkers: numberIn(legalWorkers), villages: numberIn(villages), firms: numberIn(firms) })
