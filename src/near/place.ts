import Taro from '@tarojs/taro'
import { type Point, roughly } from '@domain/geo'
import { allowPrivacy } from '../client/privacy'

/** A place to measure from, in GCJ-02. It is kept in this screen's memory and nowhere else. */
export interface Place {
  point: Point
  /** it may be so many metres off */
  within: number
  /** what it is called */
  says: string
}

/** Whether a point can be chosen on the system's own map. */
export const canChoose = true

/** About where the phone is, as WeChat blurs it; null when the person or the system said no. */
export async function roughPlace(): Promise<Place | null> {
  if (await allowPrivacy() === 'no') return null
  const found = await Taro.getFuzzyLocation({ type: 'gcj02' }).catch(() => null)
  return found && { point: roughly({ lng: found.longitude, lat: found.latitude }, 0.01), within: 1000, says: '您大概的位置' }
}

/** A point that is tapped on WeChat's map; null when nothing was chosen. */
export async function chosenPlace(): Promise<Place | null> {
  if (await allowPrivacy() === 'no') return null
  const found = await Taro.chooseLocation({}).catch(() => null)
  return found && { point: roughly({ lng: found.longitude, lat: found.latitude }, 0.001), within: 100, says: found.name || '您选的地点' }
}
