/** What the staff write down for a worker, and what lies in the store of it. */
import type { Input, Output } from '@contract'
import type { House } from './given'
import { people } from './people'

type Id = Input<'consultation.get'>['id']

export const entry = {
  channel: 'phone', contact: { name: '张师傅', phone: '13800138000' }, share: 'kept', topic: 'wages', text: '工地三个月没发钱，老板说等开春。', employer: '江城一建',
} as const satisfies Input<'consultation.enter'>

/** Entered by the staff of the east district. */
export const enter = (house: House, more: Partial<Input<'consultation.enter'>> = {}, as: string = people.staff): Promise<Output<'consultation.enter'>> =>
  house.as(as).ok('consultation.enter', { ...entry, ...more })

/** Takes it and answers it as `lawyer`. */
export async function answer(house: House, id: Id, lawyer: string = people.wang): Promise<void> {
  const { token } = await house.as(lawyer).ok('consultation.claim', { id })
  await house.as(lawyer).ok('consultation.answer', { id, token, text: '可以先向劳动监察投诉，再申请仲裁。' })
}

/** Every row of a collection, as it lies in the store. */
export async function rowsOf<T>(house: House, collectionName: string): Promise<T[]> {
  const reply = await house.store.handle({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query: JSON.stringify({ _id: { $gt: '' } }), limit: 1000 })
  return (reply as unknown as { data: { list: string[] } }).data.list.map((row) => JSON.parse(row) as T)
}

export interface Change { readonly caller: string; readonly event: string; readonly by?: string }

/** What the journal says happened to `subject`, in no order. */
export const changesOf = async (house: House, subject: string): Promise<Change[]> =>
  (await rowsOf<{ subject: string; caller: string; change: Omit<Change, 'caller'> }>(house, 'journal')).filter((row) => row.subject === subject).map(({ caller, change }) => ({ caller, ...change }))
