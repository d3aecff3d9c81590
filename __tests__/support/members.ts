/** People who ask to join, as the tests need them. */
import { type Input, joinVersion } from '@contract'
import type { House } from './given'
import { people } from './people'

type Given = Partial<Omit<Input<'member.apply'>, 'proof' | 'consent'>> & { phone?: string }

export const phone = '13812345678'
export const idNumber = '11010519491231002X'
export const name = '周建国'

/** A number that WeChat vouches for. */
export const proved = async (house: House, openid: string, number = phone): Promise<string> =>
  (await house.as(openid).ok('member.wechatPhone', { code: `code-of-${number}` })).proof

/** What `member.apply` takes. */
export const form = async (house: House, openid: string, { phone: number, ...more }: Given = {}): Promise<Input<'member.apply'>> =>
  ({ consent: joinVersion, proof: await proved(house, openid, number), name, trade: 'courier', employer: null, identity: null, ...more })

export const applied = async (house: House, openid: string = people.worker, given: Given = {}) =>
  house.as(openid).ok('member.apply', await form(house, openid, given))

type Id = Input<'member.get'>['id']

/** The id of the only application that waits for `staff`. */
export async function waiting(house: House, staff: string = people.staff): Promise<Id> {
  const { lines } = await house.as(staff).ok('member.list', { list: 'review' })
  if (lines.length !== 1) throw new Error(`${lines.length} applications wait`)
  return lines[0]!.id
}

/** A member. */
export async function joined(house: House, openid: string = people.worker, given: Given = {}): Promise<Id> {
  await applied(house, openid, given)
  const id = await waiting(house, people.admin)
  await house.as(people.admin).ok('member.accept', { id })
  return id
}

/** The digits of the last text message to `number`. */
export function codeTo(house: House, number = phone): string {
  const sent = house.store.outbox.list().find(({ apiName, payload }) => apiName === 'cloudbase.sendSms' && JSON.stringify(payload).includes(number))
  if (!sent) throw new Error(`no code went to ${number}`)
  return (sent.payload as { template_param_list: string[] }).template_param_list[0]!
}

/** Everything that lies in a collection, as the store keeps it. */
export const rowsOf = async (house: House, collectionName: string): Promise<{ _id: string; [field: string]: unknown }[]> => {
  const { data } = await house.store.handle({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query: JSON.stringify({ _id: { $gt: '' } }), limit: 1000 }) as
    { data: { list: string[] } }
  return data.list.map((text) => JSON.parse(text) as { _id: string })
}
