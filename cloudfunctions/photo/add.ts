import { refusal } from '@domain/refusal'
import type { KnownCall, KnownVerb } from '../call'
import { database, linksOf } from '../db/database'
import { photoCheck, putPhotoCheck, type PhotoCheck } from '../db/photoChecks'
import { refOf, storePhoto } from '../db/photos'
import { askPhotoCheck } from '../wechat/contentCheck'
import { pictureOf } from './image'

/** Asks WeChat about a photo, unless it has answered before or nobody it knows sent it: the same photo again is the same file. */
async function asked({ person, openid, at }: KnownCall, fileId: string): Promise<PhotoCheck | null> {
  const known = await photoCheck(database, fileId)
  if ((known && known.verdict !== 'unknown') || person.unitId || !openid) return null
  const url = (await linksOf([fileId])).get(fileId)
  const traceId = url ? await askPhotoCheck(openid, url) : null
  return { fileId, ownerId: person.id, traceId, verdict: 'unknown', askedAt: at, places: known?.places ?? [] }
}

export const add: KnownVerb<'photo.add'> = async (call, { data }) => {
  const picture = pictureOf(Buffer.from(data, 'base64'))
  if (!picture) throw refusal('NotAPhoto')
  const { id } = call.person
  const fileId = await storePhoto(id, picture.bytes, picture.ending)
  const check = await asked(call, fileId)
  return call.write(async (tx) => {
    if (check) await putPhotoCheck(tx, check)
    return { output: { photo: refOf(id, fileId) }, subject: id, change: { photo: fileId, bytes: picture.bytes.length } }
  })
}
