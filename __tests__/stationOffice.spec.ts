/** Points as data that staff keep. */
import type { Input } from '@contract'
import { type House, openHouse } from './support/given'
import { codes, people } from './support/people'
import { stationForm } from './support/samples'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const east = 'n_stationEast'
const add = (form: Partial<Input<'station.add'>['form']> = {}, unitId = 'n_street') => house.as(people.eastAdmin).ok('station.add', { unitId, form: { ...stationForm, ...form } })

describe('station.add', () => {
  test('a new point is found by its own code, in its place, and a worker can ask there', async () => {
    const { id } = await add()
    const { code, ...record } = await house.as(people.staff).ok('station.record', { id })
    expect(record).toMatchObject({ unitId: 'n_street', state: 'open', within: ['东区', '东湖街道工会'], form: stationForm, generation: 1, scans: { today: 0, lately: 0 } })
    expect(await house.as(null).ok('station.get', { code })).toMatchObject({ name: '桥头驿站', within: ['东区', '东湖街道工会'], hours: { days: '周一至周五' } })
    await house.as(people.worker).ok('session.visit', { station: code })
    await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' })
    expect((await house.as(people.li).ok('consultation.queue', {})).lines).toHaveLength(1)
  })
  test.each<[string, object]>([
    ['hours', { hours: { ...stationForm.hours, from: '18:00', to: '09:00' } }], ['services', { services: ['rest', 'rest'] }],
    ['location', { location: { lng: 14, lat: 30 } }], ['hotlines', { hotlines: [{ name: '热线', number: '12', note: '' }] }], ['name', { name: ' ' }],
  ])('%s that cannot be are refused by name', async (field, wrong) => {
    const { name, details } = await house.as(people.admin).refused('station.add', { unitId: 'n_street', form: { ...stationForm, ...wrong } })
    expect([name, (details as { fields: { path: string }[] }).fields.map(({ path }) => path.split('.')[1])]).toEqual(['BadInput', [field]])
  })
})

describe('station.change, station.close, station.open', () => {
  test('what staff wrote is what workers read, in the order of the new name', async () => {
    await house.as(people.eastAdmin).ok('station.change', { id: east, form: { ...stationForm, name: '安心驿站' } })
    expect(await house.as(null).ok('station.get', { code: codes.east })).toMatchObject({ name: '安心驿站', address: '桥头路1号' })
    expect((await house.as(people.admin).ok('station.listUnder', { unitId: 'n_root' })).stations.map(({ name }) => name)).toEqual(['北站驿站', '安心驿站', '西山驿站'])
  })
  test('a closed one is found by nobody, keeps its record, and opens again with its code', async () => {
    await house.as(people.admin).ok('station.close', { id: east })
    expect((await house.as(null).refused('station.get', { code: codes.east })).name).toBe('NotFound')
    expect((await house.as(null).ok('station.list', {})).stations.map(({ name }) => name)).toEqual(['北站驿站', '西山驿站'])
    expect((await house.as(people.staff).ok('station.listUnder', { unitId: 'n_east' })).stations).toMatchObject([{ id: east, state: 'closed' }])
    await house.as(people.admin).ok('station.open', { id: east })
    expect((await house.as(null).ok('station.get', { code: codes.east })).id).toBe(east)
  })
  test('each is written down with who did it, and without a word that they wrote', async () => {
    const { id } = await add({ name: '保密的名字', address: '保密的地址' })
    await house.as(people.eastAdmin).ok('station.change', { id, form: { ...stationForm, name: '又一个保密的名字' } })
    await house.as(people.eastAdmin).ok('station.recode', { id })
    await house.as(people.eastAdmin).ok('station.close', { id })
    const { find } = await import('../cloudfunctions/db/database')
    const rows = await find('journal', { where: { subject: id }, orderBy: ['at', 'asc'], limit: 10 })
    expect(rows.map(({ caller, change }) => [caller, (change as { event: string }).event]).sort()).toEqual(
      ['stationAdded', 'stationChanged', 'stationClosed', 'stationRecoded'].map((event) => ['u_eastAdmin', event]))
    expect(JSON.stringify(rows)).not.toContain('保密')
  })
})

test('each reaches their own subtree only, and is not told whether anything else exists', async () => {
  const west = 'n_stationWest'
  for (const id of [west, 'n_none']) {
    expect((await house.as(people.staff).refused('station.record', { id })).name).toBe('NotFound')
    expect((await house.as(people.staff).refused('station.miniCode', { id })).name).toBe('NotFound')
    expect((await house.as(people.eastAdmin).refused('station.change', { id, form: stationForm })).name).toBe('NotFound')
    for (const method of ['station.recode', 'station.close', 'station.open'] as const) expect((await house.as(people.eastAdmin).refused(method, { id })).name).toBe('NotFound')
  }
  for (const unitId of ['n_west', 'n_root', 'n_none']) {
    expect((await house.as(people.eastAdmin).refused('station.add', { unitId, form: stationForm })).name).toBe('UnknownUnit')
    expect((await house.as(people.staff).refused('station.listUnder', { unitId })).name).toBe('UnknownUnit')
  }
  expect((await house.as(people.staff).refused('station.close', { id: east })).name).toBe('NotAllowed')
})

test('the list goes on by cursor: every point once, also those added meanwhile behind it', async () => {
  for (let n = 0; n < 23; n++) await add({ name: `驿站${String(n).padStart(2, '0')}` })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: { stations: { name: string }[]; next: string | null } = await house.as(people.staff).ok('station.listUnder', { unitId: 'n_east', ...cursor && { cursor } })
    seen.push(...page.stations.map(({ name }) => name))
    if (cursor === null) await add({ name: '驿站99' })
    cursor = page.next
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(25)
})

describe('station.miniCode', () => {
  const png = Buffer.from('89504e470d0a1a0a00', 'hex')
  test('WeChat draws the station\'s own code, leading to the home page', async () => {
    const asked: unknown[] = []
    house.wechat.reply('wxacode.getUnlimited', (payload) => { asked.push(payload); return { kind: 'bytes', body: png, contentType: 'image/jpeg' } })
    expect(await house.as(people.staff).ok('station.miniCode', { id: east })).toEqual({ contentType: 'image/png', data: png.toString('base64') })
    expect(asked).toMatchObject([{ scene: codes.east, page: 'pages/home' }])
    expect(codes.east.length).toBeLessThanOrEqual(32)
  })
  test('where WeChat refuses there is no picture', async () => {
    house.wechat.reply('wxacode.getUnlimited', () => ({ kind: 'json', body: { errcode: 41030, errmsg: 'invalid page' } }))
    expect((await house.as(people.staff).refused('station.miniCode', { id: east })).name).toBe('Unavailable')
  })
})
