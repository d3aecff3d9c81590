import type { ConsultationLine, Message, Next, Thread } from '@contract'
import { byInWords, dayInWords } from '@domain/when'
import type { Tone } from '../../ui/State'

/** What the office has to do for the worker, or what it waits for. */
const steps: Record<Next['step'], { tone: Tone; says: string; end: string }> = {
  officeChecks: { tone: 'calm', says: '等人核对', end: '转给律师' },
  workerRewrites: { tone: 'care', says: '要请工友换个说法，请打电话', end: '写好就行' },
  lawyerTakes: { tone: 'calm', says: '等律师接', end: '有答复' },
  lawyerAnswers: { tone: 'calm', says: '律师在写答复', end: '有答复' },
  workerReplies: { tone: 'care', says: '律师要问工友，请打电话', end: '问到就行' },
  workerReads: { tone: 'care', says: '律师答复了，请打电话告诉工友', end: '' },
  workerTells: { tone: 'care', says: '该回访了', end: '回访' },
  nothing: { tone: 'quiet', says: '已结束', end: '' },
}

/** Whether the office is the one to act: to ask, to tell, or to call back. */
export const isOurs = ({ next }: Pick<ConsultationLine, 'next'>): boolean => steps[next.step].tone === 'care'

export const stepInWords = ({ step }: Next): { tone: Tone; says: string } => steps[step]

/** By when, as far as a time is set; an answer that was not told is closed by itself. */
export function dueInWords({ step, by }: Next, now: string): string {
  if (!by) return ''
  return step === 'workerReads' ? `不再问，${dayInWords(by, now)}自动结束` : `${byInWords(by, now)}${steps[step].end}`
}

/** What the lawyer, or the office, last said: it is read out to the worker. Null while nobody answered. */
export const lastSaidTo = ({ messages }: Pick<Thread, 'messages'>): Message | null =>
  messages.reduce<Message | null>((last, message) => message.by === 'worker' ? last : message, null)

/** Why it is over. */
export const closedWords: Record<NonNullable<Thread['closeReason']>, string> = {
  solved: '工友说可以结束了。', withdrawn: '工友不问了。', silent: '工友一直没再回话，自动结束了。', referred: '已经转介到别的部门。',
}
