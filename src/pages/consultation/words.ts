import type { Next } from '@contract'
import { byInWords } from '@domain/when'

const says: Record<Next['step'], string> = {
  lawyerTakes: '等律师接', lawyerAnswers: '律师在写答复', workerReplies: '律师在等您补充',
  workerReads: '律师已经答复，请看看', nothing: '已经结束',
}
const ends: Partial<Record<Next['step'], string>> = { lawyerTakes: '有答复', lawyerAnswers: '答复您', workerReplies: '回复就行' }

/** What happens next, and by when, for the worker. */
export function nextInWords({ step, by }: Next, now: string): string {
  const end = ends[step]
  return by && end ? `${says[step]}，${byInWords(by, now)}${end}` : says[step]
}
