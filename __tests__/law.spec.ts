import { topics } from '@contract'
import { type House, openHouse } from './support/given'

let house: House
beforeAll(async () => { house = await openHouse({ settled: false }) })
afterAll(() => house.close())

test('law.list gives every topic at least four cards, without asking who reads or the database', async () => {
  for (const topic of topics) {
    const calls = await house.counting(async () => {
      const { cards } = await house.as(null).ok('law.list', { topic })
      expect(cards.length).toBeGreaterThanOrEqual(4)
      expect(new Set(cards.map((card) => card.topic))).toEqual(new Set([topic]))
    })
    expect(calls).toBe(0)
  }
})

test('law.get gives a card whole, with every statute that it cites, none of it changed since', async () => {
  const { cards } = await house.as(null).ok('law.list', {})
  for (const { id } of cards) {
    const { card, statutes, changed } = await house.as(null).ok('law.get', { id })
    expect(new Set(card.citations.map(({ law }) => law))).toEqual(new Set(statutes.map(({ law }) => law)))
    expect(changed).toEqual([])
  }
})

test('law.get of a card that is not there is not found', async () => {
  expect((await house.as(null).refused('law.get', { id: 'k_none' })).name).toBe('NotFound')
})
