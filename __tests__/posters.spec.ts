/** Posters on paper: drawn to pixels, their codes read back, every sign printed. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'
import type { StationSheet } from '@contract'
import { codeIn } from '../src/client/scene'
import { makePosters, type Making, type Posters } from '../src/console/posters/make'
import type { Printed } from '../src/console/posters/poster'
import { fitted, lacking } from '../src/console/posters/type'
import { type House, openHouse } from './support/given'
import { codesOn, pagesOf, shareOf } from './support/paper'
import { codes, people } from './support/people'
import { stationForm } from './support/samples'

const bytes = new Uint8Array(readFileSync(path.resolve(__dirname, '../node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Medium.otf')))
const font = create(bytes as never) as Font
/** signs that no font of ours has: a private one, an emoji */
const rare = ['\ue123', '🚲']

jest.setTimeout(90_000)

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const sheets = async (): Promise<StationSheet[]> => (await house.as(people.admin).ok('station.export', { unitId: 'n_root' })).stations
const printed = (station: StationSheet, miniCode: ArrayBuffer | null = null): Printed => ({ station, link: `https://gh.example.cn/s/${station.code}`, miniCode })

const how: Making = { size: 'A6', font: bytes, pictureOf: () => null, tell: async () => undefined, isStopped: () => false }
async function made(points: readonly Printed[], more: Partial<Making> = {}): Promise<Posters> {
  const result = await makePosters(points, { ...how, ...more })
  if (!result || !('pdf' in result)) throw new Error(`nothing was printed: ${JSON.stringify(result)}`)
  return result
}

/** A PNG of one colour. */
function png([red, green, blue]: readonly [number, number, number]): ArrayBuffer {
  const crcOf = (data: Buffer) => {
    let crc = 0xffffffff
    for (const byte of data) for (let bit = 0, now = (crc ^ byte) & 255; bit <= 8; bit++) { if (bit === 8) crc = (crc >>> 8) ^ now; else now = now & 1 ? (now >>> 1) ^ 0xedb88320 : now >>> 1 }
    return (crc ^ 0xffffffff) >>> 0
  }
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    crc.writeUInt32BE(crcOf(body))
    return Buffer.concat([length, body, crc])
  }
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  const rows = Buffer.concat(Array.from({ length: 8 }, () => Buffer.concat([Buffer.from([0]), ...Array.from({ length: 8 }, () => Buffer.from([red, green, blue]))])))
  const whole = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
  return new Uint8Array(whole).buffer
}

test.each(['A4', 'A6'] as const)('%s: the code on every page leads to the point whose name stands above it', async (size) => {
  const stations = await sheets()
  const { pdf, pages } = await made(stations.map((station) => printed(station)), { size })
  const seen = await pagesOf(pdf, size === 'A4' ? 1 : 2)
  expect([pages, seen.length]).toEqual([3, 3])
  for (const [nth, page] of seen.entries()) {
    const [link, ...more] = await codesOn(page)
    expect(more).toEqual([])
    expect(link).toBe(`https://gh.example.cn/s/${stations[nth]!.code}`)
    const found = await house.as(null).ok('station.get', { code: codeIn({ q: encodeURIComponent(link!) })! })
    expect(page.text).toContain(found.name)
    for (const words of ['值班时间 30 分钟内有律师答复', '查法律', '加入工会', '工会热线 12351', '喝水', '周一至周五']) expect(page.text).toContain(words)
    expect(page.text.replace(/\s/g, '')).toContain(stations[nth]!.code)
    expect(shareOf(page, [0xc4, 0x16, 0x1c])).toBeGreaterThan(0.07) // the bar
    expect([page.size.width, page.size.height]).toEqual(size === 'A4' ? [595, 841] : [297, 419])
  }
})

