/** What a phone says of a notice: the words in which it stands, its correction to those who read the old one, and nothing once it is withdrawn. */
import { type House, openHouse, templates } from './support/given'
import { audienceOf, corrected, drafted, opened, sent } from './support/notices'
import { people } from './support/people'
import { rowsOf } from './support/proof/journal'

let house: House
beforeEach(async () => {
  house = await openHouse()
  for (const openid of [people.worker, people.other]) await yes(openid, 2)
})
afterEach(() => house.close())

const yes = async (openid: string, times: number) => {
  for (let time = 0; time < times; time++) await house.as(openid).ok('subscription.accept', { templates: [templates.notice] })
}
/** Every message about a notice that left, the first one first: to whom, and what it says. */
const told = () => house.store.outbox.list().map(({ payload }) => payload as { touser: string; template_id: string; data: Record<string, { value: string }> })
  .filter(({ template_id }) => template_id === templates.notice).map(({ touser, data }) => [touser, data.thing1!.value]).reverse()
const run = async (minutes = 1) => { house.pass(minutes); await house.tick() }
const left = async (openid: string) => (await rowsOf(house, 'accepts', { template: 'notice', personId: openid === people.worker ? 'u_worker' : 'u_other' })).length

test('a correction is told to those who read the old text and have a yes left, and to nobody else', async () => {
  const id = await sent(house)
  await run()
  expect(told()).toEqual(expect.arrayContaining([[people.worker, '高温天气停工提醒'], [people.other, '高温天气停工提醒']]))
  await opened(house, people.worker, id)
  house.pass(10)
  await corrected(house, id, { title: '高温停工从周三起', what: '日期改过了' })
  await run()
  expect(told().slice(2)).toEqual([[people.worker, '更正：高温停工从周三起']])
  expect([await left(people.worker), await left(people.other)]).toEqual([0, 1])
  await opened(house, people.worker, id)
  await corrected(house, id, { what: '又改了一回' })
  await run()
  expect(told()).toHaveLength(3)
})

test('who read the correction is not told of it again; of two corrections before the morning the later one speaks', async () => {
  const id = await sent(house)
  await run()
  await opened(house, people.worker, id)
  await opened(house, people.other, id)
  house.at = '2026-11-23T15:00:00.000Z'
  await corrected(house, id, { title: '第一次改的标题', what: '第一次改' })
  await run()
  await opened(house, people.other, id)
  await corrected(house, id, { title: '第二次改的标题', what: '第二次改' })
  await run()
  await opened(house, people.other, id)
  house.at = '2026-11-24T01:00:00.000Z'
  await run(1)
  await run(1)
  const later = told().slice(2)
  expect(later).toContainEqual([people.worker, '更正：第二次改的标题'])
  expect(later.filter(([, says]) => says!.includes('第一次'))).toEqual([])
})

test('what waits for the morning goes out in the words that were put right meanwhile', async () => {
  house.at = '2026-11-23T15:00:00.000Z'
  const id = await sent(house)
  await run()
  await corrected(house, id, { title: '高温停工改到周三', what: '日期改过了' })
  house.at = '2026-11-24T01:00:00.000Z'
  await run(1)
  await run(1)
  expect(told().sort()).toEqual([[people.other, '高温停工改到周三'], [people.worker, '高温停工改到周三']].sort())
})

test('withdrawn, nothing goes out any more, and the yes is not spent', async () => {
  house.at = '2026-11-23T15:00:00.000Z'
  const id = await sent(house)
  await run()
  await house.as(people.admin).ok('notice.withdraw', { id, revision: 1, reason: '这一条发错了' })
  house.at = '2026-11-24T01:00:00.000Z'
  for (let minute = 0; minute < 3; minute++) await run()
  expect([told(), await left(people.worker)]).toEqual([[], 2])
})

test('given up and then withdrawn, trying it again sends nothing', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  house.wechat.reply('subscribeMessage.send', () => ({ kind: 'json', body: { errcode: 47003, errmsg: 'planted' } }))
  const id = await sent(house)
  await run()
  await house.as(people.admin).ok('notice.withdraw', { id, revision: 1, reason: '这一条发错了' })
  const { lines } = await house.as(people.admin).ok('outbox.dead', {})
  const before = told().length
  await house.as(people.admin).ok('outbox.retry', { ids: lines.map((line) => line.id) })
  for (let minute = 0; minute < 3; minute++) await run()
  expect([lines.length, told().length - before, await left(people.worker)]).toEqual([1, 0, 2])
  log.mockRestore()
})

test('scheduled, taken back and dropped, it is told to nobody', async () => {
  const draft = await drafted(house, people.admin, { audience: audienceOf('n_root'), publishAt: '2026-11-23T06:00:00.000Z' })
  await house.as(people.admin).ok('notice.publish', draft)
  await house.as(people.admin).ok('notice.takeBack', { ...draft, revision: 2 })
  await house.as(people.admin).ok('notice.drop', { ...draft, revision: 3 })
  house.at = '2026-11-23T06:01:00.000Z'
  for (let minute = 0; minute < 3; minute++) await run()
  expect(told()).toEqual([])
})
