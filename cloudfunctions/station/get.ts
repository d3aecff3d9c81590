import { refusal } from '@domain/refusal'
import type { Verb } from '../call'
import { stationByCode } from '../db/stations'
import { cardOf } from './card'

export const get: Verb<'station.get'> = async ({ at }, { code }) => {
  const station = await stationByCode(code)
  if (!station) throw refusal('NotFound')
  return cardOf(station, at)
}
