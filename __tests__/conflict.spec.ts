/** Conflict of interest: never offered, never listed, never readable; and what a lawyer holds goes back at once. */
import { asked } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const text = '老板三个月没发工资了，一共一万八，怎么要回来？'
const about = async (employer: string) => (await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text, employer })).id
const queueOf = async (openid: string) => (await house.as(openid).ok('consultation.queue', {})).lines.map(({ id }) => id)

test('never listed, never offered, never claimed: the consultation does not exist for them', async () => {
  await house.as(people.wang).ok('conflict.add', { name: '飞腾物流有限公司' })
  const id = await about('江城市飞腾物流有限责任公司')
  house.pass(1)
  const other = await about('飞达物流有限公司')
  expect(await queueOf(people.wang)).toEqual([other])
  expect(await queueOf(people.li)).toEqual([id, other])
  await house.tick()
  expect((await house.as(people.wang).ok('consultation.queue', {})).offers.map((offer) => offer.id)).toEqual([other])
  for (const method of ['consultation.claim', 'consultation.get'] as const) expect((await house.as(people.wang).refused(method, { id })).name).toBe('NotFound')
})

test('what they hold about it goes back to the queue at once, for good, and frees the hand', async () => {
  const id = await about('飞腾物流有限公司')
  const kept = await about('别的公司')
  const { token } = await house.as(people.wang).ok('consultation.claim', { id })
  await house.as(people.wang).ok('consultation.claim', { id: kept })
  expect((await house.as(people.wang).ok('conflict.add', { name: '飞腾物流' })).released).toBe(1)
  expect((await house.as(people.wang).refused('consultation.answer', { id, token, text: '先去投诉' })).name).toBe('NotFound')
  expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(1)
  expect(await queueOf(people.li)).toEqual([id])
  expect((await house.as(people.worker).ok('consultation.get', { id })).state).toBe('waiting')
})

test('two of them at once free two hands', async () => {
  const held: string[] = []
  for (let n = 0; n < 2; n++) {
    const id = await about('飞腾物流有限公司')
    await house.as(people.wang).ok('consultation.claim', { id })
    held.push(id)
  }
  expect((await house.as(people.wang).ok('conflict.add', { name: '飞腾物流' })).released).toBe(2)
  expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
  expect(await queueOf(people.li)).toEqual(held)
})

test('an offer about it goes on to the next lawyer', async () => {
  const id = await about('飞腾物流有限公司')
  await house.tick()
  const first = (await house.as(people.li).ok('consultation.queue', {})).offers.length ? people.li : people.wang
  const second = first === people.li ? people.wang : people.li
  expect((await house.as(first).ok('conflict.add', { name: '飞腾物流' })).released).toBe(1)
  house.pass(1)
  await house.tick()
  expect((await house.as(second).ok('consultation.queue', {})).offers.map((offer) => offer.id)).toEqual([id])
  expect((await house.as(first).ok('consultation.queue', {})).offers).toEqual([])
})

test('by credit code, whatever it is called', async () => {
  await house.as(people.wang).ok('conflict.add', { name: '某某', code: '10000000000000000Y' })
  const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text, employer: '飞腾物流', employerCode: '10000000000000000y' })
  expect(await queueOf(people.wang)).toEqual([])
  expect(await queueOf(people.li)).toEqual([id])
})

test('the list is the lawyer\'s own secret: sealed in the store, absent from the journal, gone when dropped', async () => {
  const { id } = await house.as(people.wang).ok('conflict.add', { name: '飞腾物流有限公司' })
  expect((await house.as(people.wang).ok('conflict.list', {})).conflicts).toEqual([{ id, name: '飞腾物流有限公司', code: null }])
  expect((await house.as(people.li).ok('conflict.list', {})).conflicts).toEqual([])
  for (const collectionName of ['people', 'journal']) {
    const rows = await house.store.handle({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query: JSON.stringify({ _id: { $gt: '' } }), limit: 1000 })
    expect(JSON.stringify(rows)).toContain('u_wang')
    expect(JSON.stringify(rows)).not.toContain('飞腾')
  }
  expect((await house.as(people.li).refused('conflict.drop', { id })).name).toBe('NotFound')
  await house.as(people.wang).ok('conflict.drop', { id })
  const { id: again } = await asked(house)
  expect(await queueOf(people.wang)).toEqual([again])
})

test('who serves as a worker does not answer their own question', async () => {
  const { id } = await house.as(people.wang).ok('consultation.ask', { topic: 'wages', text })
  expect(await queueOf(people.wang)).toEqual([])
  expect((await house.as(people.wang).refused('consultation.claim', { id })).name).toBe('NotFound')
})
