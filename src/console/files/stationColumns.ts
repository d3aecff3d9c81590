/** Points as rows of a file, there and back. */
import { weekdaysInWords } from '@domain/weekday'
import { StationForm, type StationKind, type StationService, type StationSheet } from '../../contract/stationOffice'
import { kindWords, serviceWords } from '../stations/words'
import type { Heading, Line } from './sheet'
import type { Reading } from './unitColumns'

export type StationKey = 'number' | 'name' | 'kind' | 'unitNumber' | 'unitName' | 'address' | 'weekdays' | 'from' | 'to' | 'holidays' | 'services' | 'hotlines' | 'lng' | 'lat' | 'state'

export const stationHeadings: readonly Heading<StationKey>[] = [
  { key: 'number', name: '编号', also: ['站点编号', '代码'], need: 'optional' },
  { key: 'name', name: '名称', also: ['站点名称', '站点'], need: 'needed' },
  { key: 'kind', name: '类型', also: ['种类', '站点类型'], need: 'needed' },
  { key: 'unitNumber', name: '单位编号', also: ['所属单位编号', '上级编号'], need: 'optional' },
  { key: 'unitName', name: '单位', also: ['所属单位', '单位名称', '上级', '上级单位'], need: 'optional' },
  { key: 'address', name: '地址', also: ['站点地址', '详细地址'], need: 'needed' },
  { key: 'weekdays', name: '星期', also: ['开放日', '星期几', '开放时间'], need: 'needed' },
  { key: 'from', name: '开门', also: ['开门时间', '几点开门'], need: 'needed' },
  { key: 'to', name: '关门', also: ['关门时间', '几点关门'], need: 'needed' },
  { key: 'holidays', name: '法定节假日', also: ['节假日'], need: 'optional' },
  { key: 'services', name: '服务', also: ['这里有什么', '服务项目'], need: 'optional' },
  { key: 'hotlines', name: '电话', also: ['热线', '联系电话'], need: 'optional' },
  { key: 'lng', name: '经度', need: 'optional' },
  { key: 'lat', name: '纬度', need: 'optional' },
  { key: 'state', name: '状态', need: 'optional' },
]

export interface WrittenStation {
  readonly line: number
  readonly number: string
  readonly unitNumber: string
  readonly unitName: string
  readonly state: StationSheet['state']
  readonly form: StationForm
}

const days = '一二三四五六日'
const dayOf = (sign: string): number => ('天' === sign ? 7 : days.indexOf(sign) + 1 || Number(sign))

/** `周一至周五、周日` and `1-5,7` alike; a day that cannot be read stays 0, so that the contract refuses it. */
export function weekdaysOf(said: string): number[] {
  const text = said.normalize('NFKC').replace(/周|星期|礼拜|\s/g, '')
  if (/^(每天|天天|全周|每日)$/.test(text)) return [1, 2, 3, 4, 5, 6, 7]
  if (/^工作日$/.test(text)) return [1, 2, 3, 4, 5]
  const parts = text.split(/[、,;和]/).filter(Boolean).flatMap((part) => {
    const [, from, to] = /^([一二三四五六日天1-7])[-至到~—]+([一二三四五六日天1-7])$/.exec(part) ?? []
    if (!from || !to) return /^[一二三四五六日天1-7]+$/.test(part) ? [...part].map(dayOf) : [0]
    return Array.from({ length: Math.max(0, dayOf(to) - dayOf(from) + 1) }, (_, at) => dayOf(from) + at)
  })
  return [...new Set(parts)].sort((a, b) => a - b)
}

const wordOf = <K extends string>(words: Readonly<Record<K, string>>, said: string): K | undefined => (Object.keys(words) as K[]).find((key) => words[key] === said)

const kinds = Object.fromEntries(Object.entries(kindWords).map(([kind, { name }]) => [kind, name])) as Record<StationKind, string>
const kindAlso: Readonly<Record<string, StationKind>> = { 服务站: 'service', 职工之家: 'service', 驿站: 'outdoor', 户外驿站: 'outdoor', 写字楼: 'building', 工业园: 'park', 法院: 'court', 仲裁: 'court', 仲裁院: 'court', 村: 'village', 社区: 'village', 企业: 'firm' }
const states = { open: '开着', closed: '关了' } as const
const holidays = { off: '休息', on: '照常' } as const

