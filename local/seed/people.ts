/** The invented people one may sign in as. Workers have no name in the records; `label` is for the sign-in page alone. */
import { privacyVersion, type Topic, topics } from '../../src/contract'
import { newcomer, newPost, type Person } from '../../src/domain/access'
import { afterSwitch } from '../../src/domain/lease'
import { rootUnitId } from '../../src/domain/plan'
import { visited } from '../../cloudfunctions/db/stations'
import { joinersOf } from './joiners'
import { stationWith, type UnitId } from './town'

export type Group = 'worker' | 'lawyer' | 'staff' | 'admin'
export interface Seeded { readonly group: Group; readonly label: string; readonly unit: UnitId; readonly person: Person }

const all: readonly Topic[] = topics

/** surname, unit, topics, duty */
const lawyerTable: readonly (readonly [string, UnitId, readonly Topic[], 'on' | 'off'])[] = [
  ['陈', rootUnitId, all, 'on'],
  ['林', rootUnitId, all, 'on'],
  ['周', 'n_d1', ['wages', 'contract', 'dismissal', 'hours', 'insurance', 'dispute'], 'on'],
  ['吴', 'n_d1', ['injury', 'safety', 'insurance', 'women', 'dispute'], 'on'],
  ['郑', 'n_d1', ['platform', 'wages', 'injury', 'contract', 'union', 'housing-fund', 'hours'], 'on'],
  ['王', 'n_d1', ['wages', 'dismissal', 'dispute', 'union'], 'on'],
  ['冯', 'n_d2', ['wages', 'contract', 'dismissal', 'hours', 'women', 'insurance', 'housing-fund', 'dispute'], 'on'],
  ['沈', 'n_d2', ['injury', 'safety', 'platform', 'wages'], 'on'],
  ['韩', 'n_d2', ['union', 'dispute', 'contract', 'wages', 'hours', 'insurance'], 'off'],
  ['杨', 'n_d3', ['wages', 'injury', 'safety', 'dispute', 'contract'], 'on'],
  ['朱', 'n_d3', ['platform', 'hours', 'insurance', 'housing-fund', 'women', 'union', 'dismissal', 'wages', 'injury', 'contract'], 'on'],
  ['秦', 'n_d3', ['wages', 'contract', 'dismissal', 'dispute', 'hours', 'insurance'], 'on'],
]

/** what they do, and the serial of the station they were last at */
const workerTable: readonly (readonly [string, string])[] = [
  ['外卖骑手', 'LL9C4M7K'],
  ['工地木工', 'LL6H3S8N'],
  ['电子厂装配工', 'YS1P8M4Y'],
  ['家政阿姨', 'CT2J6Q9U'],
  ['货车司机', 'XG9H5W2N'],
  ['仓库分拣员', 'XG3B7Q9T'],
]

/** surname, unit, group */
const officeTable: readonly (readonly [string, UnitId, 'staff' | 'admin'])[] = [
  ['何', 'n_d1', 'staff'],
  ['吕', 'n_d2', 'staff'],
  ['施', 'n_d3', 'staff'],
  ['孔', rootUnitId, 'admin'],
  ['曹', 'n_d1', 'admin'],
]

export const capacity = 5

const two = (at: number) => String(at + 1).padStart(2, '0')

const blank = (consentAt: string) =>
  ({ ...newcomer, consent: { version: privacyVersion, at: consentAt } })

/** Everyone, as they agreed to the privacy terms at `consentAt`. Ids and openids are the same in every seed. */
export function peopleOf(consentAt: string): Seeded[] {
  const lawyers = lawyerTable.map(([surname, unit, topicsOf, duty], at): Seeded => ({
    group: 'lawyer', label: `${surname}律师`, unit,
    person: { ...blank(consentAt), id: `u_lawyer${two(at)}`, openid: `lawyer-${two(at)}`, roles: ['lawyer'], surname, lawyer: afterSwitch(newPost(unit, topicsOf, capacity), duty, consentAt) },
  }))
  const workers = workerTable.map(([label, serial], at): Seeded => {
    const station = stationWith(serial)
    return {
      group: 'worker', label, unit: station.units.at(-1) as UnitId,
      person: { ...blank(consentAt), id: `u_worker${two(at)}`, openid: `worker-${two(at)}`, roles: ['worker'], station: visited(station) },
    }
  })
  const offices = officeTable.map(([surname, unit, group], at): Seeded => ({
    group, label: `${surname}${group === 'admin' ? '主任' : '干事'}`, unit,
    person: { ...blank(consentAt), id: `u_office${two(at)}`, openid: `office-${two(at)}`, roles: [group], surname, unitId: unit },
  }))
  return [...workers, ...joinersOf(consentAt, privacyVersion), ...lawyers, ...offices]
}
