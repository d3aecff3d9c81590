import type { Standing } from '@contract'

/** The answer to "do we keep our word?", and what it is counted from. */
export function promiseInWords({ promise: { minutes, keptPercent, answered } }: Standing): { says: string; from: string } {
  const word = `答应的是：值班时间里 ${minutes} 分钟内第一次答复。`
  if (keptPercent === null) return { says: '还早，说不了按时答复了多少', from: `${word}最近 30 天答复满 5 件才算，现在 ${answered} 件。` }
  return { says: `最近 30 天 ${keptPercent} % 按时答复`, from: `${word}按 ${answered} 件算的。` }
}

export interface Figure { id: string; name: string; tone: 'plain' | 'good' | 'care'; count: number; says: string }

/** The four counts, the worrying one with words of its own. */
export function figuresOf({ waiting, held, overdue, answeredToday }: Standing): Figure[] {
  return [
    {
      id: 'overdue', name: '过了时间还没答', count: overdue, tone: overdue > 0 ? 'care' : 'good',
      says: overdue > 0 ? '请催一催值班律师，或者打电话问问。' : '没有，都还在时间里。',
    },
    { id: 'waiting', name: '等律师接', count: waiting, tone: 'plain', says: '还没有律师接的。' },
    { id: 'held', name: '律师在写答复', count: held, tone: 'plain', says: '已经有律师接了。' },
    { id: 'answered', name: '今天答复了', count: answeredToday, tone: 'plain', says: '今天零点到现在，第一次答复的。' },
  ]
}
