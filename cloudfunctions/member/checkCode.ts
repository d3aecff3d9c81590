import type { KnownVerb } from '../call'
import { dropPhoneCode, isCodeOf, phoneCode, putPhoneCode } from '../db/phoneCodes'
import { given, proofOf } from './proof'

/** A code works once; a wrong one costs a try, which stays spent. */
export const checkCode: KnownVerb<'member.checkCode'> = async (call, { code: typed }) => {
  const { person: { id: personId }, at } = call
  const proof = await call.write(async (tx) => {
    const refused = (error: 'CodeOver' | 'WrongCode', details: Record<string, unknown> = {}) =>
      ({ output: '', subject: personId, change: { event: 'codeRefused', why: error }, refused: { error, details } })
    const now = await phoneCode(tx, personId)
    if (!now || now.until < at || now.triesLeft < 1) return refused('CodeOver')
    if (!isCodeOf(now, typed)) {
      await putPhoneCode(tx, { ...now, triesLeft: now.triesLeft - 1 })
      return now.triesLeft > 1 ? refused('WrongCode', { left: now.triesLeft - 1 }) : refused('CodeOver')
    }
    await dropPhoneCode(tx, personId)
    return { output: proofOf(personId, now.phone, at), subject: personId, change: { event: 'phoneProved' } }
  })
  return given(personId, proof, at)
}
