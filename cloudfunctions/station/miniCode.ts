import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { database } from '../db/database'
import { miniCodeOf } from '../wechat/code'
import { ownStation } from './own'

export const miniCode: KnownVerb<'station.miniCode'> = async ({ person }, { id }) => {
  const { code } = await ownStation(database, person, id)
  const image = await miniCodeOf(code)
  if (!image) throw refusal('Unavailable')
  return { contentType: image.contentType, data: image.bytes.toString('base64') }
}
