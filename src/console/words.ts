import type { BoardLine, ConsultationState, UrgentReason } from '@contract'
import type { Tone } from '../ui/State'

/** What lets a question go ahead, as the staff ask for it and read it. */
export const urgentWords: Record<UrgentReason, string> = {
  limitation: '七天内就过期限', hospital: '受伤住院', group: '十人以上一起被欠薪',
}

/** Why the staff were called. */
export const callWords: Record<NonNullable<BoardLine['escalation']>['why'], string> = {
  answer: '过了时间没人答', closing: '拖了好些天', help: '律师请您帮忙',
}

const states: Record<ConsultationState, { tone: Tone; says: (lawyer: string) => string }> = {
  checking: { tone: 'care', says: () => '等人核对' },
  waiting: { tone: 'calm', says: () => '等律师接' },
  offered: { tone: 'calm', says: lawyer => `正在问${lawyer}` },
  held: { tone: 'calm', says: lawyer => `${lawyer}在写答复` },
  askedBack: { tone: 'care', says: lawyer => `${lawyer}在等工友回话` },
  answered: { tone: 'good', says: lawyer => `${lawyer}答复了` },
  returned: { tone: 'calm', says: () => '等工友换个说法' },
  closed: { tone: 'quiet', says: () => '已结束' },
}

/** Where a consultation stands, as the staff read it; `surname` is the lawyer's, null where none is known. */
export function stateInWords(state: ConsultationState, surname: string | null): { tone: Tone; says: string } {
  const { tone, says } = states[state]
  return { tone, says: says(surname ? `${surname}律师` : '律师') }
}

/** The district and the station; one that belongs to the district itself says it once. */
export const placeInWords = ({ district, station }: Pick<BoardLine, 'district' | 'station'>): string => [...new Set([district, station])].filter(Boolean).join(' · ')
