/** An invented city: one federation, three districts, eleven streets and parks, thirty stations. */
import type { StationKind } from '../../src/contract'
import { type Plan, rootUnitId, standardPlan } from '../../src/domain/plan'
import { coded } from '../../cloudfunctions/secrets'
import type { Station, Unit } from '../../cloudfunctions/db/stations'

/** Duty around the clock, so that the service can be tried at any hour. */
export const localPlan: Plan = { ...standardPlan, dutyHours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', holidays: 'on' } }

const unitTable = [
  [rootUnitId, '江城市总工会', 'city', null],
  ['n_d1', '临江区总工会', 'district', rootUnitId],
  ['n_d2', '云山区总工会', 'district', rootUnitId],
  ['n_d3', '新港区总工会', 'district', rootUnitId],
  ['n_s1', '渡口街道', 'street', 'n_d1'],
  ['n_s2', '老城街道', 'street', 'n_d1'],
  ['n_s3', '柳林街道', 'street', 'n_d1'],
  ['n_s4', '云门街道', 'street', 'n_d2'],
  ['n_s5', '茶亭街道', 'street', 'n_d2'],
  ['n_s6', '云山科技园', 'park', 'n_d2'],
  ['n_s7', '港湾街道', 'street', 'n_d3'],
  ['n_s8', '盐田街道', 'street', 'n_d3'],
  ['n_s9', '新港物流园', 'park', 'n_d3'],
  ['n_s10', '沙洲街道', 'street', 'n_d3'],
  ['n_s11', '芦滩街道', 'street', 'n_d2'],
] as const

/** Square kilometres, workers, villages and neighbourhoods, larger firms; of the districts who does legal work. Invented like the town; of one street nobody counted. */
const countTable: Readonly<Partial<Record<(typeof unitTable)[number][0], Pick<Unit, 'workers' | 'villages' | 'firms' | 'legalWorkers'> & { areaKm2: number }>>> = {
  n_d1: { areaKm2: 38, legalWorkers: 31 }, n_d2: { areaKm2: 61, legalWorkers: 17 }, n_d3: { areaKm2: 83, legalWorkers: 20 },
  n_s1: { areaKm2: 7.4, workers: 18_200, villages: 3, firms: 2 }, n_s2: { areaKm2: 3.1, workers: 22_600, villages: 2, firms: 1 }, n_s3: { areaKm2: 11.8, workers: 15_900, villages: 2, firms: 1 },
  n_s4: { areaKm2: 9.6, workers: 14_300, villages: 2, firms: 1 }, n_s5: { areaKm2: 6.2, workers: 12_750, villages: 1, firms: 0 }, n_s6: { areaKm2: 12.5, workers: 31_400, villages: 0, firms: 4 },
  n_s7: { areaKm2: 8.8, workers: 11_600, villages: 3, firms: 2 }, n_s8: { areaKm2: 10.1, workers: 9_800, villages: 1, firms: 1 }, n_s9: { areaKm2: 21, workers: 18_900, villages: 0, firms: 3 },
  n_s10: { areaKm2: 14.3, workers: 6_400, villages: 4, firms: 1 },
}

export type UnitId = (typeof unitTable)[number][0]

const parentOf = (id: UnitId): UnitId | null => unitTable.find(([unitId]) => unitId === id)?.[3] ?? null

/** A unit and all above it, outermost first. */
export function chainOf(id: UnitId): UnitId[] {
  const parent = parentOf(id)
  return parent ? [...chainOf(parent), id] : [id]
}

export const unitName = (id: UnitId): string => unitTable.find(([unitId]) => unitId === id)![1]

/** Counted long ago: the clock's first run counts them. */
const never = '2000-01-01T00:00:00.000Z'

export const units: readonly Unit[] = unitTable.map(([id, name, kind, parentId]) => ({
  id, name, kind, parentId, path: chainOf(id).map((unit) => `${unit}/`).join(''),
  plan: id === rootUnitId ? localPlan : null, promise: { kept: 0, answered: 0 }, countedAt: never, areaKm2: null, successorId: null, ...countTable[id],
}))

const daily = [1, 2, 3, 4, 5, 6, 7]
const weekdays = [1, 2, 3, 4, 5]
const noSunday = [1, 2, 3, 4, 5, 6]

/** serial of the code, street, name, address, opening hours, days */
const stationTable: readonly (readonly [string, UnitId, string, string, string, string, number[]])[] = [
  ['DK7M2Q4A', 'n_s1', '渡口户外劳动者服务站', '渡口路18号渡口广场东侧', '06:30', '22:00', daily],
  ['DK3X9B1C', 'n_s1', '惠江银行渡口支行爱心接力站', '渡口路66号一楼大厅', '09:00', '17:00', weekdays],
  ['DK5R8N2E', 'n_s1', '渡口邮政所歇脚点', '船坞巷3号', '08:30', '17:30', noSunday],
  ['LC4T7W9G', 'n_s2', '老城步行街服务站', '钟楼街101号', '08:00', '21:00', daily],
  ['LC8P1D6H', 'n_s2', '钟楼公园驿站', '钟楼公园南门内', '06:00', '21:30', daily],
  ['LC2V5K3J', 'n_s2', '老城农贸市场服务站', '米市街27号二楼', '05:30', '18:00', daily],
  ['LL9C4M7K', 'n_s3', '柳林骑手之家', '柳林大道210号底商', '00:00', '24:00', daily],
  ['LL6H3S8N', 'n_s3', '柳林三期工地职工之家', '柳林大道西段工地北门', '06:00', '20:00', daily],
  ['LL1Z7F5P', 'n_s3', '柳林社区职工书屋', '柳荫路9号社区中心一楼', '09:00', '18:00', noSunday],
  ['YM3G8T4Q', 'n_s4', '云门户外劳动者服务站', '云门大街55号', '07:00', '21:00', daily],
  ['YM7B2X6R', 'n_s4', '惠江银行云门支行爱心接力站', '云门大街128号', '09:00', '17:00', weekdays],
  ['YM5N9L1S', 'n_s4', '云门环卫工人休息室', '石桥路12号', '04:30', '20:00', daily],
  ['CT8D4V2T', 'n_s5', '茶亭地铁口驿站', '茶亭站3号口旁', '06:00', '23:00', daily],
  ['CT2J6Q9U', 'n_s5', '茶亭家政服务站', '茶亭路88号', '08:00', '19:00', noSunday],
  ['CT4W1R7V', 'n_s5', '茶亭公园歇脚点', '茶亭公园西门内', '06:30', '20:30', daily],
  ['YS6K3H8W', 'n_s6', '云山科技园职工服务中心', '创新一路6号B座一楼', '08:30', '18:00', weekdays],
  ['YS9F5C2X', 'n_s6', '云山科技园骑手驿站', '创新三路园区东门', '00:00', '24:00', daily],
  ['YS1P8M4Y', 'n_s6', '云山电子厂职工之家', '创新五路21号厂区内', '07:30', '21:30', daily],
  ['YS7T2B6Z', 'n_s6', '云山软件楼暖心角', '创新二路10号C座大堂', '09:00', '20:00', weekdays],
  ['GW5A9D3B', 'n_s7', '港湾户外劳动者服务站', '港湾路30号', '06:30', '21:30', daily],
  ['GW3Q7X1D', 'n_s7', '港湾渔码头服务站', '渔港路1号', '04:00', '19:00', daily],
  ['GW8L4N6F', 'n_s7', '港湾邮政所歇脚点', '港湾路92号', '08:30', '17:30', noSunday],
  ['YT2R6G9H', 'n_s8', '盐田社区职工之家', '盐田一街15号', '09:00', '20:00', daily],
  ['YT7V1S5K', 'n_s8', '盐田安置房工地服务站', '盐田四街工地南门', '06:00', '20:00', daily],
  ['YT4C8J3M', 'n_s8', '惠江银行盐田支行爱心接力站', '盐田二街40号', '09:00', '17:00', weekdays],
  ['XG9H5W2N', 'n_s9', '新港司机之家', '物流大道8号停车场内', '00:00', '24:00', daily],
  ['XG6M3K7P', 'n_s9', '新港仓储职工服务站', '物流大道19号', '07:00', '22:00', daily],
  ['XG1X8T4R', 'n_s9', '新港冷链园歇脚点', '冷链路5号门卫旁', '07:00', '20:00', daily],
  ['XG3B7Q9T', 'n_s9', '新港快递分拨中心驿站', '物流大道33号分拨中心内', '00:00', '24:00', daily],
  ['XG5D2F6V', 'n_s9', '新港服务区司机之家', '绕城高速新港服务区', '00:00', '24:00', daily],
]

/** Where they are, in the same order: longitude and latitude (GCJ-02) of an invented town on a plain. */
const placeTable: readonly (readonly [lng: number, lat: number])[] = [
  [113.0541, 29.9656], [113.057, 29.9686], [113.0561, 29.9683], [113.066, 29.9575], [113.0815, 29.9602], [113.0808, 29.9522],
  [113.0605, 29.9792], [113.0617, 29.9841], [113.0527, 29.9788], [113.1173, 29.9932], [113.1255, 29.9819], [113.1261, 29.9816],
  [113.11, 29.9634], [113.0995, 29.9746], [113.1031, 29.9647], [113.1572, 30.0116], [113.1454, 30.0129], [113.1497, 30.0087],
  [113.144, 30.0126], [113.1212, 29.928], [113.1247, 29.918], [113.1156, 29.916], [113.136, 29.9275], [113.1386, 29.9355],
  [113.1336, 29.9367], [113.1752, 29.9021], [113.1834, 29.9047], [113.1749, 29.9047], [113.1815, 29.8984], [113.2164, 29.8712],
]

/** The first line is invented and rings nowhere; the others are the national lines. */
const hotlinesOf = (at: number): Station['hotlines'] => [
  { name: '本站电话', number: `000-5550-${String(at + 1).padStart(4, '0')}`, note: '演示号码，打不通' },
  { name: '工会热线', number: '12351', note: '职工维权服务热线' },
  { name: '法律援助', number: '12348', note: '免费法律咨询' },
  { name: '劳动保障', number: '12333', note: '工资、社保问这里' },
]

/** The kind of a point, by what its name says. */
const kinds: readonly (readonly [says: RegExp, kind: StationKind])[] = [[/工地/, 'site'], [/银行|邮政/, 'outdoor'], [/公园/, 'park'], [/社区/, 'village'], [/厂|仓储/, 'firm'], [/楼/, 'building']]
const kindOf = (name: string): StationKind => kinds.find(([says]) => says.test(name))?.[1] ?? 'service'

/** What each kind offers; every third has a day for legal questions, and those that never shut have a bit of everything. */
const servicesByKind: Readonly<Record<StationKind, Station['services']>> = {
  service: ['rest', 'water', 'charging', 'heating', 'toilet'], outdoor: ['rest', 'water', 'charging'], park: ['rest', 'water', 'toilet'],
  building: ['rest', 'water', 'charging', 'heating'], site: ['rest', 'water', 'medicine'], court: ['legal', 'rest'], village: ['rest', 'water'], firm: ['rest', 'water', 'charging'],
}
const servicesOf = (kind: StationKind, at: number, isAlwaysOpen: boolean): Station['services'] =>
  [...at % 3 === 0 ? ['legal'] as const : [], ...servicesByKind[kind], ...isAlwaysOpen ? ['medicine'] as const : []]

export const stations: readonly Station[] = stationTable.map(([serial, street, name, address, from, to, days], at) => {
  const id = `n_p${String(at + 1).padStart(2, '0')}`
  const [, district = rootUnitId] = chainOf(street)
  const [kind, [lng = 0, lat = 0] = []] = [kindOf(name), placeTable[at]]
  return {
    // made when it is asked for: the key of a data folder is known only once that is open
    id, get code() { return coded(serial) }, name, nameKey: `${name}|${id}`, address, units: chainOf(street), within: [unitName(district).replace('总工会', ''), unitName(street)],
    hours: { from, to, weekdays: days, holidays: days.length === 7 ? 'on' : 'off' }, hotlines: hotlinesOf(at),
    kind, services: servicesOf(kind, at, from === '00:00' && to === '24:00'), location: { lng, lat }, state: 'open', generation: 1, codedAt: never,
  }
})

/** The station whose code has this serial. */
export const stationWith = (serial: string): Station => stations[stationTable.findIndex(([known]) => known === serial)]!
