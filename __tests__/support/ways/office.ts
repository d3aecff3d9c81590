/** How staff and admins meet each error that the contract names. */
import { standardPlan } from '@domain/plan'
import { answered, asked, claimed } from '../consultations'
import type { House } from '../given'
import { people } from '../people'
import { transact } from '../../../cloudfunctions/db/database'
import { putSignal, type Signal } from '../../../cloudfunctions/db/signals'
import { putMove } from '../../../cloudfunctions/db/unitsMoving'
import { stationForm, unitForm } from '../samples'
import type { Ways } from './asking'

const toLawyer = (lawyerId: string) => ({ token: 0, to: { kind: 'lawyer', lawyerId } })

/** A unit to change while another is still being moved. */
async function busy() {
  await transact((tx) => putMove(tx, { act: 'move', state: 'running', unitId: 'n_west', from: 'n_root/n_west/', to: 'n_root/n_west/', cursor: '', startedAt: '2026-11-23T01:00:00.000Z' }))
  return { id: 'n_street' }
}

/** A signal about which somebody has said already what they did. */
async function dealtWith() {
  const at = '2026-11-23T01:00:00.000Z'
  const signal: Signal = {
    id: 's_done', units: ['n_root', 'n_east'], unitName: '东区总工会', topic: 'wages', keys: ['key'], namedIn: null, state: 'acknowledged', workers: ['a', 'b', 'c'],
    seen: 3, times: 1, firstAt: at, lastAt: at, raisedAt: at, acknowledged: { at, surname: '陈', deed: 'asked', note: null, workers: 3 },
  }
  await transact((tx) => putSignal(tx, signal))
  return { id: signal.id, workers: 3, deed: 'asked' }
}

export const officeWays = (house: House): Ways => ({
  'consultation.reassign WrongState': async () => [people.staff, 'consultation.reassign', { ...await answered(house), to: { kind: 'queue' } }],
  'consultation.reassign UnknownLawyer': async () => [people.staff, 'consultation.reassign', { ...await asked(house), ...toLawyer('u_zhao') }],
  'consultation.reassign UnknownUnit': async () => [people.staff, 'consultation.reassign', { ...await asked(house), token: 0, to: { kind: 'unit', unitId: 'n_west' } }],
  'consultation.reassign AtCapacity': async () => {
    for (let n = 0; n < 3; n++) await claimed(house)
    return [people.staff, 'consultation.reassign', { ...await asked(house), ...toLawyer('u_wang') }]
  },
  'consultation.reassign OffDuty': async () => {
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    return [people.staff, 'consultation.reassign', { ...await asked(house), ...toLawyer('u_wang') }]
  },
  'check.letThrough WrongState': async () => [people.staff, 'check.letThrough', { ...await asked(house), entry: 't_0' }],
  'check.sendBack WrongState': async () => [people.staff, 'check.sendBack', { ...await asked(house), entry: 't_0', reason: '请换个说法' }],
  'dashboard.get UnknownUnit': async () => [people.staff, 'dashboard.get', { unitId: 'n_west' }],
  'signal.acknowledge WrongState': async () => [people.staff, 'signal.acknowledge', await dealtWith()],
  'plan.get UnknownUnit': async () => [people.staff, 'plan.get', { unitId: 'n_west' }],
  'plan.set UnknownUnit': async () => [people.eastAdmin, 'plan.set', { unitId: 'n_root', plan: standardPlan }],
  'plan.set RootNeedsPlan': async () => [people.admin, 'plan.set', { unitId: 'n_root', plan: null }],
  'station.listUnder UnknownUnit': async () => [people.staff, 'station.listUnder', { unitId: 'n_west' }],
  'station.export UnknownUnit': async () => [people.staff, 'station.export', { unitId: 'n_west' }],
  'station.add UnknownUnit': async () => [people.eastAdmin, 'station.add', { unitId: 'n_west', form: stationForm }],
  'station.move UnknownUnit': async () => [people.eastAdmin, 'station.move', { id: 'n_stationEast', unitId: 'n_west' }],
  'station.move UnitBusy': async () => {
    await busy()
    return [people.admin, 'station.move', { id: 'n_stationEast', unitId: 'n_west' }]
  },
  'unit.add UnknownUnit': async () => [people.eastAdmin, 'unit.add', { parentId: 'n_west', kind: 'street', form: unitForm }],
  'unit.add WrongPlace': async () => [people.eastAdmin, 'unit.add', { parentId: 'n_street', kind: 'district', form: unitForm }],
  'unit.change UnknownUnit': async () => [people.eastAdmin, 'unit.change', { id: 'n_west', form: unitForm }],
  'unit.change UnitBusy': async () => [people.admin, 'unit.change', { ...await busy(), form: unitForm }],
  'unit.preview UnknownUnit': async () => [people.eastAdmin, 'unit.preview', { id: 'n_street', act: 'move', to: 'n_west' }],
  'unit.preview WrongPlace': async () => [people.admin, 'unit.preview', { id: 'n_street', act: 'move', to: 'n_east' }],
  'unit.move UnknownUnit': async () => [people.eastAdmin, 'unit.move', { id: 'n_street', parentId: 'n_west' }],
  'unit.move WrongPlace': async () => [people.admin, 'unit.move', { id: 'n_east', parentId: 'n_street' }],
  'unit.move UnitBusy': async () => [people.admin, 'unit.move', { ...await busy(), parentId: 'n_west' }],
  'unit.import UnitBusy': async () => {
    await busy()
    return [people.admin, 'unit.import', { lines: [{ line: 2, number: 'n_street', kind: 'street', parent: 'n_east', form: unitForm }] }]
  },
  'unit.close UnknownUnit': async () => [people.eastAdmin, 'unit.close', { id: 'n_street', successorId: 'n_none' }],
  'unit.close WrongPlace': async () => [people.admin, 'unit.close', { id: 'n_root', successorId: 'n_root' }],
  'unit.close UnitBusy': async () => [people.admin, 'unit.close', { ...await busy(), successorId: 'n_east' }],
})
