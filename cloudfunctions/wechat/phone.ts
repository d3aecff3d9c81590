/** Two WeChat calls about a phone number: the one that a tap on WeChat's own button gives, and a code by text message to one that was typed. */
import { digitsOfCode, phoneCode } from '../db/phoneCodes'
import { database } from '../db/database'
import { callWechat, type WechatAnswer } from './api'

interface PhoneInfo { readonly phone_info?: { readonly purePhoneNumber?: string; readonly countryCode?: string | number } }

/** The mainland number behind what WeChat's button gave; null when WeChat refused, or the number is from elsewhere. A code works once. */
export async function phoneBehind(code: string): Promise<string | null> {
  const answer = await callWechat('phonenumber.getPhoneNumber', { code }) as WechatAnswer & PhoneInfo
  const { purePhoneNumber = '', countryCode = '86' } = answer.phone_info ?? {}
  return answer.errcode === 0 && String(countryCode) === '86' && /^1[3-9]\d{9}$/.test(purePhoneNumber) ? purePhoneNumber : null
}

/** WeChat's word for a reader that does not exist: the code was used, or its time is over. */
const nobody: WechatAnswer = { errcode: 40003, errmsg: 'the code is over' }

/** Sends the code that `personId` waits for by text message; the digits are made here, at the last moment. */
export async function sendPhoneCode(personId: string, templateId: string): Promise<WechatAnswer> {
  const code = await phoneCode(database, personId)
  if (!code) return nobody
  return callWechat('cloudbase.sendSms', {
    phone_number_list: [`+86${code.phone}`], sms_type: 'Notification', template_id: templateId, template_param_list: [digitsOfCode(code)],
  })
}
