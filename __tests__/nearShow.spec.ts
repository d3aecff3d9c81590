/** What a station's page says: open, closed or moved. */
import type { Input } from '@contract'
import { type Station, stationRow } from '../cloudfunctions/db/stations'
import { type House, openHouse } from './support/given'
import { codes, people } from './support/people'
import { north, square, stationAt } from './support/places'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

/** Puts stations up; answers the code of the last. */
const plant = (...stations: Station[]): string => {
  house.store.bulk('stations', stations.map(stationRow))
  return stations.at(-1)!.code
}

describe('station.show', () => {
  const show = (code: string) => house.as(null).ok('station.show', { code })
  test('all that a worker may want to know, and of the lawyer on duty the surname only', async () => {
    const shown = await show(plant(stationAt(north(100), { name: '甲站' })))
    expect(shown).toMatchObject({ standing: 'open', name: '甲站', services: ['rest', 'water'], location: north(100), hours: { from: '08:30', to: '18:00' }, openNow: true, moved: null, notices: [] })
    expect(shown.standing === 'open' && shown.onDuty.every((one) => Object.keys(one).join() === 'surname')).toBe(true)
  })
  test('a closed one says so and names the nearest open one', async () => {
    const code = plant(stationAt(north(0), { name: '旧站', state: 'closed' }))
    plant(stationAt(north(2000), { name: '远站' }), stationAt(north(700), { name: '近站' }), stationAt(north(100), { name: '也关了', state: 'closed' }))
    expect(await show(code)).toMatchObject({ standing: 'closed', name: '旧站', instead: { name: '近站' }, metres: 700 })
  })
  test('where nobody knows where it was, a neighbour of the same street is named; and none where there is none', async () => {
    await house.as(people.admin).ok('station.close', { id: 'n_stationEast' })
    expect(await show(codes.east)).toMatchObject({ standing: 'closed', name: '东湖驿站', instead: null, metres: null })
    plant(stationAt(null, { name: '邻站' }))
    expect(await show(codes.east)).toMatchObject({ instead: { name: '邻站' }, metres: null })
  })
  test('one that moved says from where, for half a year; a better address is no move', async () => {
    const form = async () => {
      const { form: now } = await house.as(people.admin).ok('station.record', { id: 'n_stationEast' })
      return now
    }
    const change = async (part: Partial<Input<'station.change'>['form']>) => house.as(people.admin).ok('station.change', { id: 'n_stationEast', form: { ...await form(), ...part } })
    const moved = async () => { const shown = await show(codes.east); return shown.standing === 'open' ? shown.moved : 'closed' }
    await change({ location: square, address: '旧址路1号' })
    expect(await moved()).toBeNull()
    await change({ location: north(80), address: '旧址路3号' })
    expect(await moved()).toBeNull()
    await change({ location: north(800), address: '新址路9号' })
    expect(await moved()).toEqual({ from: '旧址路3号', at: house.at })
    await change({ name: '东湖新驿站' })
    expect(await moved()).toMatchObject({ from: '旧址路3号' })
    house.pass(181 * 24 * 60)
    expect(await moved()).toBeNull()
  })
  test('notices to everybody there, the newest three, in their words; none for a trade, for members, or for elsewhere', async () => {
    const everybody = { trades: [], membership: 'any', topics: [] } as const
    const put = async (nth: number, audience: object, state = 'published') => house.store.bulk('notices', [{
      _id: `b_n${nth}`, state, title: `第${nth}号通知`, text: '正文写在这里。', audience: { unitId: 'n_root', ...everybody, ...audience }, units: ['n_root'], from: '江城市总工会', publishedAt: house.at, publishedBy: 'u_admin',
      changedAt: house.at, revision: 1, why: null, pinnedUntil: null, template: null, to: (audience as { unitId?: string }).unitId ?? 'n_root', changedKey: `${house.at}|b_n${nth}`,
    }])
    await put(1, {}); await put(2, { unitId: 'n_street' }); await put(3, { unitId: 'n_west' }); await put(4, { membership: 'member' }); await put(5, { trades: ['courier'] }); await put(6, { topics: ['wages'] })
    await put(7, {}, 'withdrawn'); await put(8, {}); await put(9, { unitId: 'n_east' })
    const shown = await show(codes.east)
    expect(shown.standing === 'open' && shown.notices.map(({ title, text }) => [title, text])).toEqual([['第9号通知', '正文写在这里。'], ['第8号通知', '正文写在这里。'], ['第2号通知', '正文写在这里。']])
  })
  test.each(['NOSUCH99', '坏的码', 'a'.repeat(64)])('a code that is none (%s) is not found', async (code) => {
    expect((await house.as(null).refused('station.show', { code })).name).toBe('NotFound')
  })
})
