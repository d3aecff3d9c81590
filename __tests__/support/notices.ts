/** Notices to test with, written and sent through the door. */
import type { Audience, Input } from '@contract'
import type { House } from './given'
import { people } from './people'

type Typed = Input<'notice.save'>['typed']
type Draft = { id: `b_${string}`; revision: number }

export const words = { title: '高温天气停工提醒', text: '气温到了规定的温度，可以要求停止室外作业。' }
export const audienceOf = (unitId: string, more: Partial<Audience> = {}): Audience => ({ unitId: unitId as Audience['unitId'], trades: [], membership: 'any', topics: [], ...more })

/** A draft of somebody's, saved once. */
export const drafted = (house: House, openid: string = people.admin, typed: Partial<Typed> = {}): Promise<Draft> =>
  house.as(openid).ok('notice.save', { draft: null, typed: { ...words, audience: audienceOf('n_root'), publishAt: null, what: '', ...typed } }) as Promise<Draft>

/** Written and out at once. @returns its id */
export async function sent(house: House, unitId = 'n_root', { by = people.admin, narrowed = {}, ...typed }: Partial<Typed> & { by?: string; narrowed?: Partial<Audience> } = {}): Promise<Draft['id']> {
  const draft = await drafted(house, by, { ...typed, audience: audienceOf(unitId, narrowed) })
  await house.as(by).ok('notice.publish', draft)
  return draft.id
}

/** Opened as a phone does it: looked at, then marked. */
export async function opened(house: House, openid: string, id: string) {
  const notice = await house.as(openid).ok('notice.get', { id })
  await house.as(openid).ok('notice.read', { id, revision: notice.revision })
  return notice
}

/** A correction, out at once. */
export async function corrected(house: House, id: string, typed: Partial<Typed>, by: string = people.admin): Promise<void> {
  const draft = await house.as(by).ok('notice.correct', { id })
  const saved = await house.as(by).ok('notice.save', { draft, typed: { ...words, audience: audienceOf('n_root'), publishAt: null, what: '时间改了', ...typed } })
  await house.as(by).ok('notice.publish', saved)
}

export const inboxOf = async (house: House, openid: string, words?: string) => (await house.as(openid).ok('notice.list', words ? { words } : {})).notices
export const unreadOf = async (house: House, openid: string) => (await house.as(openid).ok('notice.unread', {})).count
