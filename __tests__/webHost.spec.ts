/** The built function behind the local host's HTTP access: signing in by scanning, from the first code to the last call. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Input, MethodName, Output, Reply } from '@contract'
import { newRequestId } from './support/given'
import { ensureFunctions, newDataDir, type RunningHost, startHost } from './support/localHost'
import { machine } from './support/web'

let host: RunningHost
const dataDir = newDataDir()
beforeAll(async () => {
  ensureFunctions()
  host = await startHost(dataDir)
}, 120_000)
afterAll(async () => {
  await host.end('SIGTERM')
  rmSync(path.dirname(dataDir), { recursive: true, force: true })
})

const secret = 'k'.repeat(43)
const post = (method: MethodName, input: object, headers: Record<string, string> = {}) => host.post('/web', JSON.stringify({ method, input, requestId: newRequestId() }), headers)
async function ok<M extends MethodName>(reply: Promise<Response> | Promise<Reply<M>>, _method: M): Promise<Output<M>> {
  const answer = await reply
  const told = (answer instanceof Response ? await answer.json() : answer) as Reply<M>
  if (!told.ok) throw new Error(JSON.stringify(told.error))
  return told.data
}
const phone = <M extends MethodName>(method: M, input: Input<M>) => ok(host.as('lawyer-01', method, input), method)

test('a browser shows a code, a phone agrees, and the browser works as that lawyer until it is signed out', async () => {
  const { code } = await ok(post('signIn.begin', { secret, machine }), 'signIn.begin')
  const { number } = await phone('signIn.see', { code })
  expect(await ok(post('signIn.wait', { code, secret }), 'signIn.wait')).toMatchObject({ state: 'seen', number })
  await phone('signIn.approve', { code, number })
  const { token } = await ok(post('signIn.enter', { code, secret }), 'signIn.enter')
  const bearer = { authorization: `Bearer ${token}.${secret}` }
  expect(await ok(post('session.get', {}, bearer), 'session.get')).toMatchObject({ id: 'u_lawyer01', roles: ['lawyer'] })
  expect((await post('duty.get', {}, bearer)).status).toBe(200)
  await phone('signIn.endAll', {})
  const refused = await post('duty.get', {}, bearer)
  expect([refused.status, await refused.json()]).toEqual([401, { ok: false, error: { name: 'SignInNeeded', details: {} } }])
})

test('neither the list of people nor the browser\'s cookie is believed there', async () => {
  const reply = await post('session.get', {}, { 'x-local-person': 'office-04', cookie: 'phone=office-04' })
  expect(await reply.json()).toMatchObject({ ok: true, data: { id: null } })
})

test('its answers carry the door\'s own headers', async () => {
  const { headers } = await post('law.list', {})
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect((await host.get('/web')).status).toBe(405)
})
