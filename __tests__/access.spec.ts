/** The access matrix, carried out: every method of the contract × every caller × every relation, at the real door. */
import { type MethodName, methodNames, methodOf, type Reply } from '@contract'
import { type Answer, answerFor, callers, type Caller, matrix, relationsFor } from '@domain/accessMatrix'
import { type House, newRequestId, openHouse } from './support/given'
import { people } from './support/people'
import { callerFor, inputFor } from './support/relations'

/** Refusals by which the door says who may. What a verb refuses for another reason is `in`. */
const says: readonly string[] = ['SignInNeeded', 'ConsentNeeded', 'NotAllowed', 'NotFound', 'UnknownUnit', 'AboveYou', 'SignInOver', 'InviteOver'] satisfies Answer[]
const answerIn = (reply: Reply): string => !reply.ok && says.includes(reply.error.name) ? reply.error.name : reply.ok || reply.error.name !== 'BadInput' ? 'in' : `BadInput ${JSON.stringify(reply.error.details)}`

let house: House
let log: jest.SpyInstance
beforeEach(async () => {
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  house = await openHouse()
  await house.as(people.admin).ok('person.suspend', { id: 'u_zhao', to: { kind: 'queue' } })
})
afterEach(async () => {
  await house.close()
  log.mockRestore()
})

/** there is no WeChat here to draw it: that is said to who may ask only */
const drawnByWeChat: MethodName = 'station.miniCode'

const send = async (name: MethodName, openid: string | null, input: object) =>
  house.as(openid).send({ method: name, input, ...methodOf(name).mutates && { requestId: newRequestId() } })

/** One caller's cells of a method, those that are turned away first: they change nothing for the others. */
async function walk(name: MethodName, caller: Caller): Promise<string[]> {
  const expected = relationsFor(name, caller).map((relation) => [relation, answerFor(name, methodOf(name).who, caller, relation)] as const)
  const wrong: string[] = []
  for (const [relation, answer] of [...expected].sort(([, a], [, b]) => Number(a === 'in') - Number(b === 'in'))) {
    // who does not get past the door need not be brought into the relation first
    const gated = answer === 'SignInNeeded' || answer === 'ConsentNeeded' || answer === 'NotAllowed'
    const openid = callerFor(caller, relation)
    const reply = await send(name, openid, await inputFor(house, name, gated ? null : openid, relation))
    // what is theirs is prepared so that nothing stands in the way: there the method does its work
    if (matrix[name].of === 'one' && relation === 'own' && !gated && !reply.ok) wrong.push(`${name} × ${caller} × own: ${JSON.stringify(reply.error)}`)
    const met = !reply.ok && reply.error.name === 'Unavailable' && name !== drawnByWeChat ? 'Unavailable' : answerIn(reply)
    if (met !== answer) wrong.push(`${name} × ${caller} × ${relation}: the table says ${answer}, the door says ${met}`)
  }
  return wrong
}

test('every method of the contract has a row, and no row is left over', () => {
  const missing = methodNames.filter((name) => !Object.hasOwn(matrix, name))
  if (missing.length > 0) throw new Error(`${missing.join(', ')} has no row in src/domain/accessMatrix.ts: say what it is about, and who may`)
  expect(Object.keys(matrix).filter((name) => !(methodNames as string[]).includes(name))).toEqual([])
})

test.each(methodNames.filter((name) => Object.hasOwn(matrix, name)))('%s', async (name) => {
  const wrong: string[] = []
  for (const caller of callers) wrong.push(...await walk(name, caller))
  expect(wrong).toEqual([])
})
