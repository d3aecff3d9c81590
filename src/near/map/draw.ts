/** Leaflet's part of a browser's map: loaded with it, only when a map is asked for. */
import { control, divIcon, latLngBounds, map as newMap, type Map as LeafletMap, marker, tileLayer } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { type Point, wgsOf } from '@domain/geo'
import type { StationsMapProps } from './StationsMap'

const deepest = 18
/** nothing moves by itself */
const still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false }

const at = (point: Point): [number, number] => {
  const { lng, lat } = MAP_TILES?.coordinates === 'wgs84' ? wgsOf(point) : point
  return [lat, lng]
}

/** Tiles where an operator has named some. Without them, or when they do not come, the points stay where they are. */
function addTiles(map: LeafletMap): void {
  if (!MAP_TILES) return
  const layer = tileLayer(MAP_TILES.url, { maxZoom: deepest, attribution: MAP_TILES.from, referrerPolicy: 'no-referrer' })
  layer.on('tileerror', () => { layer.remove() })
  layer.addTo(map)
}

interface Pin { point: Point; sign: string; says: string; look: string }

/** A pin with a sign on it. Leaflet lets a keyboard reach it, but hears no Enter. */
function addPin(map: LeafletMap, { point, sign, says, look }: Pin, onTap: (() => void) | null): void {
  const icon = divIcon({ className: `near-pin ${look}`, html: `<span class="near-sign">${sign}</span>`, iconSize: [0, 0] })
  const pin = marker(at(point), { icon, title: says, keyboard: onTap !== null, interactive: onTap !== null }).addTo(map)
  pin.getElement()?.setAttribute('aria-label', says)
  if (!onTap) return
  pin.on('click', onTap)
  pin.getElement()?.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onTap() } })
}

/** Draws stations into `box`; answers how to take them away again. */
export function draw(box: HTMLElement, { stations, from, onChoose }: StationsMapProps): () => void {
  const map = newMap(box, { ...still, zoomControl: false, attributionControl: MAP_TILES !== null, scrollWheelZoom: false, maxZoom: deepest })
  control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
  control.scale({ imperial: false }).addTo(map)
  map.attributionControl?.setPrefix(false)
  map.fitBounds(latLngBounds([...stations.map(({ location }) => at(location)), ...from ? [at(from.point)] : []]), { paddingTopLeft: [72, 40], paddingBottomRight: [40, 40], maxZoom: 16 })
  addTiles(map)
  stations.forEach(({ id, name, location }, nth) => addPin(map, { point: location, sign: String(nth + 1), says: `${nth + 1}. ${name}`, look: '' }, () => onChoose(id)))
  if (from) addPin(map, { point: from.point, sign: '您', says: from.says, look: 'near-pin-own' }, null)
  return () => { map.remove() }
}
