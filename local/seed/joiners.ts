/** Invented people who asked to join, one in each state that the office meets; the numbers are of no one. */
import type { Trade } from '../../src/contract'
import { joinVersion } from '../../src/contract/member'
import { newcomer, type Person } from '../../src/domain/access'
import { plusDays } from '../../src/domain/calendar'
import { type Form, homeOf, type Member } from '../../src/domain/member'
import { decideMember, type MemberCommand } from '../../src/domain/memberDecide'
import type { Transaction } from '../../cloudfunctions/db/database'
import { visited } from '../../cloudfunctions/db/stations'
import { start } from '../../cloudfunctions/member/begin'
import { saveMember } from '../../cloudfunctions/member/change'
import { joinables } from '../../cloudfunctions/member/where'
import { stationWith, type UnitId } from './town'

type Told = (at: string) => MemberCommand

const accept: Told = (at) => ({ do: 'accept', at })

interface Joiner { readonly label: string; readonly serial: string; readonly name: string; readonly trade: Trade; readonly employer: string | null; readonly daysAgo: number; readonly then: readonly Told[] }

const joiners: readonly Joiner[] = [
  { label: '外卖骑手，刚申请入会', serial: 'LL9C4M7K', name: '周小满', trade: 'courier', employer: null, daysAgo: 0.1, then: [] },
  { label: '快递员，申请入会三天了', serial: 'DK7M2Q4A', name: '吕春生', trade: 'parcel', employer: '飞雁快递渡口站', daysAgo: 4, then: [] },
  { label: '网约车司机，要补充', serial: 'LC4T7W9G', name: '何远', trade: 'ride-hailing', employer: null, daysAgo: 2, then: [(at) => ({ do: 'ask', at, text: '请写一下您平时主要在哪个平台接单。' })] },
  { label: '环卫工人，是会员', serial: 'YM5N9L1S', name: '孟阿秀', trade: 'sanitation', employer: '云门环卫所', daysAgo: 60, then: [accept] },
  { label: '车间工人，是会员，要改名字', serial: 'YS1P8M4Y', name: '严立国', trade: 'manufacturing', employer: '云山电子厂', daysAgo: 90, then: [accept] },
  { label: '仓库工人，没办成', serial: 'XG3B7Q9T', name: '施大勇', trade: 'logistics', employer: '新港冷链', daysAgo: 6, then: [(at) => ({ do: 'decline', at, reason: 'notHere', note: null })] },
]

const at2 = (at: number) => String(at + 1).padStart(2, '0')
export const isJoiner = ({ openid }: Pick<Person, 'openid'>): boolean => openid.startsWith('joiner-')

/** They have asked the lawyers nothing: the union is what they came for. */
export const joinersOf = (consentAt: string, version: string) => joiners.map(({ label, serial }, at) => {
  const station = stationWith(serial)
  const person: Person = { ...newcomer, id: `u_joiner${at2(at)}`, openid: `joiner-${at2(at)}`, roles: ['worker'], consent: { version, at: consentAt }, station: visited(station) }
  return { group: 'worker' as const, label, unit: station.units.at(-1) as UnitId, person }
})

const formOf = ({ name, trade, employer }: Joiner, at: number): Form => ({ name, trade, employer, idNumber: null, phone: `1380000${String(1001 + at)}` })

/** Their applications as the rules make them, one after the other. @returns how many */
export async function plantJoiners(tx: Transaction, now: string): Promise<number> {
  const made: Member[] = []
  for (const [nth, joiner] of joiners.entries()) {
    const at = plusDays(now, -joiner.daysAgo)
    const home = homeOf(await joinables(stationWith(joiner.serial).units))
    let member = await start(tx, { form: formOf(joiner, nth), home, consent: { version: joinVersion, at, idNumberAt: null }, personId: `u_joiner${at2(nth)}`, at })
    const step = async (relation: 'office' | 'owner', command: MemberCommand) => { member = await saveMember(tx, member, decideMember(member, relation, command)) }
    for (const told of joiner.then) await step('office', told(plusDays(at, joiner.daysAgo / 2)))
    if (joiner.label.endsWith('要改名字')) await step('owner', { do: 'correct', at: plusDays(now, -0.2), now: member.form, wanted: { ...member.form, name: '严利国' } })
    made.push(member)
  }
  return made.length
}
