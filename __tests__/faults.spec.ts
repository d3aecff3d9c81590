/** A line that breaks at every single call of a write, before and after it took effect: nothing is lost, nothing is doubled. */
import { asked } from './support/consultations'
import { type Caller, type Fault, type House, newRequestId, openHouse } from './support/given'
import { people } from './support/people'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())

const ask = { topic: 'wages', text: '老板三个月没发工资了，怎么要回来？' } as const
const breaks = (calls: number) => Array.from({ length: calls }, (_, n) => (['request', 'answer'] as const).map((lost) => [n + 1, lost] as const)).flat()

/** Sends one intent through a broken line, and again with the same request id until it is through, as the client does. */
async function through<T>(fault: Fault, caller: Caller, send: (caller: Caller, requestId: string) => Promise<T>): Promise<T> {
  const requestId = newRequestId()
  house.fault = fault
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    return await send(caller, requestId).catch((error: Error) => {
      expect(error.message).toContain('Unavailable')
      house.pass(1)
      return send(caller, requestId)
    })
  } finally {
    house.fault = null
    log.mockRestore()
  }
}

test.each(breaks(6))('ask, call %i, %s lost: asked once', async (call, lost) => {
  const { id } = await through({ call, lost }, house.as(people.worker), (caller, requestId) => caller.ok('consultation.ask', ask, requestId))
  expect((await house.as(people.worker).ok('consultation.list', {})).lines.map((line) => line.id)).toEqual([id])
})

test.each(breaks(8))('claim, call %i, %s lost: held once, one hand taken', async (call, lost) => {
  const { id } = await asked(house)
  const { token } = await through({ call, lost }, house.as(people.wang), (caller, requestId) => caller.ok('consultation.claim', { id }, requestId))
  expect(await house.as(people.wang).ok('consultation.get', { id })).toMatchObject({ state: 'held', token })
  expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(1)
})

test.each(breaks(8))('answer, call %i, %s lost: answered once', async (call, lost) => {
  const { id } = await asked(house)
  const { token } = await house.as(people.wang).ok('consultation.claim', { id })
  await through({ call, lost }, house.as(people.wang), (caller, requestId) => caller.ok('consultation.answer', { id, token, text: '先去劳动监察投诉。' }, requestId))
  const thread = await house.as(people.worker).ok('consultation.get', { id })
  expect(thread.messages.filter((message) => message.kind === 'answer')).toHaveLength(1)
  expect((await house.as(people.wang).ok('duty.get', {})).holding).toBe(0)
})
