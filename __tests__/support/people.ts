/** Who and what stands in every test's house: one city, two districts, three stations, three lawyers, staff and admins. */
import { privacyVersion, type Role, topics } from '@contract'
import { newcomer, newPost, type Person } from '@domain/access'
import { dayOf, plusDays } from '@domain/calendar'
import { afterSwitch } from '@domain/lease'
import { rootUnitId, standardPlan } from '@domain/plan'
import { inShanghai } from '@domain/shanghai'
import { emptyRoster, type OneOff } from '@domain/shift'
import { transact } from '../../cloudfunctions/db/database'
import { addPerson } from '../../cloudfunctions/db/people'
import { putRoster } from '../../cloudfunctions/db/shifts'
import { addStation, addUnit, type Station, type Unit } from '../../cloudfunctions/db/stations'
import { coded } from '../../cloudfunctions/secrets'

/** openids, by part */
export const people = {
  worker: 'openid-worker', other: 'openid-other', stranger: 'openid-stranger',
  /** serves the whole city, all topics */
  wang: 'openid-lawyer-wang',
  /** serves the east district, wages and contract only */
  li: 'openid-lawyer-li',
  /** serves the west district, all topics */
  zhao: 'openid-lawyer-zhao',
  staff: 'openid-staff', admin: 'openid-admin', eastAdmin: 'openid-admin-east',
} as const

// the key of every test's house, here too because codes are made as this file is read
process.env.UNION_LEGAL_AID_KEYS ??= `k1:${Buffer.alloc(32, 7).toString('base64')}`
export const codes = { east: coded('EAST0001'), west: coded('WEST0001'), closed: coded('SHUT0001') } as const

const unitOf = (id: string, name: string, kind: Unit['kind'], parent: Unit | null, at: string): Unit => ({
  id, name, kind, parentId: parent?.id ?? null, path: `${parent?.path ?? ''}${id}/`,
  plan: parent ? null : standardPlan, promise: { kept: 0, answered: 0 }, countedAt: at, areaKm2: null, successorId: null,
})

const stationOf = (id: string, code: string, name: string, above: readonly Unit[]): Station => ({
  id, code, name, nameKey: `${name}|${id}`, address: `${name}门口`, units: above.map((unit) => unit.id), within: above.slice(1).map((unit) => unit.name),
  hours: { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00', holidays: 'off' },
  hotlines: [{ name: '工会热线', number: '12351', note: '' }],
  kind: 'service', services: ['rest', 'water'], location: null, state: 'open', generation: 1, codedAt: '2026-11-01T00:00:00.000Z',
})

const personOf = (id: string, openid: string, roles: Role[], at: string, more: Partial<Person> = {}): Person => ({
  ...newcomer, id, openid, roles, consent: { version: privacyVersion, at }, ...more,
})

const lawyerOf = (id: string, openid: string, surname: string, unitId: string, served: Person['lawyer'] & object extends { topics: infer T } ? T : never, at: string) =>
  personOf(id, openid, ['lawyer'], at, { surname, lawyer: afterSwitch(newPost(unitId, served, 3), 'on', at) })

/** On duty from a day ago to a day from now. */
const twoDaysAround = (at: string): OneOff[] => [-1, 0].map((ahead) => {
  const clock = inShanghai(at).format('HH:mm')
  return { id: `s_day${ahead + 1}`, day: dayOf(plusDays(at, ahead)), from: clock, to: clock, topics: null }
})

/** Puts them all up, in one transaction. `stranger` has no record: they never agreed to anything. */
export async function settle(at: string): Promise<void> {
  const city = unitOf(rootUnitId, '江城市总工会', 'city', null, at)
  const east = unitOf('n_east', '东区总工会', 'district', city, at)
  const west = unitOf('n_west', '西区总工会', 'district', city, at)
  const street = unitOf('n_street', '东湖街道工会', 'street', east, at)
  await transact(async (tx) => {
    for (const unit of [city, east, west, street]) await addUnit(tx, unit)
    await addStation(tx, stationOf('n_stationEast', codes.east, '东湖驿站', [city, east, street]))
    await addStation(tx, stationOf('n_stationWest', codes.west, '西山驿站', [city, west]))
    await addStation(tx, stationOf('n_stationShut', codes.closed, '北站驿站', [city]))
    const persons = [
      personOf('u_worker', people.worker, ['worker'], at, { station: { id: 'n_stationEast', code: codes.east, name: '东湖驿站', units: [city.id, east.id, street.id] } }),
      personOf('u_other', people.other, ['worker'], at, { station: { id: 'n_stationWest', code: codes.west, name: '西山驿站', units: [city.id, west.id] } }),
      lawyerOf('u_wang', people.wang, '王', rootUnitId, [...topics], at),
      lawyerOf('u_li', people.li, '李', east.id, ['wages', 'contract'], at),
      lawyerOf('u_zhao', people.zhao, '赵', west.id, [...topics], at),
      personOf('u_staff', people.staff, ['staff'], at, { surname: '陈', unitId: east.id }),
      personOf('u_admin', people.admin, ['admin'], at, { surname: '周', unitId: rootUnitId }),
      personOf('u_eastAdmin', people.eastAdmin, ['admin'], at, { surname: '吴', unitId: east.id }),
    ]
    for (const person of persons) await addPerson(tx, person)
    await putRoster(tx, { ...emptyRoster('u_wang', rootUnitId, [rootUnitId]), once: twoDaysAround(at) })
    await putRoster(tx, { ...emptyRoster('u_li', east.id, [rootUnitId, east.id]), once: twoDaysAround(at) })
  })
}

/** What everybody said yes to: so many messages about their own consultations, so many about duty, and none about notices. */
const accepted = { answered: 12, duty: 12 } as const
const everybody = ['u_worker', 'u_other', 'u_wang', 'u_li', 'u_zhao', 'u_staff', 'u_admin', 'u_eastAdmin']
export const acceptsAt = (at: string): { _id: string; personId: string; template: string; at: string }[] => everybody.flatMap((personId) =>
  Object.entries(accepted).flatMap(([template, times]) => Array.from({ length: times }, (_, nth) => ({ _id: `a_${personId.slice(2)}${template}${nth}`, personId, template, at }))))