test('the promise on the poster is the one of its own unit', async () => {
  const { plan } = await house.as(people.admin).ok('plan.get', { unitId: 'n_street' })
  await house.as(people.admin).ok('plan.set', { unitId: 'n_street', plan: { ...plan, promiseMinutes: 45 } })
  expect((await sheets()).map(({ form, promiseMinutes }) => [form.name, promiseMinutes])).toEqual([['东湖驿站', 45], ['北站驿站', 30], ['西山驿站', 30]])
})

test('beside WeChat\'s own picture the ordinary code is read as before', async () => {
  const [station] = await sheets()
  const blue = [0x10, 0x20, 0xf0] as const
  const [page] = await pagesOf((await made([printed(station!, png(blue))])).pdf)
  expect(await codesOn(page!)).toEqual([`https://gh.example.cn/s/${codes.east}`])
  expect(shareOf(page!, blue)).toBeGreaterThan(0.07)
})

describe('no sign is ever a hole', () => {
  const named = async (name: string) => ({ ...(await sheets())[0]!, form: { ...stationForm, name } })
  const green = [0x10, 0xf0, 0x20] as const

  test('what the font lacks is drawn by the machine, in its place', async () => {
    for (const sign of rare) {
      expect(lacking(font, `东湖${sign}驿站`)).toEqual([sign])
      const { pdf, left } = await made([printed(await named(`东湖${sign}驿站`))], { pictureOf: (one) => one === sign ? png(green) : null })
      const [page] = await pagesOf(pdf)
      expect(left).toEqual([])
      expect(shareOf(page!, green)).toBeGreaterThan(0.002)
      expect(page!.text).toMatch(/东湖\s*驿站/)
    }
  })
  test('where the machine cannot either, the point is not printed, and it is said which sign', async () => {
    const bad = printed(await named(`东湖${rare[0]}驿站`))
    expect(await makePosters([bad], how)).toEqual({ left: [{ name: `东湖${rare[0]}驿站`, signs: [rare[0]] }] })
    const { pages, left } = await made([bad, printed(await named('好驿站'))])
    expect([pages, left.length]).toEqual([1, 1])
  })
  test('the font has every character of GB 2312 and nearly every one of GBK', () => {
    const gbk = new TextDecoder('gbk')
    const all = (from: number, to: number, low: number) => Array.from({ length: to - from + 1 }, (_, row) => Array.from({ length: 0xfe - low + 1 }, (__, at) => Uint8Array.of(from + row, low + at)))
      .flat().filter((pair) => pair[1] !== 0x7f).map((pair) => gbk.decode(pair)).filter((sign) => /\p{Script=Han}/u.test(sign)).join('')
    expect(lacking(font, all(0xb0, 0xf7, 0xa1))).toEqual([])
    expect(lacking(font, all(0x81, 0xfe, 0x40)).length).toBeLessThan(20)
  })
  test('joiners and selectors have no shape of their own', () => {
    expect(lacking(font, '东\u200b湖\ufe0f\n驿\u200d站')).toEqual([])
  })
})

test('a long name gets smaller, then a second line, and nothing runs over', () => {
  const room = { width: 257, lines: 2, sizes: [24, 14] } as const
  expect(fitted(font, '东湖驿站', room)).toEqual({ size: 24, lines: ['东湖驿站'] })
  const { lines, size } = fitted(font, '东'.repeat(40), room)
  expect([lines.length, size >= 14 && size < 24]).toEqual([2, true])
  expect(fitted(font, '东'.repeat(80), room).lines[1]).toMatch(/…$/)
  expect(fitted(font, `${'东'.repeat(10)}，湖`, { ...room, sizes: [24.5, 24] }).lines[1]).not.toMatch(/^，/)
})

test('a job can be stopped between two pages, and tells every one', async () => {
  const stations = (await sheets()).map((station) => printed(station))
  const told: number[] = []
  expect(await makePosters(stations, { ...how, tell: async (done) => { told.push(done) }, isStopped: () => told.length === 2 })).toBeNull()
  expect(told).toEqual([1, 2])
})
