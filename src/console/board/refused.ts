import type { CallError } from '../../client/call'

/** The contract speaks to a lawyer here; the staff need other words. */
const words: Partial<Record<CallError<'consultation.reassign'>['name'], string>> = {
  AtCapacity: '这位律师手上刚刚满了，请换一位。',
  OffDuty: '这位律师刚刚下班了，请换一位。',
}

/** Why it could not be handed over. */
export const refusedWords = ({ name, says }: CallError<'consultation.reassign'>): string => words[name] ?? says
