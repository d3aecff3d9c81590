/**
 * Sun and moon after Jean Meeus, Astronomical Algorithms (2nd ed., chapters 25 and 49): enough to place lunar festivals,
 * and independent of any table. The moon is good to seconds, the sun to a quarter of an hour.
 */
const rad = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * rad)

/** days of Terrestrial Time before Universal Time reads the same: 69 s in these years */
const deltaT = 69 / 86_400
const beijing = 8 / 24
const epoch = 2_440_587.5

/** The day in Beijing, counted from 1970-01-01, that holds a moment of Terrestrial Time. */
const dayNumber = (jde: number) => Math.floor(jde - deltaT - epoch + beijing)

function sunLongitude(jde: number): number {
  const t = (jde - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t
  const anomaly = 357.52911 + 35_999.05029 * t
  const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
  return mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
}

/** The day on which the sun reaches a longitude, 0–359°, in a year. */
export function sunDay(year: number, longitude: number): number {
  let jde = epoch + Date.UTC(year, 2, 20) / 86_400_000 + (longitude > 270 ? longitude - 360 : longitude) * 1.0146
  for (let step = 0; step < 20; step++) jde += ((((longitude - sunLongitude(jde)) % 360) + 540) % 360 - 180) * 1.0146
  return dayNumber(jde)
}

/** New moon number `k`, 0 in January 2000, as its day. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const terms = [
    -0.4072 * sin(moon), 0.17241 * e * sin(sun), 0.01608 * sin(2 * moon), 0.01039 * sin(2 * f), 0.00739 * e * sin(moon - sun),
    -0.00514 * e * sin(moon + sun), 0.00208 * e * e * sin(2 * sun), -0.00111 * sin(moon - 2 * f), -0.00057 * sin(moon + 2 * f),
    0.00056 * e * sin(2 * moon + sun), -0.00042 * sin(3 * moon), 0.00042 * e * sin(sun + 2 * f), 0.00038 * e * sin(sun - 2 * f),
    -0.00024 * e * sin(2 * moon - sun), -0.00017 * sin(node), -0.00007 * sin(moon + 2 * sun), 0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t),
    0.000165 * sin(251.88 + 0.016321 * k), 0.000164 * sin(251.83 + 26.651886 * k), 0.000126 * sin(349.42 + 36.412478 * k), 0.00011 * sin(84.66 + 18.206239 * k),
  ]
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t
  return dayNumber(mean + terms.reduce((sum, term) => sum + term, 0))
}

/** Day `day` of the lunar month that holds the sun's `longitude`: 330° the first month, 90° the fifth, 180° the eighth. */
export function lunarDay(year: number, longitude: number, day: number): number {
  const term = sunDay(year, longitude)
  let k = Math.round((year - 2000) * 12.3685 + longitude / 30) + 6
  while (newMoonDay(k) > term) k--
  return newMoonDay(k) + day - 1
}
