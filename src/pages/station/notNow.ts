import { timeInWords } from '@domain/when'

/** Night, or a day off: when somebody is there again. */
export const notNow = (resumesAt: string, now: string): string => `现在不是值班时间，${timeInWords(resumesAt, now)} 有律师值班`
