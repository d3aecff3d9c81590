import { privacyVersion, type Reply, topics } from '@contract'
import { newcomer, newPost } from '@domain/access'
import { transact } from '../cloudfunctions/db/database'
import { addPerson } from '../cloudfunctions/db/people'
import { at, dutyIn, li, tuesday } from './support/duty'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const { calendar, plan, shiftsOf, told } = dutyIn(() => house)

describe('swaps', () => {
  const offer = async (to = 'u_wang') => {
    const shiftId = (await plan(tuesday)).ids[0]!
    const { id } = await house.as(people.li).ok('duty.swap', { shiftId, day: '2026-11-24', to })
    return { id, shiftId, giverId: li }
  }
  const answer = (openid: string, { id, giverId }: { id: string; giverId: string }, how: 'accept' | 'decline' = 'accept') =>
    house.as(openid).call('duty.answerSwap', { giverId, id, answer: how })
  const tuesdays = async (openid: string) => (await shiftsOf(openid, '2026-11-24', 1)).map(({ from, to }) => [from, to])
  const afternoon = [at('2026-11-24 14:00'), at('2026-11-24 18:00')]

  test('accepted, the shift stands on the other calendar, and both are told', async () => {
    const swap = await offer()
    expect((await calendar(people.wang)).toMe).toMatchObject([{ id: swap.id, giverId: li, surname: '李', state: 'offered', shift: { day: '2026-11-24' } }])
    expect((await house.as(people.wang).ok('duty.get', {})).swaps).toBe(1)
    expect((await answer(people.wang, swap)).ok).toBe(true)
    expect([await tuesdays(people.li), await tuesdays(people.wang)]).toEqual([[], [afternoon]])
    expect((await calendar()).byMe).toMatchObject([{ id: swap.id, surname: '王', state: 'accepted' }])
    expect(told()).toEqual(
      [`${people.li} 工会给您排了新的班`, `${people.wang} 有同事想和您换班`, `${people.li} 同事接了您换的班`])
  })
  test('declined, it stays where it was', async () => {
    const swap = await offer()
    expect((await answer(people.wang, swap, 'decline')).ok).toBe(true)
    expect([await tuesdays(people.li), await tuesdays(people.wang)]).toEqual([[afternoon], []])
    expect((await calendar(people.wang)).toMe).toEqual([])
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'SwapOver' } })
  })
  test('one turn of a weekly shift goes over, the others stay', async () => {
    const { ids } = await plan({ kind: 'weekly', weekdays: [2], from: '14:00', to: '18:00', validFrom: '2026-11-24', validUntil: null })
    const { id } = await house.as(people.li).ok('duty.swap', { shiftId: ids[0]!, day: '2026-12-01', to: 'u_wang' })
    await house.as(people.wang).ok('duty.answerSwap', { giverId: li, id, answer: 'accept' })
    expect((await shiftsOf(people.li, '2026-11-24', 22)).map(({ day }) => day)).toEqual(['2026-11-24', '2026-12-08', '2026-12-15'])
    expect((await shiftsOf(people.wang, '2026-11-24', 22)).map(({ day, kind }) => [day, kind])).toEqual([['2026-12-01', 'once']])
  })
  test('over when the shift begins, when it was taken off, when it was withdrawn', async () => {
    const swap = await offer()
    await house.as(people.li).ok('duty.withdrawSwap', { id: swap.id })
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'SwapOver' } })
    const second = await house.as(people.li).ok('duty.swap', { shiftId: swap.shiftId, day: '2026-11-24', to: 'u_wang' })
    const late = { ...swap, id: second.id }
    house.at = at('2026-11-24 14:00')
    expect([(await calendar(people.wang)).toMe, (await calendar()).byMe.map(({ state }) => state)]).toEqual([[], ['withdrawn', 'over']])
    expect(await answer(people.wang, late)).toMatchObject({ error: { name: 'SwapOver' } })
    house.at = at('2026-11-24 10:00')
    await house.as(people.staff).ok('duty.unplan', { lawyerId: li, shiftId: swap.shiftId, day: '2026-11-24', which: 'turn' })
    expect(await answer(people.wang, late)).toMatchObject({ error: { name: 'SwapOver' } })
  })
  test('nobody else can answer it, and only who serves the unit can be asked', async () => {
    const swap = await offer()
    expect(await answer(people.zhao, swap)).toMatchObject({ error: { name: 'NotFound' } })
    expect(await answer(people.li, swap)).toMatchObject({ error: { name: 'NotFound' } })
    const ask = (to: string) => house.as(people.li).refused('duty.swap', { shiftId: swap.shiftId, day: '2026-11-24', to })
    for (const to of ['u_zhao', 'u_li', 'u_worker']) expect((await ask(to)).name).toBe('UnknownColleague')
    expect((await calendar()).colleagues.map(({ surname }) => surname)).toEqual(['王'])
  })
  test('who has another shift or leave then is told so, and nothing moves', async () => {
    const swap = await offer()
    await plan({ kind: 'once', day: '2026-11-24', from: '17:00', to: '19:00' }, 'u_wang', people.admin)
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'ShiftOverlap', details: { when: '11月24日（周二）17:00–19:00' } } })
    const [busy] = (await shiftsOf(people.wang, '2026-11-24', 1)).filter(({ from }) => from === at('2026-11-24 17:00'))
    await house.as(people.admin).ok('duty.unplan', { lawyerId: 'u_wang', shiftId: busy!.id, day: '2026-11-24', which: 'turn' })
    await house.as(people.wang).ok('duty.leave', { from: '2026-11-24', to: '2026-11-24' })
    expect(await answer(people.wang, swap)).toMatchObject({ error: { name: 'OnLeave' } })
    expect(await tuesdays(people.li)).toEqual([afternoon])
  })
})

