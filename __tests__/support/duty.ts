/** What the specs of duty share: who plans, who reads, and what phones were told. */
import type { NewShift } from '@contract'
import { database } from '../../cloudfunctions/db/database'
import { person } from '../../cloudfunctions/db/people'
import type { House } from './given'
import { people } from './people'

/** Shanghai's wall clock, `2026-11-23 10:00`, as an instant; a house opens at that one, a Monday */
export const at = (wall: string): string => new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString()

export const li = 'u_li'
export const tuesday: NewShift = { kind: 'once', day: '2026-11-24', from: '14:00', to: '18:00' }

type Sent = { touser: string; page: string; data: Record<string, { value: string }> }

export const dutyIn = (house: () => House) => {
  const calendar = (openid: string = people.li, from = '2026-11-23', days = 7) => house().as(openid).ok('duty.calendar', { from, days })
  /** what went out to phones, oldest first */
  const messages = () => house().store.outbox.list().map(({ payload }) => payload as Sent).reverse()
  return {
    calendar, messages,
    plan: (shift: NewShift, lawyerId: string = li, by: string = people.staff) => house().as(by).ok('duty.plan', { lawyerId, shift }),
    shiftsOf: async (openid: string, from?: string, days?: number) => (await calendar(openid, from, days)).days.flatMap(({ shifts }) => shifts),
    told: () => messages().map(({ touser, data }) => `${touser} ${data.thing1?.value}`),
  }
}

export const stateOf = async (id: string) => (await person(database, id))?.lawyer?.duty
