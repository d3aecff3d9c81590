import type { LicenceState, PersonRow } from '../../contract/personOffice'
import type { Tone } from '../../ui/State'
import { dateInWords } from '@domain/week'

export const roleNames = { lawyer: '值班律师', staff: '工作人员', admin: '管理员' } as const

/** Nothing to say where all is well. */
const licences: Record<LicenceState, { tone: Tone; says: (day: string) => string } | null> = {
  none: { tone: 'quiet', says: () => '还没填执业证' },
  good: null,
  month: { tone: 'care', says: day => `执业证${day}到期` },
  week: { tone: 'care', says: day => `执业证${day}就到期` },
  over: { tone: 'care', says: () => '执业证已到期，不再接新咨询' },
}

export function licenceInWords(state: LicenceState, on: string | null): { tone: Tone; says: string } | null {
  const found = licences[state]
  return found && { tone: found.tone, says: found.says(on ? dateInWords(on) : '') }
}

/** What somebody does here, and where. */
export function postsInWords({ lawyer, office }: Pick<PersonRow, 'lawyer' | 'office'>): string {
  return [...lawyer ? [`${roleNames.lawyer} · ${lawyer.unit}`] : [], ...office ? [`${roleNames[office.role]} · ${office.unit}`] : []].join('，')
}

/** How somebody is addressed. */
export const nameOf = ({ surname, lawyer }: { surname: string; lawyer: object | null }): string => `${surname}${lawyer ? '律师' : '老师'}`
