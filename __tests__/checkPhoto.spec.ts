/** The content check of photos, whose verdict comes later, as an event at the door. */
import { openDoor } from '../cloudfunctions/api/door'
import { photo } from './support/consultations'
import { contextOf, type House, openHouse, templates } from './support/given'
import { people } from './support/people'
import { rowsOf } from './support/proof/journal'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const question = { topic: 'wages', text: '老板三个月没发工资了，一共一万八，怎么要回来？' } as const
const thread = (id: string, openid: string = people.worker) => house.as(openid).ok('consultation.get', { id: id as 'c_0' })

describe('photos', () => {
  const traces: string[] = []
  beforeEach(() => {
    traces.length = 0
    house.wechat.reply('security.mediaCheckAsync', () => {
      traces.push(`trace-${traces.length}-${house.at}`)
      return { kind: 'json', body: { errcode: 0, errmsg: 'ok', trace_id: traces.at(-1)! } }
    })
  })
  const hear = (trace: string, suggest: string) => openDoor({ now: () => house.at, templates, after: async () => undefined })(
    { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, version: 2, errcode: 0, result: { suggest, label: 1 } }, contextOf(null))
  const withPhoto = async () => house.as(people.worker).ok('consultation.ask', { ...question, photos: [await photo(house, people.worker)] })
  const photosSeen = async (id: string) => {
    await house.as(people.wang).call('consultation.claim', { id: id as 'c_0' })
    return (await thread(id, people.wang)).messages[0]!.photos.length
  }

  test('a question does not wait for its photos; the lawyer sees them when they passed', async () => {
    const { id, next } = await withPhoto()
    expect([next.step, (await thread(id)).messages[0]!.photos.length, await photosSeen(id)]).toEqual(['lawyerTakes', 1, 0])
    expect(await hear(traces[0]!, 'pass')).toEqual({ ok: true, data: {} })
    expect(await photosSeen(id)).toBe(1)
  })

  test('the answer comes before the question does', async () => {
    const ref = await photo(house, people.worker)
    await hear(traces[0]!, 'pass')
    const { id } = await house.as(people.worker).ok('consultation.ask', { ...question, photos: [ref] })
    expect(await photosSeen(id)).toBe(1)
  })

  test('the answer comes before the photo is written down', async () => {
    house.wechat.reply('security.mediaCheckAsync', () => ({ kind: 'json', body: { errcode: 0, errmsg: 'ok', trace_id: 'trace-early' } }))
    await hear('trace-early', 'risky')
    await hear('trace-early', 'pass')
    const { id } = await withPhoto()
    expect([await photosSeen(id), (await house.as(people.staff).ok('check.list', {})).lines]).toMatchObject([0, [{ what: 'photos', verdict: 'risky' }]])
  })

  test('or at the very moment at which it is', async () => {
    for (const [round, openid] of [people.worker, people.other, people.wang, people.li, people.zhao].entries()) {
      let heard: Promise<unknown> = Promise.resolve()
      house.wechat.reply('security.mediaCheckAsync', () => {
        heard = hear(`trace-race-${round}`, 'pass')
        return { kind: 'json', body: { errcode: 0, errmsg: 'ok', trace_id: `trace-race-${round}` } }
      })
      await photo(house, openid)
      await heard
      expect((await rowsOf(house, 'photoChecks', { traceId: `trace-race-${round}` })).map(({ verdict }) => verdict)).toEqual(['pass'])
    }
  })

  test('answers about photos that nobody knows are few, small and soon forgotten', async () => {
    for (let nth = 0; nth < 3; nth++) await hear(`trace-of-nobody-${nth}`, 'risky')
    expect(await rowsOf(house, 'photoTraces', { until: { $gt: '' } })).toHaveLength(3)
    expect(JSON.stringify(await rowsOf(house, 'photoTraces', { until: { $gt: '' } }))).not.toContain('trace-of-nobody')
    house.pass(61)
    await house.tick()
    expect(await rowsOf(house, 'photoTraces', { until: { $gt: '' } })).toEqual([])
  })

  test('what may not be shown is put before the staff; they send the photo back, and the words stay with the lawyer', async () => {
    const { id } = await withPhoto()
    await hear(traces[0]!, 'risky')
    const [line] = (await house.as(people.staff).ok('check.list', {})).lines
    expect(line).toMatchObject({ what: 'photos', verdict: 'risky', photos: [{ url: expect.stringContaining('/files/photos/') }] })
    await house.as(people.staff).ok('check.sendBack', { id, entry: line!.entry, reason: '照片看不清，请重拍一张。' })
    expect(await photosSeen(id)).toBe(0)
    expect((await thread(id, people.wang)).messages[0]).toMatchObject({ text: question.text })
    expect((await thread(id)).messages).toMatchObject([{ check: 'returned' }, { kind: 'sentBack' }])
  })

  test('an answer that comes again, comes late, is forged or is none changes nothing', async () => {
    const { id } = await withPhoto()
    for (const trace of ['', 'trace-unknown', 'x'.repeat(500)]) await hear(trace, 'pass')
    expect(await photosSeen(id)).toBe(0)
    await hear(traces[0]!, 'review')
    for (const suggest of ['pass', 'review', 'risky']) await hear(traces[0]!, suggest)
    expect(await photosSeen(id)).toBe(0)
    expect((await rowsOf(house, 'journal', { subject: id })).filter(({ method }) => method === 'check.verdict')).toHaveLength(1)
    house.pass(60)
    await house.tick()
    await hear(traces[0]!, 'risky')
    expect((await thread(id)).messages[0]!.check).toBe('passed')
  })

  test('a photo about which nothing is heard is shown after half an hour', async () => {
    const { id } = await withPhoto()
    expect(await photosSeen(id)).toBe(0)
    house.pass(30)
    await house.tick()
    expect(await photosSeen(id)).toBe(1)
  })
})
