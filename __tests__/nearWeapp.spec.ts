/** Finding a station on a phone: the production mini-program before the real door. */
import type { Request } from '@contract'
import { stationRow } from '../cloudfunctions/db/stations'
import type { House } from './support/given'
import { people } from './support/people'
import { north, stationAt } from './support/places'
import { type Handsets, openHandsets } from './support/weapp/handsets'
import type { Phone } from './support/weapp/phone'

let house: House
let handsets: Handsets
let worker: Phone

beforeEach(async () => {
  handsets = await openHandsets()
  house = handsets.house
  house.store.bulk('stations', [300, 4000].map((metres) => stationRow(stationAt(north(metres), { name: `${metres}米站`, services: metres === 300 ? ['rest'] : ['legal', 'rest'] }))))
  worker = handsets.of(people.stranger)
})
afterEach(() => handsets?.close())

test('a tap finds the nearest; a map, a filter, the page, the way there, and asking', async () => {
  await worker.launch('near/index')
  await worker.see('全部站点')
  await worker.tap('找离我近的站点')
  await worker.see('从您大概的位置算起，由近到远')
  await worker.see('1 公里以内')
  await worker.see('约 3 公里，在北边')
  await worker.tap('在地图上看')
  await worker.see('1. 300米站')
  await worker.tap('收起地图')
  await worker.tap('法律咨询')
  await worker.gone('300米站')
  await worker.tap('4000米站')
  await worker.see('这里有：法律咨询、歇脚')
  await worker.tap('怎么去（打开地图）')
  expect(worker.device.ledTo).toEqual([`4000米站 ${north(4000).lng},${north(4000).lat}`])
  await worker.tap('12351')
  expect(worker.device.dialled).toEqual(['12351'])
  await worker.tap('问律师（免费）')
  expect(worker.route()).toBe('pages/ask')
})

test('a point chosen on the map is more exact, and no call says more than 100 metres', async () => {
  const points: unknown[] = []
  const { cloud } = worker.device
  Object.assign(worker.device, { cloud: (request: Request) => { if (request.method === 'station.near') points.push((request.input as { point: unknown }).point); return cloud(request) } })
  await worker.launch('near/index')
  await worker.tap('在地图上选一个地点')
  await worker.see('从渡口广场算起，由近到远')
  await worker.tap('换个办法找')
  await worker.tap('找离我近的站点')
  await worker.see('1 公里以内')
  expect(points).toEqual([{ lng: 114.301, lat: 30.599 }, { lng: 114.3, lat: 30.6 }])
  expect([...worker.device.storage.values()].join()).not.toMatch(/114\.30?1?|30\.(599|6)/)
})

test('who says no to a location finds by district and by name all the same', async () => {
  worker.device.answers = 'cancel'
  await worker.launch('near/index')
  await worker.tap('找离我近的站点')
  await worker.see('没拿到位置，不要紧：写个地名，或者选一个区，一样能找。')
  await worker.tap('西区')
  await worker.see('西山驿站')
  await worker.gone('300米站')
  await worker.write('找地名、街道或站点', '东湖门口')
  await worker.see('没有找到这样的站点')
  await worker.write('找地名、街道或站点', '东湖')
  await worker.see('东湖驿站')
})
