import type { JoinHome } from '@contract'
import { IdNumber } from '../../contract/member'
import type { Identity } from './AboutStep'
import type { JoinDraft } from './joinDraft'

/** What is not filled in yet, in words, by its field; empty when nothing is missing. */
export function missingIn(draft: JoinDraft, { number, consent }: Identity, idNumber: JoinHome['idNumber']): Partial<Record<string, string>> {
  const rows: readonly (readonly [string, boolean, string])[] = [
    ['name', [...draft.name.trim()].length >= 2, '请填姓名，至少 2 个字'],
    ['trade', draft.trade !== null, '请选一个您做的工作'],
    ['work', draft.work !== null, '请选有没有单位'],
    ['employer', draft.work !== 'employed' || draft.employer.trim() !== '', '请填单位的名字'],
    ['identity', idNumber === 'unasked' || IdNumber.safeParse(number).success, '身份证号是 18 位，请对一下'],
    ['identity', idNumber === 'unasked' || consent === 'given', '要先点同意，才能填身份证号'],
  ]
  return Object.fromEntries(rows.filter(([, fine]) => !fine).map(([field, , says]) => [field, says]))
}
