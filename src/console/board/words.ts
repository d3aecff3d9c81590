import type { BoardLine } from '@contract'

/** The lines by what they wait for, each in the order of the board; an empty group is left out. */
export function groupsOf(lines: readonly BoardLine[]): { title: string; lines: BoardLine[] }[] {
  const sorted = (wanted: (line: BoardLine) => boolean) => lines.filter(wanted)
  return [
    { title: '要工会帮忙的', lines: sorted(({ escalation }) => escalation !== null) },
    { title: '等律师答复的', lines: sorted(({ escalation, state }) => escalation === null && state !== 'askedBack') },
    { title: '等工友回话的', lines: sorted(({ escalation, state }) => escalation === null && state === 'askedBack') },
  ].filter(group => group.lines.length > 0)
}

/** The answer to "is anybody needed?". */
export function answerOf(lines: readonly BoardLine[], more: boolean): string {
  const calls = lines.filter(({ escalation }) => escalation !== null).length
  const all = `${lines.length} 件${more ? '以上' : ''}`
  if (lines.length === 0) return '现在没有没答完的咨询'
  return calls > 0 ? `有 ${calls} 件要工会帮忙` : `没有要工会帮忙的，${all}都在办`
}

/** What the clocks say of a line: they stand still while the worker is the one to reply. */
export const isTimed = ({ state }: Pick<BoardLine, 'state'>): boolean => state !== 'askedBack'

/** Whoever may write for the worker wrote the question down, and may read it. */
export const isReadable = ({ actions }: Pick<BoardLine, 'actions'>): boolean => actions.includes('followUp')
