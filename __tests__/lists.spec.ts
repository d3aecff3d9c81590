/** Every list that the contract pages by a cursor, read to its end while things come into it: what was there before is there once. */
import { methodNames, methodOf } from '@contract'
import { type House, openHouse } from './support/given'
import { memberWalks, placeWalks } from './support/walks/place'
import type { Paged, Walk } from './support/walks/walk'
import { wordWalks } from './support/walks/word'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const walks: { readonly [M in Paged]: readonly Walk<M>[] } = {
  ...Object.fromEntries(Object.entries({ ...placeWalks, ...wordWalks }).map(([name, walk]) => [name, [walk]])) as unknown as { [M in Exclude<Paged, 'member.list'>]: readonly Walk<M>[] },
  'member.list': memberWalks,
}

test('each method that takes a cursor is walked here', () => {
  const paged = methodNames.filter((name) => 'cursor' in ((methodOf(name).input as { shape?: object }).shape ?? {}))
  expect(Object.keys(walks).sort()).toEqual([...paged].sort())
})

/** some come in between any two pages */
const between = 3

async function walked<M extends Paged>(method: M, { openid, input, many, begin, plant, shown }: Walk<M>): Promise<void> {
  await begin?.(house)
  const before = await plant(house, many)
  const seen: string[] = []
  let pages = 0
  for (let cursor: string | null | undefined; cursor !== null; pages++) {
    const page = await house.as(openid).ok(method, { ...input, ...cursor && { cursor } } as never)
    seen.push(...shown(page))
    cursor = (page as { next: string | null }).next
    if (cursor) await plant(house, between)
    if (pages > many) throw new Error(`${method} does not end`)
  }
  expect(pages).toBeGreaterThan(2)
  expect(new Set(seen).size).toBe(seen.length)
  const there = new Set(seen)
  expect(before.filter((one) => !there.has(one))).toEqual([])
}

describe.each(Object.keys(walks) as Paged[])('%s', (method) => {
  test.each(walks[method].map((walk) => [JSON.stringify(walk.input), walk] as const))('%s', async (_, walk) => {
    await walked(method, walk as Walk<typeof method>)
  }, 60_000)
})
