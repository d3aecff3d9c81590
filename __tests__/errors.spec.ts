/** Every error the contract names is provoked here: a name without a way to meet it would be a lie. */
import { commonErrors, type ErrorName, errors, isMethodName, methodNames, methodOf, methods, sentenceOf } from '@contract'
import { answered, asked, claimed, photo } from './support/consultations'
import { type House, newRequestId, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const ask = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const
const nowhere = 'c_0000000000000000'

/** How to meet each error: as whom, with which method and input. */
const ways: Record<string, () => Promise<[openid: string | null, method: string, input: object, requestId?: string]>> = {
  'any BadInput': async () => [people.worker, 'consultation.get', { id: 1 }],
  'any UnknownMethod': async () => [people.worker, 'consultation.steal', {}],
  'any ConsentNeeded': async () => [people.stranger, 'consultation.list', {}],
  'any NotAllowed': async () => [people.worker, 'consultation.queue', {}],
  'any NotFound': async () => [people.worker, 'consultation.get', { id: nowhere }],
  'any RequestReused': async () => {
    const id = newRequestId()
    await house.as(people.worker).ok('consultation.ask', ask, id)
    return [people.worker, 'consultation.ask', { ...ask, topic: 'injury' }, id]
  },
  'any Unavailable': async () => {
    house.store.close()
    return [people.worker, 'consultation.list', {}]
  },
  'consultation.ask UnknownPhoto': async () => [people.worker, 'consultation.ask', { ...ask, photos: [await photo(house, people.other)] }],
  'consultation.followUp UnknownPhoto': async () => [people.worker, 'consultation.followUp', { id: (await asked(house)).id, text: '再看', photos: [await photo(house, people.other)] }],
  'consultation.followUp WrongState': async () => {
    const { id } = await asked(house)
    await house.as(people.worker).ok('consultation.close', { id })
    return [people.worker, 'consultation.followUp', { id, text: '还有' }]
  },
  'consultation.rate WrongState': async () => [people.worker, 'consultation.rate', { id: (await asked(house)).id, score: 3, solved: true }],
  'consultation.close WrongState': async () => {
    const { id } = await asked(house)
    await house.as(people.worker).ok('consultation.close', { id })
    return [people.worker, 'consultation.close', { id }]
  },
  'consultation.claim AlreadyClaimed': async () => [people.li, 'consultation.claim', { id: (await claimed(house)).id }],
  'consultation.claim AtCapacity': async () => {
    for (let n = 0; n < 3; n++) await claimed(house)
    return [people.wang, 'consultation.claim', { id: (await asked(house)).id }]
  },
  'consultation.claim OffDuty': async () => {
    await house.as(people.wang).ok('duty.switch', { to: 'off' })
    return [people.wang, 'consultation.claim', { id: (await asked(house)).id }]
  },
  'consultation.claim WrongState': async () => [people.wang, 'consultation.claim', { id: (await claimed(house)).id }],
  'consultation.answer StaleToken': async () => [people.wang, 'consultation.answer', { id: (await claimed(house)).id, token: 9, text: '答复' }],
  'consultation.answer WrongState': async () => [people.wang, 'consultation.answer', { ...await answered(house), text: '答复' }],
  'consultation.answer UnknownCitation': async () => [people.wang, 'consultation.answer', { ...await claimed(house), text: '答复', citations: ['k_none'] }],
  'consultation.askBack StaleToken': async () => [people.li, 'consultation.askBack', { ...await claimed(house), text: '再问' }],
  'consultation.askBack WrongState': async () => {
    const held = await claimed(house)
    await house.as(people.wang).ok('consultation.askBack', { ...held, text: '再问' })
    return [people.wang, 'consultation.askBack', { ...held, text: '再问一次' }]
  },
  'consultation.release StaleToken': async () => [people.wang, 'consultation.release', { id: (await claimed(house)).id, token: 9, reason: 'other' }],
  'consultation.release WrongState': async () => [people.wang, 'consultation.release', { ...await answered(house), reason: 'other' }],
  'photo.add NotAPhoto': async () => [people.worker, 'photo.add', { data: Buffer.from('not a photo at all').toString('base64') }],
  'notice.publish UnknownUnit': async () => [people.admin, 'notice.publish', { title: '一个通知标题', text: '通知的正文在这里写。', audience: { kind: 'unit', unitId: 'n_none' } }],
}

const named = [...commonErrors.map((error) => `any ${error}`), ...methodNames.flatMap((name) => methodOf(name).errors.map((error) => `${name} ${error}`))]

test.each(named)('%s', async (pair) => {
  const way = ways[pair]
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
  expect(Object.keys(ways).sort()).toEqual([...named].sort())
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
    const said = sentenceOf(name, { surname: '王', capacity: 3, state: '已答复', cardId: 'k' })
    expect(said).toMatch(/[\u4e00-\u9fff].*[。！]$/)
    expect(said).not.toMatch(/[{}]|undefined/)
  }
})
