import type { Input, PhotoRef, Topic } from '@contract'
import { consultation } from '../../cloudfunctions/db/consultations'
import { database } from '../../cloudfunctions/db/database'
import type { House } from './given'
import { people } from './people'

type Id = Input<'consultation.get'>['id']

/** The token of a consultation as it stands. */
export const tokenOf = async (id: string): Promise<number> => (await consultation(database, id))!.token
const text = '老板三个月没发工资了，一共一万八，怎么要回来？'

/** A 1×1 PNG. */
export const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const photo = async (house: House, openid: string): Promise<PhotoRef> =>
  (await house.as(openid).ok('photo.add', { data: png })).photo

/** A question that waits. */
export const asked = async (house: House, worker: string = people.worker, { topic = 'wages' as Topic } = {}): Promise<{ id: Id }> => {
  const { id } = await house.as(worker).ok('consultation.ask', { topic, text })
  return { id }
}

/** A question that `lawyer` holds. */
export async function claimed(house: House, lawyer: string = people.wang): Promise<{ id: Id; token: number }> {
  const { id } = await asked(house)
  const { token } = await house.as(lawyer).ok('consultation.claim', { id })
  return { id, token }
}

/** A question that `lawyer` answered. */
export async function answered(house: House, lawyer: string = people.wang): Promise<{ id: Id; token: number }> {
  const { id, token } = await claimed(house, lawyer)
  await house.as(lawyer).ok('consultation.answer', { id, token, text: '可以先向劳动监察投诉，再申请仲裁。' })
  return { id, token }
}
