import fc from 'fast-check'
import { pictureOf } from '../cloudfunctions/photo/image'
import { png } from './support/consultations'
import { type House, openHouse } from './support/given'
import { people } from './support/people'
import { chunk, jpeg, jpegOf, jpegWith, pngOf, riff, segment, vp8, webp } from './support/pictures'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

const secret = 'GPSLatitude 30.5928 Phone-of-somebody'
const hidden = Buffer.from(`Exif\0\0${secret}`, 'latin1')
const archive = Buffer.from(`PK\x03\x04 ${secret} <script>alert(1)</script>`)

describe('what is a photo', () => {
  test.each([['a JPEG', jpeg, 'jpg'], ['a PNG', Buffer.from(png, 'base64'), 'png'], ['a WebP', webp, 'webp']])('%s is put together again', (_what, bytes, ending) => {
    expect(pictureOf(bytes)).toMatchObject({ ending })
  })

  test.each([
    ['a JPEG with EXIF, XMP, a colour profile, a map of more pictures and a comment', jpegWith(segment(0xe1, hidden), segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)), segment(0xe2, Buffer.from(secret)), segment(0xed, Buffer.from(secret)), segment(0xfe, Buffer.from(secret))), jpeg],
    ['a JPEG with an archive behind it', Buffer.concat([jpeg, archive]), jpeg],
    ['a PNG with words, times and EXIF', pngOf(1, 1, chunk('tEXt', Buffer.from(secret)), chunk('iTXt', Buffer.from(secret)), chunk('eXIf', hidden), chunk('zzZz', Buffer.from(secret))), pngOf(1, 1)],
    ['a PNG with an archive behind it', Buffer.concat([pngOf(1, 1), archive]), pngOf(1, 1)],
    ['a WebP with EXIF and XMP', riff(['VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])], ['VP8 ', vp8], ['EXIF', hidden], ['XMP ', Buffer.from(secret)]), riff(['VP8X', Buffer.alloc(10)], ['VP8 ', vp8])],
    ['a WebP with an archive behind it', Buffer.concat([webp, archive]), webp],
  ])('%s is the picture alone', (_what, bytes, alone) => {
    const picture = pictureOf(bytes)
    expect(picture?.bytes.equals(alone)).toBe(true)
    expect(picture?.bytes.toString('latin1')).not.toMatch(/GPS|Phone|script|PK\x03/)
  })

  const wrongSum = Buffer.from(pngOf(1, 1))
  wrongSum[wrongSum.length - 14]! ^= 1
  test.each([
    ['a text', Buffer.from('<script>alert(1)</script>------')], ['a GIF', Buffer.from('GIF89a............')], ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF that calls itself a JPEG', Buffer.concat([jpeg.subarray(0, 4), Buffer.from('%PDF-1.7')])], ['a film in a WebP', riff(['ANIM', Buffer.alloc(6)], ['ANMF', Buffer.alloc(24)])],
    ['a JPEG without a picture', Buffer.concat([jpeg.subarray(0, 20), Buffer.from([0xff, 0xd9])])], ['a PNG without a picture', Buffer.concat([pngOf(1, 1).subarray(0, 33), chunk('IEND')])],
    ['a PNG with a wrong check sum', wrongSum], ['a RIFF that is no WebP', Buffer.from('RIFF\x10\0\0\0WAVEfmt ')],
    ['a JPEG of 60,000 × 60,000', jpegOf(60_000, 60_000)], ['a JPEG of no size', jpegOf(0, 0)], ['a PNG of 100,000 × 100,000', pngOf(100_000, 100_000)],
    ['a PNG of 2³¹ × 1', pngOf(2 ** 31, 1)], ['a PNG of no size', pngOf(0, 1)], ['a PNG of 9,000 × 9,000', pngOf(9_000, 9_000)],
  ])('%s is none', (_what, bytes) => { expect(pictureOf(bytes)).toBeNull() })

  test('cut off anywhere, it is none', () => {
    for (const whole of [jpeg, Buffer.from(png, 'base64'), webp]) for (let length = 0; length < whole.length; length++) expect(pictureOf(whole.subarray(0, length))).toBeNull()
  })

  test('whatever stands behind the first bytes: a picture or none, never an error, never larger, and always the same again', () => {
    const begins = fc.constantFrom(jpeg.subarray(0, 20), pngOf(1, 1).subarray(0, 33), webp.subarray(0, 20), jpeg, pngOf(1, 1), webp)
    fc.assert(fc.property(begins, fc.uint8Array({ maxLength: 300 }), fc.nat(200), (begin, rest, at) => {
      const bytes = Buffer.concat([begin, rest])
      bytes[at % bytes.length]! ^= 0x55
      const picture = pictureOf(bytes)
      if (picture) expect([picture.bytes.length <= bytes.length + 8, pictureOf(picture.bytes)?.bytes.equals(picture.bytes)]).toEqual([true, true])
    }), { numRuns: 3000 })
  })
})

describe('photo.add', () => {
  test('what is none is refused', async () => {
    expect((await house.as(people.worker).refused('photo.add', { data: Buffer.from('<script>alert(1)</script>------').toString('base64') })).name).toBe('NotAPhoto')
  })
  test('more than a phone sends is refused before it is read', async () => {
    expect((await house.as(people.worker).refused('photo.add', { data: 'A'.repeat(2_100_000) })).name).toBe('BadInput')
  })
  test('what a phone writes into a picture is gone from what is stored', async () => {
    const { photo } = await house.as(people.worker).ok('photo.add', { data: jpegWith(segment(0xe1, hidden)).toString('base64') })
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了', photos: [photo] })
    const [message] = (await house.as(people.worker).ok('consultation.get', { id })).messages
    const stored = Buffer.from(await (await fetch(message!.photos[0]!.url)).arrayBuffer())
    expect(stored.equals(jpeg)).toBe(true)
  })
  test('a link works for ten minutes, and only as it was signed', async () => {
    const { photo } = await house.as(people.worker).ok('photo.add', { data: png })
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了', photos: [photo] })
    const url = (await house.as(people.worker).ok('consultation.get', { id })).messages[0]!.photos[0]!.url
    expect((await fetch(url.replace(/sign=.*/, `sign=${'0'.repeat(64)}`))).status).toBe(403)
    house.pass(9)
    expect((await fetch(url)).status).toBe(200)
    house.pass(2)
    expect((await fetch(url)).status).toBe(403)
  })
  test('a reference altered in one letter is worth nothing', async () => {
    const { photo } = await house.as(people.worker).ok('photo.add', { data: png })
    const altered = photo.slice(0, -1) + (photo.endsWith('A') ? 'B' : 'A')
    expect((await house.as(people.worker).refused('consultation.ask', { topic: 'wages', text: '老板三个月没发工资了', photos: [altered] })).name).toBe('UnknownPhoto')
  })
})
