/** How staff and admins meet each error that the contract names. */
import { standardPlan } from '@domain/plan'
import { answered, asked, claimed } from '../consultations'
import type { House } from '../given'
import { people } from '../people'
import { stationForm } from '../samples'
import type { Ways } from './asking'

const toLawyer = (lawyerId: string) => ({ to: { kind: 'lawyer', lawyerId } })

export const officeWays = (house: House): Ways => ({
  'consultation.reassign WrongState': async () => [people.staff, 'consultation.reassign', { id: (await answered(house)).id, to: { kind: 'queue' } }],
  'consultation.reassign UnknownLawyer': async () => [people.staff, 'consultation.reassign', { ...await asked(house), ...toLawyer('u_zhao') }],
  'consultation.reassign UnknownUnit': async () => [people.staff, 'consultation.reassign', { ...await asked(house), to: { kind: 'unit', unitId: 'n_west' } }],
  'consultation.reassign AtCapacity': async () => {
    for (let n = 0; n < 3; n++) await claimed(house)
    return [people.staff, 'consultation.reassign', { ...await asked(house), ...toLawyer('u_wang') }]
  },
  'consultation.reassign OffDuty': async () => {
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    return [people.staff, 'consultation.reassign', { ...await asked(house), ...toLawyer('u_wang') }]
  },
  'plan.get UnknownUnit': async () => [people.staff, 'plan.get', { unitId: 'n_west' }],
  'plan.set UnknownUnit': async () => [people.eastAdmin, 'plan.set', { unitId: 'n_root', plan: standardPlan }],
  'plan.set RootNeedsPlan': async () => [people.admin, 'plan.set', { unitId: 'n_root', plan: null }],
  'station.listUnder UnknownUnit': async () => [people.staff, 'station.listUnder', { unitId: 'n_west' }],
  'station.add UnknownUnit': async () => [people.eastAdmin, 'station.add', { unitId: 'n_west', form: stationForm }],
  'notice.publish UnknownUnit': async () => [people.admin, 'notice.publish', { title: '一个通知标题', text: '通知的正文在这里写。', audience: { kind: 'unit', unitId: 'n_none' } }],
})
