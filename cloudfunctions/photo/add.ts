import { plusMinutes } from '@domain/calendar'
import { refusal } from '@domain/refusal'
import type { KnownCall, KnownVerb } from '../call'
import { database, linksOf } from '../db/database'
import { meetVerdict, photoCheck, putPhotoCheck, type PhotoCheck } from '../db/photoChecks'
import { placeOfPhoto, refOf, storePhoto } from '../db/photos'
import { askPhotoCheck } from '../wechat/contentCheck'
import { pictureOf } from './image'

/** WeChat answers within half an hour; a photo of which nothing is heard is shown by then */
const traceMinutes = 60

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
  const fileId = await storePhoto(id, placeOfPhoto(id, picture.bytes, picture.ending), picture.bytes, call.at)
  const check = await asked(call, fileId)
  return call.write(async (tx) => {
    const verdict = check?.traceId ? await meetVerdict(tx, check.traceId, plusMinutes(call.at, traceMinutes)) : 'unknown'
    if (check) await putPhotoCheck(tx, { ...check, verdict })
    return { output: { photo: refOf(id, fileId) }, subject: id, change: { photo: fileId, bytes: picture.bytes.length } }
  })
}