describe('swaps, raced', () => {
  const qian = 'openid-lawyer-qian'
  beforeEach(() => transact((tx) => addPerson(tx, {
    ...newcomer, id: 'u_qian', openid: qian, roles: ['lawyer'], surname: '钱', consent: { version: privacyVersion, at: house.at },
    lawyer: newPost('n_root', [...topics], 3),
  })))
  const outcome = (reply: Reply) => (reply.ok ? 'accepted' : reply.error.name)

  test('two colleagues accept at once: one has it, the other is told, and it stands on one calendar', async () => {
    for (let round = 1; round <= 4; round++) {
      const day = `2026-12-0${round}`
      const shiftId = (await plan({ kind: 'once', day, from: '14:00', to: '18:00' })).ids[0]!
      const offers = await Promise.all(['u_wang', 'u_qian'].map((to) => house.as(people.li).ok('duty.swap', { shiftId, day, to })))
      const taps = [people.wang, qian, people.wang, qian].map((openid, n) => house.as(openid).call('duty.answerSwap', { giverId: li, id: offers[n % 2]!.id, answer: 'accept' }))
      expect((await Promise.all(taps)).map(outcome).sort()).toEqual(['SwapOver', 'SwapOver', 'SwapOver', 'accepted'])
      const places = await Promise.all([people.li, people.wang, qian].map(async (openid) => (await shiftsOf(openid, day, 1)).length))
      expect([places[0], places[1]! + places[2]!]).toEqual([0, 1])
    }
  })
  test('accepted and withdrawn at once: one of the two, never both', async () => {
    for (let round = 1; round <= 4; round++) {
      const day = `2026-12-0${round}`
      const shiftId = (await plan({ kind: 'once', day, from: '14:00', to: '18:00' })).ids[0]!
      const { id } = await house.as(people.li).ok('duty.swap', { shiftId, day, to: 'u_wang' })
      const [accepted, withdrawn] = await Promise.all([
        house.as(people.wang).call('duty.answerSwap', { giverId: li, id, answer: 'accept' }), house.as(people.li).call('duty.withdrawSwap', { id }),
      ])
      expect([outcome(accepted), outcome(withdrawn)].sort()).toEqual(['SwapOver', 'accepted'])
      expect((await shiftsOf(people.wang, day, 1)).length).toBe(accepted.ok ? 1 : 0)
    }
  })
})
