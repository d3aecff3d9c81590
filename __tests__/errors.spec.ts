/** Every error the contract names is provoked here: a name without a way to meet it would be a lie. */
import { commonErrors, type ErrorName, errors, isMethodName, methodNames, methodOf, methods, sentenceOf } from '@contract'
import { claimed } from './support/consultations'
import { type House, newRequestId, openHouse } from './support/given'
import { people } from './support/people'
import { accountWays } from './support/ways/account'
import { anyWays, askingWays, type Ways } from './support/ways/asking'
import { dutyWays } from './support/ways/duty'
import { lawWays } from './support/ways/law'
import { lawyerWays } from './support/ways/lawyer'
import { memberWays } from './support/ways/member'
import { noticeWays } from './support/ways/notice'
import { officeWays } from './support/ways/office'
import { peopleWays } from './support/ways/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

/** How to meet each error, by noun. */
const ways = (): Ways => ({ ...anyWays(house), ...accountWays(house), ...askingWays(house), ...lawyerWays(house), ...dutyWays(house), ...lawWays(house), ...officeWays(house), ...noticeWays(house), ...memberWays(house), ...peopleWays(house) })

const named = [...commonErrors.map((error) => `any ${error}`), ...methodNames.flatMap((name) => methodOf(name).errors.map((error) => `${name} ${error}`))]

test.each(named)('%s', async (pair) => {
  const way = ways()[pair]
  if (!way) throw new Error(`no way is known to meet ${pair}`)
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const [openid, method, input, requestId = newRequestId()] = await way()
  const mutates = isMethodName(method) && methodOf(method).mutates
  const reply = await house.as(openid).send({ method, input, ...mutates && { requestId } })
  log.mockRestore()
  const [, error] = pair.split(' ') as [string, ErrorName]
  expect(reply).toMatchObject({ ok: false, error: { name: error } })
  if (!reply.ok) expect(errors[error].details.safeParse(reply.error.details).success).toBe(true)
})

test('no way is kept for an error that the contract does not name', () => {
  expect(Object.keys(ways()).sort()).toEqual([...named].sort())
})

test('a refusal that the contract does not name for a method is a fault of ours, and says nothing', async () => {
  const { id } = await claimed(house)
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const row = methods['consultation.claim'] as { errors: readonly ErrorName[] }
  const { errors: named } = row
  row.errors = []
  try {
    expect(await house.as(people.li).send({ method: 'consultation.claim', input: { id }, requestId: newRequestId() })).toEqual({ ok: false, error: { name: 'Unavailable', details: {} } })
  } finally {
    row.errors = named
    log.mockRestore()
  }
})

test('every error says one plain sentence with its details filled in', () => {
  for (const name of Object.keys(errors) as ErrorName[]) {
    const details = Object.fromEntries([...errors[name].says.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key!, '某某。']))
    expect(Object.keys(details).filter((key) => !(key in errors[name].details.shape))).toEqual([])
    const said = sentenceOf(name, details)
    expect(said).toMatch(/[\u4e00-\u9fff].*[。！]$/)
    expect(said).not.toMatch(/[{}]|undefined/)
  }
})
