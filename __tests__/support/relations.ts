/** Somebody in a relation to something, as the real door would meet them: for the walk through the access matrix. */
import type { MethodName } from '@contract'
import type { AnyRelation, Caller } from '@domain/accessMatrix'
import { matrix } from '@domain/accessMatrix'
import { asked, claimed } from './consultations'
import { dutyIn, tuesday } from './duty'
import type { House } from './given'
import { enter } from './office'
import { people } from './people'
import { samples, stationForm, typedNotice, unitForm } from './samples'
import { theirsOf } from './theirs'
import { signedIn } from './web'

/** Of the east district, so that there is something outside for each of them; the suspended one was a lawyer of the west. */
export const openids: Record<Caller, string | null> = {
  nobody: null, newcomer: people.stranger, worker: people.worker, lawyer: people.li, staff: people.staff, admin: people.eastAdmin, suspended: people.zhao,
}

const ids = {
  unit: { within: 'n_street', outside: 'n_west' }, station: { within: 'n_stationEast', outside: 'n_stationWest' },
  lawyer: { within: 'u_li', outside: 'u_zhao' }, person: { within: 'u_li', above: 'u_eastAdmin', outside: 'u_zhao' },
} as const

/** What else a method needs to be told, so that access is all that can be wrong with it. */
const more: Partial<Record<MethodName, object>> = {
  'unit.preview': { to: 'n_east', act: 'move' }, 'unit.move': { parentId: 'n_east' }, 'unit.close': { successorId: 'n_east' }, 'unit.add': { kind: 'park', form: unitForm },
  'station.move': { unitId: 'n_street' }, 'station.add': { form: stationForm }, 'notice.save': { draft: null, typed: { ...typedNotice, audience: { ...typedNotice.audience, unitId: 'n_east' } } },
}

/** A question to which `openid` is what `relation` says. */
async function questionFor(house: House, openid: string, relation: AnyRelation): Promise<string> {
  switch (relation) {
    case 'owner': return (await asked(house, openid)).id
    case 'holder': return (await claimed(house, people.li)).id
    case 'colleague': return (await claimed(house, people.wang)).id
    case 'offered': {
      await house.as(people.wang).ok('duty.switch', { to: 'off' })
      const { id } = await asked(house)
      await house.tick()
      await house.as(people.wang).ok('duty.switch', { to: 'on' })
      return id
    }
    case 'proxy': return (await enter(house)).id
    case 'office': return (await asked(house)).id
    default: return (await asked(house, openid === people.other ? people.worker : people.other)).id
  }
}

/** Something of the caller's own, by the method that takes it away. */
const ownOf: Partial<Record<MethodName, (house: House, openid: string) => Promise<string>>> = {
  'reply.drop': async (house, openid) => (await house.as(openid).ok('reply.save', { title: '标题', text: '请把材料拍给我。' })).id,
  'conflict.drop': async (house, openid) => (await house.as(openid).ok('conflict.add', { name: '飞腾物流' })).id,
  'duty.endLeave': async (house, openid) => (await house.as(openid).ok('duty.leave', { from: '2026-12-01', to: '2026-12-01' })).leave.id,
  'signIn.end': async (house, openid) => (await (await signedIn(house, openid)).ok('signIn.list', {})).sessions[0]!.id,
}

/** Who calls: an admin of the top unit is another person than one below. */
export const callerFor = (caller: Caller, relation: AnyRelation): string | null => caller === 'admin' && relation === 'top' ? people.admin : openids[caller]

/** What must have happened before, so that there is something to do. */
const before: Partial<Record<MethodName, (house: House, id: string, openid: string, relation: AnyRelation) => Promise<unknown>>> = {
  'consultation.contact': (house, id, openid, relation) =>
    house.as(relation === 'owner' ? openid : people.worker).call('consultation.share', { id, contact: { name: '张师傅', phone: '13800138000' } }),
  'person.suspend': (house, id) => house.as(people.admin).call('person.resume', { id }),
  'person.resume': (house, id) => house.as(people.admin).call('person.suspend', { id, to: { kind: 'queue' } }),
}

const put = (input: object, path: string, value: unknown): object => {
  const [head = '', ...rest] = path.split('.')
  const inner = (input as Record<string, unknown>)[head]
  return { ...input, [head]: rest.length > 0 ? put((inner ?? {}) as object, rest.join('.'), value) : value }
}

/** The input with which a caller meets what they are `relation` to. */
export async function inputFor(house: House, name: MethodName, openid: string | null, relation: AnyRelation): Promise<object> {
  const { of, by } = matrix[name]
  const base: object = { ...samples[name] as object, ...more[name] }
  if (of === 'one' && relation === 'own') return { ...base, ...await theirsOf(house, name, openid) }
  if (!by || !openid) return base
  if (name === 'duty.unplan' && relation === 'within') {
    const { plan } = dutyIn(() => house)
    return { ...base, lawyerId: 'u_li', shiftId: (await plan(tuesday)).ids[0], day: '2026-11-24' }
  }
  if (of === 'consultation') {
    const id = await questionFor(house, openid, relation)
    await before[name]?.(house, id, openid, relation)
    return put(base, by, id)
  }
  if (of === 'own') return relation === 'own' && ownOf[name] ? put(base, by, await ownOf[name](house, openid)) : base
  const known: Readonly<Record<string, string>> = of in ids ? ids[of as keyof typeof ids] : {}
  const id = known[relation]
  if (id && of === 'person' && relation === 'within') await before[name]?.(house, id, openid, relation)
  return id ? put(base, by, id) : base
}

