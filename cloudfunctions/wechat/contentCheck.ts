/** WeChat's content check. It is asked, and not waited for long: what does not answer in time is `unknown`, and asked again by the clock. */
import type { Verdict } from '@domain/check'
import { callWechat, type WechatAnswer } from './api'

/** how long a worker who sends a question waits for it */
const patienceMs = 1_500
/** what the check takes in, in characters */
const longestText = 2_500
/** what people say to each other */
const scene = 2
const version = 2

type Suggested = WechatAnswer & { readonly result?: { readonly suggest?: string }; readonly trace_id?: string }

const verdicts: Readonly<Record<string, Verdict>> = { pass: 'pass', review: 'review', risky: 'risky' }

/** What `suggest` means; anything new is looked at by a person. */
export const verdictOf = (suggest: string | undefined): Verdict => suggest === undefined ? 'unknown' : verdicts[suggest] ?? 'review'

/** What `work` says within the patience, or null. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => { timer = setTimeout(resolve, patienceMs, null) })
  try {
    return await Promise.race([work.catch(() => null), late])
  } finally {
    clearTimeout(timer)
  }
}

/** What `msgSecCheck` says to a text by `openid`, who must have used the mini-program within two hours (61010 otherwise). */
export async function checkText(openid: string, text: string): Promise<Verdict> {
  const content = [...text].slice(0, longestText).join('')
  const answer: Suggested | null = await inTime(callWechat('security.msgSecCheck', { openid, scene, version, content }))
  return answer?.errcode === 0 ? verdictOf(answer.result?.suggest) : 'unknown'
}

/** Asks for a photo at `url` to be checked. @returns the id under which `wxa_media_check` will answer; null when it was not taken */
export async function askPhotoCheck(openid: string, url: string): Promise<string | null> {
  const answer: Suggested | null = await inTime(callWechat('security.mediaCheckAsync', { openid, scene, version, media_type: 2, media_url: url }))
  return answer?.errcode === 0 && answer.trace_id ? answer.trace_id : null
}
