/**
 * Where places are. Points are kept in GCJ-02, the coordinates of WeChat and of Chinese maps; browsers and satellites say WGS-84,
 * which lies some hundred metres beside it: converted where it comes in or goes out, and nowhere else.
 */
export interface Point { readonly lng: number; readonly lat: number }

/** The radius with which MongoDB measures, in metres. */
export const earthRadius = 6_378_100
const rad = (degrees: number): number => degrees * Math.PI / 180

/** Metres along the ground between two points of one system (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const across = Math.sin(rad(b.lng - a.lng) / 2) ** 2 * Math.cos(rad(a.lat)) * Math.cos(rad(b.lat))
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(Math.sin(rad(b.lat - a.lat) / 2) ** 2 + across)))
}

const directions = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const

/** Which way `to` lies from `from`: one of eight directions. */
export function directionTo(from: Point, to: Point): (typeof directions)[number] {
  const east = Math.sin(rad(to.lng - from.lng)) * Math.cos(rad(to.lat))
  const north = Math.cos(rad(from.lat)) * Math.sin(rad(to.lat)) - Math.sin(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.cos(rad(to.lng - from.lng))
  return directions[(Math.round(Math.atan2(east, north) / (Math.PI / 4)) + 8) % 8]!
}

/** Rounded to a grid of `step` degrees (0.01 is about 1 km): where somebody is, as far as anybody else needs to know. */
export const roughly = ({ lng, lat }: Point, step: number): Point =>
  ({ lng: Number((Math.round(lng / step) * step).toFixed(6)), lat: Number((Math.round(lat / step) * step).toFixed(6)) })

/** How far, as one says it: `约 800 米`, `约 1.5 公里`. `within`: how many metres the own place may be off, below which nothing is said for sure. */
export function distanceInWords(metres: number, within: number): string {
  if (metres <= within) return within < 1000 ? `${within} 米以内` : `${Math.round(within / 1000)} 公里以内`
  if (metres < 950) return `约 ${Math.max(100, Math.round(metres / 100) * 100)} 米`
  const km = metres / 1000
  return `约 ${km < 10 && within < 1000 ? String(Math.round(km * 10) / 10) : String(Math.round(km))} 公里`
}

/** The ellipsoid that GCJ-02 is reckoned on. */
const axis = 6_378_245
const eccentricity2 = 0.00669342162296594323

const wave = (x: number, terms: readonly (readonly [size: number, turns: number])[]): number =>
  terms.reduce((sum, [size, turns]) => sum + size * Math.sin(turns * x * Math.PI), 0) * 2 / 3

/** How far GCJ-02 lies beside WGS-84 there, in degrees; the formula is public and was never officially published. */
function shiftAt({ lng, lat }: Point): Point {
  const [x, y] = [lng - 105, lat - 35]
  const both = wave(x, [[20, 6], [20, 2]])
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + both + wave(y, [[20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30]])
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + both + wave(x, [[20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30]])
  const flat = 1 - eccentricity2 * Math.sin(rad(lat)) ** 2
  return {
    lat: north * 180 / (axis * (1 - eccentricity2) / (flat * Math.sqrt(flat)) * Math.PI),
    lng: east * 180 / (axis / Math.sqrt(flat) * Math.cos(rad(lat)) * Math.PI),
  }
}

/** Outside this frame nothing is shifted. It is wider than the country, as in every known implementation. */
const isShifted = ({ lng, lat }: Point): boolean => lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271

/** From a satellite's or browser's coordinates (WGS-84) to those of Chinese maps (GCJ-02). */
export function gcjOf(wgs: Point): Point {
  if (!isShifted(wgs)) return { lng: wgs.lng, lat: wgs.lat }
  const shift = shiftAt(wgs)
  return { lng: wgs.lng + shift.lng, lat: wgs.lat + shift.lat }
}

/** Back to WGS-84, to within a millimetre: there is no formula, so it is approached. */
export function wgsOf(gcj: Point): Point {
  let guess = gcj
  for (let round = 0; round < 8; round++) {
    const { lng, lat } = gcjOf(guess)
    guess = { lng: guess.lng + gcj.lng - lng, lat: guess.lat + gcj.lat - lat }
  }
  return isShifted(gcj) ? guess : { lng: gcj.lng, lat: gcj.lat }
}
