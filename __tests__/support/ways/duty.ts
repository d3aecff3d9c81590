/** How to meet every error of duty: shifts, leave and swaps. */
import { limits, type NewShift } from '@contract'
import { emptyRoster, type Roster } from '@domain/shift'
import { plusDaysOn } from '@domain/week'
import { database, transact } from '../../../cloudfunctions/db/database'
import { putRoster, roster } from '../../../cloudfunctions/db/shifts'
import { dutyIn, li, tuesday } from '../duty'
import type { House } from '../given'
import { people } from '../people'
import type { Ways } from './asking'

const day = '2026-11-24'

/** Rows of a full roster, a day each, from next year on. */
const full = <T>(row: (day: string, at: number) => T): T[] => Array.from({ length: limits.rosterRows }, (_, at) => row(plusDaysOn('2027-01-01', at), at))
const onces = () => full((on, at) => ({ id: `s_full${at}`, day: on, from: '08:00', to: '09:00', topics: null }))

const fill = async (lawyerId: string, part: Partial<Roster>) => {
  const now = await roster(database, lawyerId) ?? emptyRoster(lawyerId, 'n_root', ['n_root'])
  await transact((tx) => putRoster(tx, { ...now, ...part }))
}

export function dutyWays(house: House): Ways {
  const { plan } = dutyIn(() => house)
  const planned = async (shift: NewShift = tuesday) => (await plan(shift)).ids[0]!
  const offered = async () => {
    const shiftId = await planned()
    return { shiftId, giverId: li, id: (await house.as(people.li).ok('duty.swap', { shiftId, day, to: 'u_wang' })).id }
  }
  const accept = (offer: { giverId: string; id: string }): [string, string, object] => [people.wang, 'duty.answerSwap', { giverId: offer.giverId, id: offer.id, answer: 'accept' }]
  const busy = (shift: NewShift) => plan(shift, 'u_wang', people.admin)
  const leave = { from: day, to: day }
  return {
    'duty.capacity OverPlan': async () => [people.li, 'duty.capacity', { capacity: 20 }],
    'duty.leave TimePassed': async () => [people.li, 'duty.leave', { from: '2026-11-22', to: day }],
    'duty.leave OnLeave': async () => { await house.as(people.li).ok('duty.leave', leave); return [people.li, 'duty.leave', leave] },
    'duty.leave TooMany': async () => { await fill(li, { leaves: full((on, at) => ({ id: `v_full${at}`, from: on, to: on })) }); return [people.li, 'duty.leave', leave] },
    'duty.swap TimePassed': async () => [people.li, 'duty.swap', { shiftId: 's_day1', day: '2026-11-23', to: 'u_wang' }],
    'duty.swap UnknownColleague': async () => [people.li, 'duty.swap', { shiftId: await planned(), day, to: 'u_zhao' }],
    'duty.swap TooMany': async () => {
      const shiftId = await planned()
      const shift = { id: 's_gone', kind: 'once' as const, day: '2027-01-01', from: house.at, to: house.at, topics: [] }
      await fill(li, { swaps: full((_on, at) => ({ id: `w_full${at}`, shift, to: 'u_wang', state: 'declined' as const })) })
      return [people.li, 'duty.swap', { shiftId, day, to: 'u_wang' }]
    },
    'duty.answerSwap SwapOver': async () => { const offer = await offered(); await house.as(people.li).ok('duty.withdrawSwap', { id: offer.id }); return accept(offer) },
    'duty.answerSwap ShiftOverlap': async () => { const offer = await offered(); await busy(tuesday); return accept(offer) },
    'duty.answerSwap OnLeave': async () => { const offer = await offered(); await house.as(people.wang).ok('duty.leave', leave); return accept(offer) },
    'duty.answerSwap TooMany': async () => { const offer = await offered(); await fill('u_wang', { once: onces() }); return accept(offer) },
    'duty.withdrawSwap SwapOver': async () => { const { id } = await offered(); await house.as(people.li).ok('duty.withdrawSwap', { id }); return [people.li, 'duty.withdrawSwap', { id }] },
    'duty.coverage UnknownUnit': async () => [people.staff, 'duty.coverage', { from: day, days: 1, unitId: 'n_west' }],
    'duty.plan ShiftOverlap': async () => { await planned(); return [people.staff, 'duty.plan', { lawyerId: li, shift: tuesday }] },
    'duty.plan OnLeave': async () => { await house.as(people.li).ok('duty.leave', leave); return [people.staff, 'duty.plan', { lawyerId: li, shift: tuesday }] },
    'duty.plan TimePassed': async () => [people.staff, 'duty.plan', { lawyerId: li, shift: { ...tuesday, day: '2026-11-20' } }],
    'duty.plan TooMany': async () => { await fill(li, { once: onces() }); return [people.staff, 'duty.plan', { lawyerId: li, shift: tuesday }] },
    'duty.plan NotTheirTopic': async () => [people.staff, 'duty.plan', { lawyerId: li, shift: { ...tuesday, topics: ['injury'] } }],
    'duty.unplan TimePassed': async () => [people.staff, 'duty.unplan', { lawyerId: li, shiftId: 's_day0', day: '2026-11-22', which: 'turn' }],
  }
}
