import { gcjOf, roughly } from '@domain/geo'
import type { Place } from './place'

/** A browser has no map of its own to choose on. */
export const canChoose = false

const options = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 600_000 }

/** About where the browser is, blurred to a kilometre before anything else sees it; null when the person or the system said no. */
export const roughPlace = (): Promise<Place | null> => new Promise((resolve) => {
  if (!('geolocation' in navigator)) return resolve(null)
  navigator.geolocation.getCurrentPosition(
    ({ coords: { longitude, latitude } }) => resolve({ point: roughly(gcjOf({ lng: longitude, lat: latitude }), 0.01), within: 1000, says: '您大概的位置' }),
    () => resolve(null), options,
  )
})

export const chosenPlace = (): Promise<Place | null> => Promise.resolve(null)
