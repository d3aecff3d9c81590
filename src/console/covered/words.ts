/** What the console says about coverage. */
import { type Coverage, coverageGoals as goals } from '@domain/unitCoverage'

const number = (value: number): string => value.toLocaleString('en')

/** What stands where nobody counted what it would be reckoned from. */
export const unknown = '还没填'

export interface Measure { id: string; name: string; value: string; says: string; goal: string; tone: 'good' | 'care' | 'quiet' }

const toneOf = (value: number | null, goal: number): Measure['tone'] => value === null ? 'quiet' : value >= goal ? 'good' : 'care'

export const streetsInWords = ({ streetPercent, streetsServed, streets }: Coverage): string => streetPercent === null ? '下面没有街道' : `${streetPercent} %（${number(streetsServed)} / ${number(streets)}）`
export const placesInWords = ({ placePercent, placesServed, places }: Coverage): string => places === null || placePercent === null ? unknown : `${placePercent} %（${number(placesServed)} / ${number(places)}）`
export const legalInWords = ({ legalPer10k }: Coverage): string => legalPer10k === null ? unknown : `${legalPer10k} 人`
export const perKm2InWords = ({ perKm2 }: Coverage): string => perKm2 === null ? unknown : `${perKm2} 个`

/** Said where some units below wrote nothing down. */
const leftOut = (units: number): string => units > 0 ? `下面还有 ${number(units)} 个单位没填。` : ''

/** The four measures, each with what it is reckoned from. */
export const measuresOf = (of: Coverage): Measure[] => [
  { id: 'streets', name: '有站点的街道', value: streetsInWords(of), says: '街道里，或者它下面的园区里，有开着的站点就算。', goal: `${goals.streets} %`, tone: toneOf(of.streetPercent, goals.streets) },
  { id: 'places', name: '有站点的村和大企业', value: placesInWords(of), says: of.places === null ? '到“单位”里填村和大企业各有几个。' : '类型是“村、社区”和“大企业”的站点，一个村算一个。', goal: `${goals.places} %`, tone: toneOf(of.placePercent, goals.places) },
  {
    id: 'legal', name: '每一万名工友有几位办法律的', value: legalInWords(of), goal: `${goals.legalWorkers} 人`, tone: toneOf(of.legalPer10k, goals.legalWorkers),
    says: of.workers === null ? '到“单位”里填有多少工友。' : of.legalPer10k === null ? '到“单位”里填办法律的有几人。' : `工友 ${number(of.workers)} 人，办法律的 ${number(of.legalWorkers)} 人${of.legalBy === 'here' ? '（没填人数，按在这里值班的律师算）' : ''}。${leftOut(of.without.workers)}`,
  },
  { id: 'density', name: '每平方公里有几个站点', value: perKm2InWords(of), says: of.areaKm2 === null ? '到“单位”里填面积。' : `填过面积的 ${number(of.areaKm2)} 平方公里里，开着 ${number(of.areaPoints)} 个。${leftOut(of.without.area)}`, goal: '没有定', tone: 'quiet' },
]

/** The answer to "are we where people are?". */
export function answerInWords({ streetPercent, streets, streetsServed, points }: Coverage): string {
  if (streetPercent === null) return `开着的站点 ${number(points)} 个`
  const left = streets - streetsServed
  return left === 0 ? '每个街道都有站点' : `${streetPercent} % 的街道有站点，还差 ${number(left)} 个街道`
}

export const headings = ['单位', '开着的站点', '面积（平方公里）', '每平方公里站点', '街道', '有站点的街道', '街道覆盖（%）', '村和大企业', '有站点的村和大企业', '村和大企业覆盖（%）', '工友', '办法律的人', '每万名工友办法律的人'] as const

const cell = (value: number | null): string => value === null ? '' : String(value)

export const sheetRow = (of: Coverage): string[] => [
  of.unit.form.name, cell(of.points), cell(of.areaKm2), cell(of.perKm2), cell(of.streets), cell(of.streetsServed), cell(of.streetPercent),
  cell(of.places), of.places === null ? '' : cell(of.placesServed), cell(of.placePercent), cell(of.workers), cell(of.legalWorkers), cell(of.legalPer10k),
]
