import type { Query } from '../../client/query'
import { Card } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Skeleton } from '../../ui/Skeleton'
import { StationPanel } from './StationPanel'

/** Why there is no station to show, and what still works. Only the service itself may call a code unknown. */
function saysOf({ state, error }: Query<'station.get'>): string {
  if (state === 'offline') return '没连上网，站点信息暂时看不到。查过的法律还能看，电话也能打。'
  if (error?.name === 'NotFound' || error?.name === 'BadInput') return '这个码认不出来，可能磨花了。不要紧，下面的都能照常用。'
  return '站点信息暂时看不到，过一会儿再试。下面的都能照常用。'
}

const choose = () => go('near/index')

/** The station someone came through, or a kind word where the code says nothing; everything else works without. */
export function StationPlace({ code, station }: { code: string | null; station: Query<'station.get'> }) {
  if (station.data) return <StationPanel station={station.data} />
  if (!code) {
    return <Doors><Door icon='pin' title='选一个离您近的服务站点' line='不选也能提问、查法律、打电话' onTap={choose} /></Doors>
  }
  if (station.state === 'loading') return <Skeleton rows={1} />
  // the code of a closed station says there where to go instead
  const look = () => station.error?.name === 'NotFound' ? go('near/station', { code }) : choose()
  return <Card><Note>{saysOf(station)}</Note><Door icon='pin' title='自己选一个站点' onTap={look} /></Card>
}
