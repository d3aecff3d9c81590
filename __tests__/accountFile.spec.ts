/** What somebody takes along is all that is theirs, and nothing of anybody else. */
import { entryBy } from '../cloudfunctions/consultation/entry'
import { rowOf } from '../cloudfunctions/db/consultations'
import { ask } from '@domain/evolve'
import { standardPlan } from '@domain/plan'
import { plusMinutes } from '@domain/calendar'
import { htmlOf, jsonOf, textOf } from '../src/mine/data/book'
import { type Around, collect } from '../src/mine/data/collect'
import { type House, openHouse } from './support/given'
import { applied } from './support/members'
import { people } from './support/people'
import { openid, plant, words, type Word } from './support/plants'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

/** As a phone reads it, with as many refusals for haste as `hasty` says. */
function around(as: string, hasty = 0) {
  const log = { waited: 0, read: [0, 0], calls: 0 }
  const call = (async (method: 'account.open', input: object) => {
    log.calls++
    if (hasty-- > 0) return { ok: false, error: { name: 'TooFast', details: { seconds: 1 }, says: '' } }
    const reply = await house.as(as).call(method, input as never)
    return reply.ok ? reply : { ok: false, error: { ...reply.error, says: '没连上网' } }
  }) as Around['call']
  const picture = async (url: string) => `data:image/jpeg;base64,${Buffer.from(await (await fetch(url)).arrayBuffer()).toString('base64')}`
  return { log, around: { call, picture, wait: async () => { log.waited++ }, said: (...read: [number, number]) => { log.read = read } } satisfies Around }
}

/** Words that are a lawyer's own: their unsent drafts, which a worker never reads. */
const drafts: readonly Word[] = ['draft', 'otherDraft']
const pictures: readonly Word[] = ['photo', 'unsent', 'exif']
const theirs = (Object.keys(words) as Word[]).filter((word) => ![...drafts, ...pictures].includes(word))
const decoded = (text: string) => [...text.matchAll(/base64,([\w+/=]+)/g)].map(([, coded]) => Buffer.from(coded!, 'base64').toString('latin1')).join('\n')

test('each word of theirs is in the data, in the page and in the text; photos are in the page; of a lawyer no more than the surname', async () => {
  await plant(house)
  await applied(house, people.other, { phone: '13800000009', name: '旁人丙', identity: { number: '110101199003078531', consent: 'given' } }).catch(() => undefined)
  const { log, around: given } = around(openid, 2)
  const book = await collect(given, await house.as(openid).ok('account.held', {}), house.at)
  if (typeof book === 'string') throw new Error(book)
  const [json, html, text] = [jsonOf(book), htmlOf(book), textOf(book)]
  for (const file of [json, html, text]) {
    expect(theirs.filter((word) => !file.includes(words[word]))).toEqual([])
    expect(drafts.filter((word) => file.includes(words[word]))).toEqual([])
    expect(file).toContain('王律师')
    expect(file).not.toMatch(/旁人|u_wang|u_staff|openid-lawyer|openid-worker|openid-other/)
  }
  for (const file of [json, html]) expect([words.photo, words.unsent].filter((word) => !decoded(file).includes(word))).toEqual([])
  expect(decoded(html)).not.toContain(words.exif)
  expect(html).not.toMatch(/<script|https?:/)
  expect(JSON.parse(json)).toMatchObject({ madeAt: house.at, kinds: expect.any(Array) as unknown })
  expect(log).toMatchObject({ waited: 2, read: [log.read[1], log.read[1]] })
}, 60_000)

test('what a person wrote is never taken for the page itself', async () => {
  const leaf = { at: null, title: '<b>', lines: [{ name: '"', value: '</p><script>alert(1)</script>&amp;' }], photos: ['" onerror="x'] }
  const html = htmlOf({ madeAt: house.at, consents: {} as never, chapters: [{ kind: 'consultation', leaves: [leaf] }] })
  expect(html).not.toMatch(/<script|<b>|" onerror/)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;')
})

test('a thousand long consultations come whole, and no answer is larger than a function may say', async () => {
  const rows = Array.from({ length: 1000 }, (_, nth) => {
    const at = plusMinutes(house.at, -nth)
    const entry = entryBy({ at, person: { surname: null } } as never, 'question', `第${nth}问${'长'.repeat(1900)}`)
    return rowOf(ask({
      id: `c_many${String(nth).padStart(4, '0')}`, reference: `R${nth}`, workerId: 'u_worker', entered: null, contact: null, stationId: null, stationName: '', district: '', units: ['n_root'],
      plan: standardPlan, topic: 'wages', employer: null, employerKeys: [], happenedOn: null, urgent: [],
    }, entry))
  })
  house.store.bulk('consultations', rows)
  const { around: given } = around(people.worker)
  let largest = 0
  const call = (async (...asked: Parameters<Around['call']>) => {
    const reply = await given.call(...asked)
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(reply)))
    return reply
  }) as Around['call']
  const book = await collect({ ...given, call }, await house.as(people.worker).ok('account.held', {}), house.at)
  if (typeof book === 'string') throw new Error(book)
  const json = jsonOf(book)
  expect(Array.from({ length: 1000 }, (_, nth) => nth).filter((nth) => !json.includes(`第${nth}问`))).toEqual([])
  expect(largest).toBeLessThan(900_000)
  expect(largest).toBeGreaterThan(50_000)
}, 120_000)

test('no network in the middle ends it with a sentence, and nothing half is handed out', async () => {
  const { around: given } = around(people.worker)
  const call = (async () => ({ ok: false, error: { name: 'Offline', details: {}, says: '没连上网，请过一会儿再试。' } })) as unknown as Around['call']
  expect(await collect({ ...given, call }, await house.as(people.worker).ok('account.held', {}), house.at)).toBe('没连上网，请过一会儿再试。')
})
