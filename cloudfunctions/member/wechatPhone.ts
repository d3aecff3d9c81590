import { refusal } from '@domain/refusal'
import type { KnownVerb } from '../call'
import { phoneBehind } from '../wechat/phone'
import { given, proofOf } from './proof'

export const wechatPhone: KnownVerb<'member.wechatPhone'> = async ({ person: { id }, at }, { code }) => {
  const phone = await phoneBehind(code)
  if (!phone) throw refusal('PhoneRefused')
  return given(id, proofOf(id, phone, at), at)
}
