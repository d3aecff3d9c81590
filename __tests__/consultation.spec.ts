import { plusMinutes } from '@domain/calendar'
import { codes, people } from './support/people'
import { type House, openHouse } from './support/given'
import { answered, asked, claimed, photo } from './support/consultations'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const question = '老板三个月没发工资了，一共一万八，怎么要回来？'

describe('consultation.ask', () => {
  test('stores the question at its station and says what happens next, by when', async () => {
    const { id, reference, next } = await house.as(people.worker).ok('consultation.ask', {
      station: codes.east, topic: 'wages', text: question, employer: '江城一建', happenedOn: '2026-08-01',
    })
    expect(reference).toMatch(/^1123-[0-9A-HJKMNP-Z]{5}$/)
    expect(next).toEqual({ step: 'lawyerTakes', by: plusMinutes(house.at, 30) })
    const thread = await house.as(people.worker).ok('consultation.get', { id })
    expect(thread).toMatchObject({ state: 'waiting', station: '东湖驿站', district: '东区总工会', employer: '江城一建', happenedOn: '2026-08-01', holder: null, token: null })
    expect(thread.messages).toMatchObject([{ by: 'worker', kind: 'question', text: question, surname: null }])
    expect(thread.actions).toEqual(['followUp', 'share', 'withdraw'])
  })

  test('without a code it belongs to the station the worker was last at', async () => {
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: question })
    expect((await house.as(people.worker).ok('consultation.get', { id })).station).toBe('东湖驿站')
  })

  test('with an unknown code and no station before, it belongs to the whole federation, and the city lawyer may take it', async () => {
    await house.as(people.stranger).ok('session.consent', { version: '2026-11' })
    const { id } = await house.as(people.stranger).ok('consultation.ask', { station: 'NOSUCH99', topic: 'wages', text: question })
    expect((await house.as(people.wang).ok('consultation.queue', {})).lines.map((line) => line.id)).toEqual([id])
    expect((await house.as(people.li).ok('consultation.queue', {})).lines).toEqual([])
  })

  test('late in the evening the promise runs on in the morning', async () => {
    house.at = '2026-11-23T13:50:00.000Z' // 21:50 in Shanghai; duty ends at 22:00
    const { next } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: question })
    expect(next.by).toBe('2026-11-24T00:20:00.000Z') // 08:20
  })

  test('keeps photos that are the asker\'s own, and no one else\'s', async () => {
    const mine = await photo(house, people.worker)
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: question, photos: [mine] })
    const [message] = (await house.as(people.worker).ok('consultation.get', { id })).messages
    const link = await fetch(message!.photos[0]!.url)
    expect([link.status, link.headers.get('content-type')]).toEqual([200, 'image/png'])
    const theirs = await photo(house, people.other)
    expect((await house.as(people.worker).refused('consultation.ask', { topic: 'wages', text: question, photos: [theirs] })).name).toBe('UnknownPhoto')
  })

  test('nothing a person wrote stands readable in the store', async () => {
    const { id } = await house.as(people.worker).ok('consultation.ask', { topic: 'wages', text: question, employer: '江城一建' })
    const reply = await house.store.handle({ action: 'database.getDocument', collectionName: 'consultations', queryType: 'DOC', query: JSON.stringify({ _id: id }), limit: 1 })
    const row = JSON.stringify(reply)
    expect(row).toContain(id)
    for (const written of [question, question.slice(0, 10), '江城一建']) expect(row).not.toContain(written)
  })
})

describe('consultation.list', () => {
  test('one\'s own, newest first, paged by cursor without gaps or repeats', async () => {
    const ids: string[] = []
    for (let n = 0; n < 45; n++) {
      house.pass(n % 3) // some within the same millisecond
      ids.unshift((await asked(house)).id)
    }
    await asked(house, people.other)
    const seen: string[] = []
    let cursor: string | undefined
    for (let pages = 0; pages < 5; pages++) {
      const page = await house.as(people.worker).ok('consultation.list', cursor === undefined ? {} : { cursor })
      seen.push(...page.lines.map((line) => line.id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen).toHaveLength(45)
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(seen[0]).toBe(ids.find((id) => id === seen[0]))
  })

  test('shows how each begins and what happens next', async () => {
    await asked(house)
    const { lines: [line] } = await house.as(people.worker).ok('consultation.list', {})
    expect(line).toMatchObject({ state: 'waiting', topic: 'wages', next: { step: 'lawyerTakes' } })
    expect(line!.excerpt.length).toBeGreaterThan(5)
  })
})

describe('consultation.rate and close', () => {
  test('rates once, then closes as solved', async () => {
    const { id } = await answered(house)
    await house.as(people.worker).ok('consultation.rate', { id, score: 5, solved: true, comment: '说得很明白' })
    expect((await house.as(people.worker).refused('consultation.rate', { id, score: 1, solved: false })).name).toBe('WrongState')
    expect(await house.as(people.worker).ok('consultation.close', { id })).toEqual({ state: 'closed' })
    expect(await house.as(people.worker).ok('consultation.get', { id })).toMatchObject({ closeReason: 'solved', rating: { score: 5, solved: true }, actions: [] })
  })

  test('withdrawn while held, the lawyer\'s hand is free again', async () => {
    const { id } = await claimed(house)
    await house.as(people.worker).ok('consultation.withdraw', { id })
    expect(await house.as(people.worker).ok('consultation.get', { id })).toMatchObject({ state: 'closed', closeReason: 'withdrawn' })
    expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
    expect((await house.as(people.worker).refused('consultation.followUp', { id, text: '还有一句' })).name).toBe('WrongState')
  })
})

describe('database calls', () => {
  // the first question on a topic takes two more: it is noted for notices
  test('ask ≤ 6, claim ≤ 8, queue ≤ 2, thread ≤ 3', async () => {
    let id = ''
    const ask = () => house.counting(async () => { id = (await house.as(people.worker).ok('consultation.ask', { station: codes.east, topic: 'wages', text: question })).id })
    expect(await ask()).toBeLessThanOrEqual(8)
    const counts = {
      ask: await ask(),
      queue: await house.counting(() => house.as(people.wang).ok('consultation.queue', {})),
      claim: await house.counting(() => house.as(people.wang).ok('consultation.claim', { id: id as `c_${string}` })),
      thread: await house.counting(() => house.as(people.wang).ok('consultation.get', { id: id as `c_${string}` })),
    }
    expect(counts.ask).toBeLessThanOrEqual(6)
    expect(counts.claim).toBeLessThanOrEqual(8)
    expect(counts.queue).toBeLessThanOrEqual(2)
    expect(counts.thread).toBeLessThanOrEqual(3)
  })
})
