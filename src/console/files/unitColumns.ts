/** Units as rows of a file, there and back. */
import { UnitForm, type UnitKind, type UnitRow } from '../../contract/unitOffice'
import type { Heading, Line } from './sheet'

const counted = { workers: '工友', legalWorkers: '办法律的人', villages: '村和社区', firms: '大企业' } as const
type Counted = keyof typeof counted

export type UnitKey = 'number' | 'name' | 'kind' | 'parentNumber' | 'parentName' | 'area' | Counted

export const unitHeadings: readonly Heading<UnitKey>[] = [
  { key: 'number', name: '编号', also: ['单位编号', '代码'], need: 'optional' },
  { key: 'name', name: '名称', also: ['单位名称', '单位', '工会名称'], need: 'needed' },
  { key: 'kind', name: '类型', also: ['级别', '种类', '单位类型'], need: 'needed' },
  { key: 'parentNumber', name: '上级编号', also: ['上级单位编号'], need: 'optional' },
  { key: 'parentName', name: '上级', also: ['上级单位', '上级名称', '上级单位名称'], need: 'optional' },
  { key: 'area', name: '面积', also: ['面积平方公里', '平方公里'], need: 'optional' },
  { key: 'workers', name: counted.workers, also: ['职工', '职工人数', '工友人数', '有多少工友'], need: 'optional' },
  { key: 'legalWorkers', name: counted.legalWorkers, also: ['法律工作者', '办法律的'], need: 'optional' },
  { key: 'villages', name: counted.villages, also: ['村', '村数', '社区', '村社区'], need: 'optional' },
  { key: 'firms', name: counted.firms, also: ['企业', '较大企业', '规模以上企业'], need: 'optional' },
]

const kindWords: Readonly<Record<UnitKind, readonly [string, ...string[]]>> = {
  city: ['市', '市级', '城市'], district: ['区', '区县', '区级', '县', '县区', '市辖区'], street: ['街道', '乡镇', '镇', '乡', '街镇'], park: ['园区', '开发区', '工业园', '产业园'],
}

/** A unit as its line says it is; whom it hangs on is still in their words. */
export interface WrittenUnit {
  readonly line: number
  readonly number: string
  readonly kind: UnitKind
  readonly parentNumber: string
  readonly parentName: string
  readonly form: UnitForm
}

export type Reading<T> = { readonly ok: T } | { readonly wrong: string }

const kindOf = (said: string): UnitKind | undefined =>
  (Object.keys(kindWords) as UnitKind[]).find((kind) => kindWords[kind].includes(said))

export function readUnit({ line, cells }: Line<UnitKey>): Reading<WrittenUnit> {
  const kind = kindOf(cells.kind)
  if (!kind) return { wrong: cells.kind ? `类型不认识：${cells.kind}。请写市、区、街道或者园区。` : '没写类型。请写市、区、街道或者园区。' }
  if (cells.number.length > 40) return { wrong: '编号太长，最多 40 个字。' }
  const area = cells.area.normalize('NFKC').replace(/[,\s]|平方公里|km2|km²/gi, '')
  // what a file leaves empty, or has no column for, stays as it was counted before
  const counts = Object.entries(counted).flatMap(([key]) => { const said = cells[key as Counted].normalize('NFKC').replace(/[,\s]|[人个家]/g, ''); return said ? [[key, Number(said)]] : [] })
  const form = { name: cells.name, areaKm2: area ? Number(area) : null, ...Object.fromEntries(counts) as Partial<Record<Counted, number>> }
  const parsed = UnitForm.safeParse(form)
  if (parsed.success) return { ok: { line, number: cells.number, kind, parentNumber: cells.parentNumber, parentName: cells.parentName, form: parsed.data } }
  const field = parsed.error.issues[0]?.path[0] as Counted | 'name' | 'areaKm2' | undefined
  if (field && field in counted) return { wrong: `“${counted[field as Counted]}”要写一个整数。` }
  return { wrong: field === 'name' ? '名称要写 2 到 40 个字。' : '面积要写一个数，比如 3.5，单位是平方公里。' }
}

export const unitRow = ({ id, kind, parentId, form }: UnitRow, parentName: string): string[] =>
  [id, form.name, kindWords[kind][0], parentId ?? '', parentName, ...[form.areaKm2, ...(Object.keys(counted) as Counted[]).map((key) => form[key])].map((number) => number == null ? '' : String(number))]
