/** The functions' runtime: the environment that turns the unmodified SDK to this machine, the bundles, and a context per call. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Complaint } from './complaint'

export type Main = (event: unknown, context: object) => Promise<unknown>
export interface Functions { readonly api: Main; readonly tick: Main }

const envId = 'local'
const appId = 'wx00000000local000'

/** Must run before the first call of the SDK, and before the functions are loaded. No identity ever goes here: a stale one would be everybody's. */
export function prepareEnvironment(adminUrl: string, key: string): void {
  for (const name of Object.keys(process.env)) if (/^(WX_|TCB_|TENCENTCLOUD|SCF_)/.test(name)) delete process.env[name]
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_ENV: envId,
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: envId,
    UNION_LEGAL_AID_KEYS: key,
    TEMPLATE_ANSWERED: 'local-answered',
    TEMPLATE_DUTY: 'local-duty',
    TEMPLATE_NOTICE: 'local-notice',
    TEMPLATE_PHONE_CODE: 'local-code',
  })
}

/** @throws Complaint when a function has not been built */
export function loadFunctions(folder: string): Functions {
  const load = (name: keyof Functions): Main => {
    const file = path.resolve(folder, name, 'index.js')
    if (!existsSync(file)) throw new Complaint(`${file} is missing: build the functions first`)
    return (createRequire(file)(file) as { main: Main }).main
  }
  return { api: load('api'), tick: load('tick') }
}

const contextOf = (functionName: keyof Functions, environment: Readonly<Record<string, string>>): object => ({
  memory_limit_in_mb: 256,
  time_limit_in_ms: 20_000,
  request_id: randomUUID(),
  function_version: '$LATEST',
  namespace: envId,
  function_name: functionName,
  environment: JSON.stringify({ TCB_ENV: envId, ...environment }),
})

/** The context of a person's call, as WeChat's gateway would make it. */
export const personContext = (openid: string, address: string): object => contextOf('api', {
  WX_OPENID: openid, WX_APPID: appId, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
  TCB_SOURCE_IP: address, TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE_IP',
})

/** The context of a call by HTTP access: nobody's. */
export const webContext = (): object => contextOf('api', { TCB_CONTEXT_KEYS: 'TCB_ENV' })

/** The context of the timer's call: nobody's. */
export const timerContext = (): object => contextOf('tick', { TCB_CONTEXT_KEYS: 'TCB_ENV' })
