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
  test('what a phone writes into a picture is gone from what is stored', async () => {
    const place = 'Exif\0\0GPSLatitude 30.5928 Phone-of-somebody'
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, place.length + 2]), Buffer.from(place, 'latin1')])
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8]), segment, Buffer.from([0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xd9]), Buffer.alloc(64)])
    const { photo } = await house.as(people.worker).ok('photo.add', { data: jpeg.toString('base64') })
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了', photos: [photo] })
    const [message] = (await house.as(people.worker).ok('consultation.get', { id })).messages
    const stored = Buffer.from(await (await fetch(message!.photos[0]!.url)).arrayBuffer())
    expect(stored.toString('latin1')).not.toMatch(/GPS|Phone/)
    expect(stored).toEqual(Buffer.concat([jpeg.subarray(0, 2), jpeg.subarray(2 + segment.length)]))
  })
  test('a reference altered in one letter is worth nothing', async () => {
    const { photo } = await house.as(people.worker).ok('photo.add', { data: png })
    const altered = photo.slice(0, -1) + (photo.endsWith('A') ? 'B' : 'A')
    expect((await house.as(people.worker).refused('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了', photos: [altered] })).name).toBe('UnknownPhoto')
  })
})
