/** The audit: what an admin finds, and what nobody reads in it. */
import { answered, asked, claimed } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const days = { from: '2026-11-01', to: '2026-11-30' }
const search = (openid: string, more: object = {}) => house.as(openid).ok('audit.search', { ...days, ...more })
const told = (rows: readonly { method: string; by: { surname: string | null } }[]) => rows.map(({ method, by }) => `${by.surname ?? '—'} ${method}`)

test('by subject: everything that happened to one question, the last first, the worker without a name', async () => {
  const { id } = await answered(house, people.li)
  const { rows, next } = await search(people.eastAdmin, { subject: id })
  expect([told(rows).sort(), next]).toEqual([['— consultation.ask', '李 consultation.answer', '李 consultation.claim'], null])
  expect(rows.find(({ method }) => method === 'consultation.answer')?.change).toEqual(expect.arrayContaining([{ field: 'from', value: 'held' }, { field: 'to', value: 'answered' }]))
  expect(rows.find(({ method }) => method === 'consultation.ask')?.by).toEqual({ kind: 'worker', id: '', surname: null })
})

test('by person, and by action', async () => {
  await claimed(house, people.li)
  await house.as(people.li).ok('duty.switch', { to: 'off' })
  expect(told((await search(people.eastAdmin, { person: 'u_li' })).rows).sort()).toEqual(['李 consultation.claim', '李 duty.switch'])
  expect(told((await search(people.eastAdmin, { method: 'duty.switch' })).rows)).toEqual(['李 duty.switch'])
  expect(told((await search(people.eastAdmin, { person: 'u_li', method: 'duty.switch' })).rows)).toEqual(['李 duty.switch'])
})

test('by period: days of Shanghai, both included', async () => {
  house.at = '2026-11-24T15:59:00.000Z'
  await house.as(people.li).ok('duty.switch', { to: 'off' })
  house.at = '2026-11-24T16:00:00.000Z'
  await house.as(people.li).ok('duty.switch', { to: 'on' })
  const on = async (day: string) => (await house.as(people.eastAdmin).ok('audit.search', { person: 'u_li', from: day, to: day })).rows.length
  expect([await on('2026-11-24'), await on('2026-11-25'), await on('2026-11-26')]).toEqual([1, 1, 0])
  expect((await house.as(people.admin).refused('audit.search', { from: '2026-01-01', to: '2026-11-30' })).name).toBe('BadInput')
})

test('beyond the caller\'s units nothing and nobody is found', async () => {
  const west = await asked(house, people.other)
  await house.as(people.zhao).ok('duty.switch', { to: 'off' })
  await house.as(people.admin).ok('conflict.list', {}).catch(() => undefined)
  for (const more of [{ subject: west.id }, { person: 'u_zhao' }, { person: 'u_wang' }, { person: 'u_worker' }, { subject: 'u_zhao' }, { subject: 'n_west' }, { subject: 'n_stationWest' }, { subject: 'c_0000000000000000' }]) {
    expect([more, (await house.as(people.eastAdmin).refused('audit.search', { ...days, ...more })).name]).toEqual([more, 'NotFound'])
  }
  expect((await search(people.eastAdmin)).rows.filter(({ by }) => by.surname === '赵')).toEqual([])
  expect((await search(people.admin)).rows.filter(({ by }) => by.surname === '赵')).toHaveLength(1)
  expect(told((await search(people.admin, { subject: west.id })).rows)).toEqual(['— consultation.ask'])
})

test('staff and lawyers search nothing', async () => {
  for (const openid of [people.staff, people.wang, people.worker]) expect((await house.as(openid).refused('audit.search', days)).name).toBe('NotAllowed')
})

test('pages follow each other without a row lost or shown twice, also where many happened at one moment', async () => {
  for (let n = 0; n < 47; n++) {
    await house.as(people.li).ok('duty.switch', { to: n % 2 ? 'on' : 'off' })
    if (n % 9 === 0) house.pass(1)
  }
  const ids: string[] = []
  let cursor: string | null = null
  let pages = 0
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(people.eastAdmin, { person: 'u_li', ...cursor && { cursor } })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.next
    pages++
  } while (cursor)
  expect([ids.length, new Set(ids).size, pages]).toEqual([47, 47, 3])
  expect((await house.as(people.eastAdmin).refused('audit.search', { ...days, cursor: 'elsewhere' })).name).toBe('BadInput')
})

test('nothing that anybody wrote is in it, whatever is searched', async () => {
  await answered(house)
  await house.as(people.wang).ok('conflict.add', { name: '飞腾物流' })
  await house.as(people.admin).ok('person.change', { id: 'u_li', form: { surname: '黎', lawyer: { unitId: 'n_east', topics: ['wages'], licence: { number: '14201201010123456', expiresOn: '2027-05-31' } } } })
  const { rows } = await search(people.admin)
  const changes = JSON.stringify(rows.map(({ change }) => change))
  expect(rows.length).toBeGreaterThan(3)
  expect(changes).not.toMatch(/[\u4e00-\u9fff]|14201201010123456|openid/)
})

test('one search reads a bounded stretch: few calls of the store', async () => {
  for (let n = 0; n < 25; n++) await house.as(people.li).ok('duty.switch', { to: n % 2 ? 'on' : 'off' })
  expect(await house.counting(() => search(people.admin, { method: 'duty.switch' }))).toBeLessThanOrEqual(7)
})
