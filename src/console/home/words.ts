import type { BoardLine, Dashboard } from '@contract'
import { unshown } from '../dashboard/words'

/** The answer to "do we keep our word today?", and what it is counted from. */
export function promiseInWords({ promise: { minutes, keptPercent, answered }, figures }: Dashboard): { says: string; from: string } {
  const word = `答应的是：值班时间里 ${minutes} 分钟内第一次答复。`
  const lately = keptPercent === null ? `最近 30 天答复满 5 件才算总数。` : `最近 30 天 ${keptPercent} % 按时，按 ${answered} 件算的。`
  if (figures.keptPercent !== null) return { says: `今天 ${figures.keptPercent} % 按时答复`, from: `今天答复了 ${figures.answered} 件，${figures.late} 件晚了。${word}${lately}` }
  const today = figures.answered === 0 ? '今天还没有答复过' : '今天答复的还不满 5 件'
  return keptPercent === null ? { says: today, from: `${word}${lately}` } : { says: `最近 30 天 ${keptPercent} % 按时答复`, from: `按 ${answered} 件算的，${today}。${word}` }
}

export interface Figure { id: string; name: string; tone: 'plain' | 'good' | 'care'; count: number | null; says: string }

/** How many call for the staff; `unknown` until the board was read. */
export type Calls = { state: 'unknown' } | { state: 'known'; count: number }

export const callsIn = (lines: readonly BoardLine[] | undefined): Calls =>
  lines ? { state: 'known', count: lines.filter(({ escalation }) => escalation !== null).length } : { state: 'unknown' }

/** A word beside the door to the board; none while nobody calls. */
export const markOf = (calls: Calls): string | undefined => calls.state === 'known' && calls.count > 0 ? `${calls.count} 件要帮忙` : undefined

function callsOf(calls: Calls): Figure[] {
  if (calls.state === 'unknown') return []
  return [{
    id: 'calls', name: '要工会帮忙', count: calls.count, tone: calls.count > 0 ? 'care' : 'good',
    says: calls.count > 0 ? '在“没答完的咨询”最上面，请看一看。' : '没有，律师都能办。',
  }]
}

/** The counts, the worrying ones with words of their own. */
export function figuresOf({ standing: { waiting, held, overdue }, figures: { answered } }: Dashboard, calls: Calls): Figure[] {
  return [
    ...callsOf(calls),
    {
      id: 'overdue', name: '过了时间还没答', count: overdue, tone: overdue > 0 ? 'care' : 'good',
      says: overdue > 0 ? '请转给有空的律师，或者打电话催一催。' : '没有，都还在时间里。',
    },
    { id: 'waiting', name: '等律师接', count: waiting, tone: 'plain', says: '还没有律师接的。' },
    { id: 'held', name: '律师在办', count: held, tone: 'plain', says: '已经有律师接了，在写答复，或者在等工友回话。' },
    { id: 'answered', name: '今天答复了', count: answered, tone: 'plain', says: answered === null ? '不到 5 件的数不显示。' : '今天零点到现在，第一次答复的。' },
  ]
}

export const countInWords = (count: number | null): string => count === null ? unshown : String(count)