// Between the parts of a hotline stands `|`, between hotlines a new line; either within a part gets a `\` before it.
const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r' }
const escaped = (part: string) => part.replace(/[\\|]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')

function partsOf(line: string): string[] {
  const parts = ['']
  const say = (sign: string) => { parts[parts.length - 1] += sign }
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    if (sign === '|') parts.push('')
    else if (sign === '\\') say(signs[line.charAt(++at)] ?? line.charAt(at))
    else say(sign)
  }
  return parts.map((part) => part.trim())
}

/** `名称|号码|说明`, or what a person types: the number anywhere, words around it. */
function hotlineOf(line: string): StationForm['hotlines'][number] {
  const [name = '', number = '', note = '', ...more] = partsOf(line.trim())
  if (number) return { name, number, note: [note, ...more].join(' ') }
  const [, before = '', found = '', after = ''] = /^(\D*?)[\s:：]*(\d[\d-]*)[\s,，]*(.*)$/.exec(line.normalize('NFKC').trim()) ?? []
  return { name: before.trim() || '电话', number: found, note: after.trim() }
}

const clockOf = (said: string): string => said.normalize('NFKC').replace(/点整?$/, ':00').replace(/\s/g, '').replace(/^(\d{1,2}:\d\d):00$/, '$1').replace(/^\d:/, '0$&')

const why: Readonly<Record<string, string>> = {
  name: '名称要写 2 到 40 个字。', address: '地址要写 2 到 80 个字。', hours: '开门时间没写对：星期写成“周一至周五”，时间写成 09:00，关门要比开门晚。',
  hotlines: '电话没写对：一行一个，写成“名称|号码|说明”，最多 6 个。', services: '“服务”里有重复的。', location: '经度和纬度没写对：经度在 73 到 136 之间，纬度在 3 到 54 之间，两个都要写。',
}

function formOf(cells: Line<StationKey>['cells'], kind: StationKind, services: StationService[]): unknown {
  const [lng, lat] = [cells.lng.normalize('NFKC'), cells.lat.normalize('NFKC')]
  return {
    name: cells.name, kind, address: cells.address, services,
    hours: { weekdays: weekdaysOf(cells.weekdays), from: clockOf(cells.from), to: clockOf(cells.to), holidays: wordOf(holidays, cells.holidays || holidays.off) },
    hotlines: cells.hotlines.split(cells.hotlines.includes('|') ? /\r?\n/ : /\r?\n|；/).filter((line) => line.trim()).map(hotlineOf),
    location: lng || lat ? { lng: lng ? Number(lng) : NaN, lat: lat ? Number(lat) : NaN } : null,
  }
}

export function readStation({ line, cells }: Line<StationKey>): Reading<WrittenStation> {
  const kind = wordOf(kinds, cells.kind) ?? (Object.hasOwn(kindAlso, cells.kind) ? kindAlso[cells.kind] : undefined)
  if (!kind) return { wrong: `类型不认识：${cells.kind || '没写'}。请写${Object.values(kinds).join('、')}中的一个。` }
  const said = cells.services.split(/[、,，;；\s]+/).filter(Boolean)
  const unknown = said.find((one) => !wordOf(serviceWords, one))
  if (unknown) return { wrong: `“服务”里不认识：${unknown}。可以写${Object.values(serviceWords).join('、')}。` }
  const state = wordOf(states, cells.state || states.open)
  if (!state) return { wrong: `状态不认识：${cells.state}。请写开着或者关了。` }
  if (cells.holidays && !wordOf(holidays, cells.holidays)) return { wrong: `法定节假日不认识：${cells.holidays}。请写休息或者照常。` }
  if (cells.number.length > 40) return { wrong: '编号太长，最多 40 个字。' }
  const parsed = StationForm.safeParse(formOf(cells, kind, said.map((one) => wordOf(serviceWords, one)!)))
  if (!parsed.success) return { wrong: why[String(parsed.error.issues[0]?.path[0])] ?? '这一行没填对。' }
  return { ok: { line, number: cells.number, unitNumber: cells.unitNumber, unitName: cells.unitName, state, form: parsed.data } }
}

export const stationRow = ({ id, unitId, state, form: { name, kind, address, hours, services, hotlines, location } }: StationSheet, unitName: string): string[] => [
  id, name, kinds[kind], unitId, unitName, address, weekdaysInWords(hours.weekdays), hours.from, hours.to, holidays[hours.holidays],
  services.map((service) => serviceWords[service]).join('、'), hotlines.map((line) => [line.name, line.number, line.note].map(escaped).join('|')).join('\n'),
  location ? String(location.lng) : '', location ? String(location.lat) : '', states[state],
]
