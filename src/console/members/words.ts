import type { DeclineReason, MemberLine, MemberList } from '@contract'
import type { Tone } from '../../ui/State'

export const listNames: Readonly<Record<MemberList, { name: string; empty: string }>> = {
  review: { name: '要办的', empty: '没有等您看的申请' },
  asked: { name: '等工友补充的', empty: '没有在等补充的' },
  member: { name: '会员', empty: '还没有会员' },
  declined: { name: '没办成的', empty: '没有没办成的' },
}

/** What the reviewer may say; the worker reads the kind words that belong to each. */
export const reasonNames: Readonly<Record<Exclude<DeclineReason, 'silent'>, { name: string; line: string }>> = {
  elsewhere: { name: '已经是别的工会的会员', line: '告诉他：不用再入，换地方可以转会' },
  notHere: { name: '干活的地方不归这里管', line: '告诉他：再申请时选对地方，直接到那里' },
  mismatch: { name: '信息对不上', line: '告诉他：改好再来，或者到站点当面办' },
  unfit: { name: '还不符合条件', line: '告诉他：打 12351 问清楚，问律师照样免费' },
  other: { name: '别的原因', line: '要写一句，工友看得到' },
}

/** What a line waits for, in words. */
export function standingOf({ state, unsure, correction, escalatedAt }: MemberLine): { tone: Tone; says: string } {
  if (unsure > 0) return { tone: 'care', says: '同号的账号要认' }
  if (correction === 'wanted') return { tone: escalatedAt ? 'care' : 'calm', says: '会员要改资料' }
  if (state === 'asked') return { tone: 'quiet', says: '等工友补充' }
  if (state === 'member') return { tone: 'good', says: '会员' }
  if (state === 'declined') return { tone: 'quiet', says: '没办成' }
  return escalatedAt ? { tone: 'care', says: '超过 3 个工作日' } : { tone: 'calm', says: '等您看' }
}
