import { Map } from '@tarojs/components'
import type { StationNearby } from '@contract'
import type { Point } from '@domain/geo'
import type { Place } from '../place'

export interface StationsMapProps {
  stations: readonly (StationNearby & { location: Point })[]
  /** where the distances are measured from */
  from: Place | null
  /** a station's pin was tapped */
  onChoose: (id: string) => void
}

const pin = { iconPath: '/near/pin.png', width: 28, height: 36 }
const callout = { fontSize: 15, color: '#1D2129', bgColor: '#FFFFFF', borderColor: '#8A8F99', borderWidth: 1, borderRadius: 6, padding: 4, textAlign: 'center' as const }

/** WeChat's own map, with a numbered pin for each station. It is never told to show where the phone is. */
export function StationsMap({ stations, from, onChoose }: StationsMapProps) {
  const middle = from?.point ?? stations[0]!.location
  const markers = stations.map(({ name, location }, at) => ({
    id: at, latitude: location.lat, longitude: location.lng, title: name, ...pin,
    callout: { ...callout, content: `${at + 1}. ${name}`, display: stations.length > 5 ? 'BYCLICK' as const : 'ALWAYS' as const, anchorX: 0, anchorY: 0 },
  }))
  const points = [...stations.map(({ location }) => location), ...from ? [from.point] : []].map(({ lng, lat }) => ({ longitude: lng, latitude: lat }))
  return (
    <Map
      className='near-map' longitude={middle.lng} latitude={middle.lat} scale={13} markers={markers} includePoints={points} onError={() => undefined}
      onMarkerTap={({ detail }) => { const one = stations[Number(detail.markerId)]; if (one) onChoose(one.id) }}
    />
  )
}
