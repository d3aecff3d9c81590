import type { Next } from '@contract'
import { byInWords, dayInWords, leftInWords } from '@domain/when'

const says: Record<Next['step'], string> = {
  officeChecks: '正在核对您写的', workerRewrites: '工会请您换个说法', lawyerTakes: '等律师接', lawyerAnswers: '律师在写答复', workerReplies: '律师在等您补充',
  workerReads: '律师已经答复，请看看', workerTells: '办得怎么样了？请说一声', nothing: '已经结束',
}
const ends: Partial<Record<Next['step'], string>> = { officeChecks: '转给律师', workerRewrites: '写好就行', lawyerTakes: '有答复', lawyerAnswers: '答复您', workerReplies: '回复就行' }

const late: Partial<Record<Next['step'], string>> = {
  lawyerTakes: '还在等律师接，比约定的时间晚了。着急请打 12351', lawyerAnswers: '律师还没答完，比约定的时间晚了。着急请打 12351',
}

/** Whether the moment it should have happened by is over. */
export const isLate = ({ by }: Next, now: string): boolean => by !== null && Date.parse(by) < Date.parse(now)

/** What happens next, and by when, for the worker; a broken promise is admitted. */
export function nextInWords(next: Next, now: string): string {
  const { step, by } = next
  const end = ends[step]
  if (isLate(next, now)) return late[step] ?? says[step]
  return by && end ? `${says[step]}，${byInWords(by, now)}${end}` : says[step]
}

/** How long is left; null where nobody is waited for. An answer that was read closes by itself, and says when. */
export function leftInWordsOf(next: Next, now: string): string | null {
  if (!next.by || next.step === 'nothing' || next.step === 'workerTells' || isLate(next, now)) return null
  return next.step === 'workerReads' ? `没有别的要问，${dayInWords(next.by, now)}会自动结束` : leftInWords(next.by, now).words
}
