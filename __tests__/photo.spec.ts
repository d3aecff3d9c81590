import { png } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

describe('photo.add', () => {
  test.each([['a text', Buffer.from('<script>alert(1)</script>------')], ['a GIF', Buffer.from('GIF89a............')], ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]])('%s is not a photo', async (_what, bytes) => {
    expect((await house.as(people.worker).refused('photo.add', { data: bytes.toString('base64') })).name).toBe('NotAPhoto')
  })
  test('more than a phone sends is refused before it is read', async () => {
    expect((await house.as(people.worker).refused('photo.add', { data: 'A'.repeat(2_100_000) })).name).toBe('BadInput')
  })
  test('a reference altered in one letter is worth nothing', async () => {
    const { photo } = await house.as(people.worker).ok('photo.add', { data: png })
    const altered = photo.slice(0, -1) + (photo.endsWith('A') ? 'B' : 'A')
    expect((await house.as(people.worker).refused('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了', photos: [altered] })).name).toBe('UnknownPhoto')
  })
})
