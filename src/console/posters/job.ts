/** One job at the printer: fetch the points, their codes, draw. */
import type { StationSheet } from '@contract'
import { call } from '../../client/call'
import { allStations } from '../files/tables'
import { Stopped } from '../files/plan'
import type { Left, Size } from './make'
import type { Printed } from './poster'

export interface Wanted { readonly size: Size; readonly codes: 'plain' | 'both' }
export interface Asked extends Wanted { readonly unitId: string; readonly stationId: string | null }
export interface Job { readonly step: 'fetch' | 'codes' | 'draw'; readonly done: number; readonly of: number }
export interface Outcome { readonly pdf: Uint8Array<ArrayBuffer> | null; readonly pages: number; readonly left: readonly Left[]; readonly without: number }

/** pages after which the browser gets a turn: to show how far it is, and to hear a tap */
const turn = 5
const breath = () => new Promise<void>((resolve) => { setTimeout(resolve, 0) })

/** What the printed code says: the ordinary link of the host that these pages come from. */
const linkOf = (code: string): string => `${window.location.origin}/s/${code}`

async function miniCodeOf(id: StationSheet['id']): Promise<ArrayBuffer | null> {
  const [result, { pictureIn }] = await Promise.all([call('station.miniCode', { id }), import('./picture')])
  return result.ok ? pictureIn(result.data.data) : null
}

/** @returns null when it was stopped @throws Stopped with plain words */
export async function job({ unitId, stationId, size, codes }: Asked, tell: (job: Job) => void, isStopped: () => boolean): Promise<Outcome | null> {
  const all = await allStations(unitId, (done) => tell({ step: 'fetch', done, of: 0 }))
  const stations = all.filter(({ id, state }) => state === 'open' && (!stationId || id === stationId))
  if (stations.length === 0) throw new Stopped('这里没有开着的站点。')
  const printed: Printed[] = []
  for (const [at, station] of stations.entries()) {
    if (isStopped()) return null
    if (codes === 'both') tell({ step: 'codes', done: at, of: stations.length })
    printed.push({ station, link: linkOf(station.code), miniCode: codes === 'both' ? await miniCodeOf(station.id) : null })
  }
  const [{ makePosters }, { fontBytes }, { pictureOf }] = await Promise.all([import('./make'), import('./font'), import('./picture')])
  const font = await fontBytes().catch(() => { throw new Stopped('字体没有下载下来，请再试一次。') })
  const step = async (done: number) => {
    if (done % turn !== 0) return
    tell({ step: 'draw', done, of: stations.length })
    await breath()
  }
  const made = await makePosters(printed, { size, font, pictureOf, tell: step, isStopped })
  if (!made) return null
  const without = codes === 'both' ? printed.filter(({ miniCode }) => !miniCode).length : 0
  return 'pdf' in made ? { ...made, without } : { pdf: null, pages: 0, left: made.left, without }
}
