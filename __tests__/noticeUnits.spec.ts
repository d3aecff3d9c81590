/** A notice goes with the unit that it was written to: when that hangs elsewhere, and when it is closed. */
import { type House, openHouse } from './support/given'
import { audienceOf, corrected, drafted, inboxOf, opened, sent } from './support/notices'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const sentBy = async (openid: string) => (await house.as(openid).ok('notice.sent', {})).notices
const close = () => house.as(people.admin).ok('unit.close', { id: 'n_street', successorId: 'n_west' })

test('closed, the successor\'s people have it beside those who came along, and its office goes on with it', async () => {
  const id = await sent(house, 'n_street')
  await opened(house, people.worker, id)
  expect(await inboxOf(house, people.other)).toEqual([])
  await close()
  expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'read' }])
  expect(await inboxOf(house, people.other)).toMatchObject([{ id, mark: 'unread' }])
  expect(await sentBy(people.admin)).toMatchObject([{ id, unit: '西区总工会', audience: { unitId: 'n_west' } }])
  expect(await sentBy(people.eastAdmin)).toEqual([])
  house.pass(5)
  await corrected(house, id, { text: '改成明天上午九点，在西区驿站。', what: '地方改了' })
  expect(await inboxOf(house, people.worker)).toMatchObject([{ id, mark: 'changed' }])
})

test('what was begun, handed in or planned goes to the successor, by whoever wrote it', async () => {
  const typed = { audience: audienceOf('n_street') }
  const [begun, planned] = [await drafted(house, people.admin, typed), await drafted(house, people.admin, { ...typed, publishAt: '2026-11-23T06:00:00.000Z' })]
  await house.as(people.admin).ok('notice.publish', planned)
  await close()
  expect(await house.as(people.admin).ok('notice.draft', { id: begun.id })).toMatchObject({ audience: { unitId: 'n_west' }, revision: begun.revision })
  house.at = '2026-11-23T06:01:00.000Z'
  await house.tick()
  expect(await inboxOf(house, people.other)).toMatchObject([{ id: planned.id }])
  await house.as(people.admin).ok('notice.publish', begun)
  expect(await inboxOf(house, people.other)).toHaveLength(2)
})

test('moved below another unit, it stays with its people, and the office above is another one', async () => {
  const id = await sent(house, 'n_street')
  const draft = await drafted(house, people.admin, { audience: audienceOf('n_street') })
  await house.as(people.admin).ok('notice.submit', draft)
  expect(await sentBy(people.eastAdmin)).toHaveLength(1)
  await house.as(people.admin).ok('unit.move', { id: 'n_street', parentId: 'n_west' })
  expect(await inboxOf(house, people.worker)).toMatchObject([{ id }])
  expect([await sentBy(people.eastAdmin), (await house.as(people.eastAdmin).ok('notice.drafts', {})).drafts]).toEqual([[], []])
  expect(await sentBy(people.admin)).toMatchObject([{ id, audience: { unitId: 'n_street' } }])
})
