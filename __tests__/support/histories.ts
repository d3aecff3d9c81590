/** Random lives of a house through its door and clock, for the figures to keep up with: who asks, answers, moves and breaks what. */
import type { Input, Topic } from '@contract'
import { plusMinutes } from '@domain/calendar'
import fc from 'fast-check'
import { database } from '../../cloudfunctions/db/database'
import { station } from '../../cloudfunctions/db/stations'
import { tick } from '../../cloudfunctions/tick/clock'
import { tokenOf } from './consultations'
import { answer, entry } from './office'
import { type Fault, type House, templates } from './given'
import { codes, people } from './people'
import { listOf, one, weighted, whole } from './proof/draw'
import type { Scan } from './recount'

type Id = Input<'consultation.get'>['id']
const topic = one<Topic>('wages', 'injury', 'women')
const nth = fc.nat(9)

const places = ['n_east', 'n_west', 'n_street', 'n_root'] as const

export type Act =
  | { do: 'ask'; who: 'worker' | 'other'; topic: Topic; employer: 'named' | 'unnamed' }
  | { do: 'enter'; topic: Topic }
  | { do: 'answer' | 'askBack' | 'followUp' | 'withdraw' | 'refer' | 'reopen' | 'close'; nth: number }
  | { do: 'rate'; nth: number; score: number; solved: boolean }
  | { do: 'reassign'; nth: number; to: (typeof places)[number] }
  | { do: 'visit'; where: 'east' | 'west' }
  | { do: 'move'; to: 'n_east' | 'n_west' }
  | { do: 'pass'; minutes: number }
  | { do: 'tick'; fault: Fault | null; clocks: number }

const act = weighted<Act>(
  [6, fc.record({ do: one('ask'), who: one('worker', 'other'), topic, employer: one('named', 'unnamed') })],
  [2, fc.record({ do: one('enter'), topic })],
  [6, fc.record({ do: one('answer'), nth })],
  [2, fc.record({ do: one('askBack', 'followUp', 'withdraw', 'refer', 'reopen'), nth })],
  [3, fc.record({ do: one('close'), nth })],
  [2, fc.record({ do: one('rate'), nth, score: whole(1, 5), solved: fc.boolean() })],
  [2, fc.record({ do: one('reassign'), nth, to: one(...places) })],
  [2, fc.record({ do: one('visit'), where: one('east', 'west') })],
  [1, fc.record({ do: one('move'), to: one('n_east', 'n_west') })],
  [3, fc.record({ do: one('pass'), minutes: weighted([3, whole(1, 60)], [2, whole(60, 6000)], [1, whole(6000, 60_000)]) })],
  [5, fc.record({ do: one('tick'), fault: fc.option(fc.record({ call: whole(1, 120), lost: one('request', 'answer') }), { nil: null }), clocks: one(1, 1, 2, 3) })],
)

export const history = (most: number): fc.Arbitrary<Act[]> => listOf(act, 20, most)

/** What the world outside remembers: what was asked, and each scan that was answered. */
export interface Memory { readonly ids: Id[]; readonly scans: Scan[] }

/** Runs the clock, through a line that breaks at one call, or several at once, each a minute ahead of the one before. */
async function ticked(house: House, { fault, clocks }: Act & { do: 'tick' }): Promise<void> {
  house.fault = fault && { ...fault }
  await Promise.all(Array.from({ length: clocks }, (_, ahead) => tick(plusMinutes(house.at, ahead), templates)))
  house.fault = null
}

/** Does it, if the door lets it. */
export async function carryOut(house: House, { ids, scans }: Memory, step: Act): Promise<void> {
  const id = 'nth' in step ? ids[step.nth % (ids.length || 1)] : undefined
  const done = async (work: () => Promise<unknown>) => { await work().catch((error: Error) => { if (!error.message.includes('was refused')) throw error }) }
  const worker = async (openid: string, method: 'consultation.close' | 'consultation.withdraw') => house.as(openid).ok(method, { id: id! })
  const both = async (work: (openid: string) => Promise<unknown>) => { for (const openid of [people.worker, people.other, people.staff]) await done(() => work(openid)) }
  if ('nth' in step && !id) return
  switch (step.do) {
    case 'ask': {
      const employer = step.employer === 'named' ? { employer: '江城一建集团有限公司' } : {}
      return done(async () => { ids.push((await house.as(people[step.who]).ok('consultation.ask', { topic: step.topic, text: '老板三个月没发工资了，怎么要回来？', ...employer })).id) })
    }
    case 'enter': return done(async () => { ids.push((await house.as(people.staff).ok('consultation.enter', { ...entry, topic: step.topic })).id) })
    case 'answer': return done(() => answer(house, id!))
    case 'askBack': return done(async () => {
      const { token } = await house.as(people.wang).ok('consultation.claim', { id: id! })
      await house.as(people.wang).ok('consultation.askBack', { id: id!, token, text: '请问有没有签合同？' })
    })
    case 'followUp': return both((openid) => house.as(openid).ok('consultation.followUp', { id: id!, text: '还有一句话要补充。' }))
    case 'withdraw': return both((openid) => worker(openid, 'consultation.withdraw'))
    case 'close': return both((openid) => worker(openid, 'consultation.close'))
    case 'reopen': return both((openid) => house.as(openid).ok('consultation.reopen', { id: id!, text: '还没有解决，请再看看。' }))
    case 'refer': return done(async () => house.as(people.admin).ok('consultation.refer', { id: id!, token: await tokenOf(id!), agency: 'arbitration', reason: '请到仲裁委申请。' }))
    case 'rate': return both((openid) => house.as(openid).ok('consultation.rate', { id: id!, score: step.score, solved: step.solved }))
    case 'reassign': return done(async () => house.as(people.admin).ok('consultation.reassign', { id: id!, token: await tokenOf(id!), to: { kind: 'unit', unitId: step.to } }))
    case 'visit': return done(async () => {
      const { units } = (await station(database, step.where === 'east' ? 'n_stationEast' : 'n_stationWest'))!
      await house.as(people.worker).ok('session.visit', { station: codes[step.where] })
      scans.push({ at: house.at, units })
    })
    case 'move': return done(() => house.as(people.admin).ok('unit.move', { id: 'n_street', parentId: step.to }))
    case 'pass': return house.pass(step.minutes)
    case 'tick': return ticked(house, step)
  }
}
