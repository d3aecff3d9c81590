import fc from 'fast-check'
import { run, sayable } from '../config/deploy'
import { closedRule, type Cloud, emptyCloud, keysVariable, planOf, type Wanted, type WantedFunction, wordsOf } from '../config/deploy/plan'
import { collections } from '../cloudfunctions/db/collections'
import { mockTencent } from './support/tencent'

// The manager's transport alone is taken away: what it would send goes to support/tencent.ts.
jest.mock('@cloudbase/manager-node/lib/utils/cloud-api-request', () => ({
  CloudService: class { request(action: string, data: object) { return mockTencent.request(action, data) } },
}))

const secret = Buffer.alloc(32, 1).toString('base64')
const other = Buffer.alloc(32, 2).toString('base64')
const timer = { name: 'minute', cron: '0 * * * * * *' }
const functionOf = (name: string, more: Partial<WantedFunction> = {}): WantedFunction => ({
  name, handler: 'index.main', runtime: 'Nodejs18.15', timeout: 20, memorySize: 256, digest: '0123456789abcdef',
  variables: { [keysVariable]: `k1:${secret}` }, triggers: [], ...more,
})
const wanted: Wanted = { collections, functions: [functionOf('api'), functionOf('tick', { triggers: [timer] })] }
const full: Cloud = {
  collections: Object.fromEntries(Object.entries(collections).map(([name, indexes]) =>
    [name, { rule: closedRule, indexes: [{ name: '_id_', keys: [['_id', 'asc']], unique: true }, ...indexes.map((index) => ({ unique: false, ...index }))] }])),
  storageRule: closedRule,
  functions: Object.fromEntries(wanted.functions.map(({ name, ...rest }) => [name, rest])),
}
const withFunction = (name: string, more: Partial<Cloud['functions'][string]>): Cloud =>
  ({ ...full, functions: { ...full.functions, [name]: { ...full.functions[name]!, ...more } } })
const didOf = (cloud: Cloud) => planOf(cloud, wanted).steps.map((step) => ('collection' in step ? `${step.do} ${step.collection}` : step.do))

describe('what a deployment plans', () => {
  it('has nothing to do where all is there', () => {
    expect(planOf(full, wanted)).toEqual({ steps: [], notes: [], problems: [] })
  })

  it('makes everything in an empty environment, and closes a collection before anything can be in it', () => {
    const did = didOf(emptyCloud)
    for (const name of Object.keys(collections)) expect(did.indexOf(`closeCollection ${name}`)).toBe(did.indexOf(`createCollection ${name}`) + 1)
    expect(did.slice(-4)).toEqual(['closeStorage', 'createFunction', 'createFunction', 'createTrigger'])
  })

  it('makes exactly what is missing', () => {
    const names = Object.keys(collections)
    const indexNames = Object.entries(collections).flatMap(([collection, indexes]) => indexes.map(({ name }) => `${collection}.${name}`))
    fc.assert(fc.property(fc.subarray(names), fc.subarray(indexNames), fc.subarray(['api', 'tick']), (gone, lost, undeployed) => {
      const cloud: Cloud = {
        ...full,
        collections: Object.fromEntries(Object.entries(full.collections).filter(([name]) => !gone.includes(name))
          .map(([name, one]) => [name, { ...one, indexes: one.indexes.filter((index) => !lost.includes(`${name}.${index.name}`)) }])),
        functions: Object.fromEntries(Object.entries(full.functions).filter(([name]) => !undeployed.includes(name))),
      }
      const { steps } = planOf(cloud, wanted)
      const made = steps.flatMap((step) => (step.do === 'createIndexes' ? step.indexes.map(({ name }) => `${step.collection}.${name}`) : []))
      expect(steps.flatMap((step) => (step.do === 'createCollection' ? [step.collection] : []))).toEqual(names.filter((name) => gone.includes(name)))
      expect(made).toEqual(indexNames.filter((index) => lost.includes(index) || gone.includes(index.split('.')[0]!)))
      expect(steps.flatMap((step) => (step.do === 'createFunction' ? [step.wanted.name] : []))).toEqual(['api', 'tick'].filter((name) => undeployed.includes(name)))
    }))
  })

  it('leaves what it did not make, and says so', () => {
    const people = full.collections.people!
    const cloud = { ...full, collections: { ...full.collections, people: { ...people, indexes: [...people.indexes, { name: 'by_hand', keys: [['x', 'asc'] as const], unique: false }] } } }
    expect(planOf(cloud, wanted)).toMatchObject({ steps: [], notes: ['index people.by_hand (x asc) is not ours and stays'] })
    expect(planOf(withFunction('api', { triggers: [timer] }), wanted)).toMatchObject({ steps: [], notes: [expect.stringContaining('trigger minute of api')] })
  })

  it('uploads changed code, sets up what differs, and keeps variables it does not know', () => {
    const [code, settings, ...rest] = planOf(withFunction('api', { digest: null, variables: { [keysVariable]: `k1:${secret}`, OWN: '1' } }), wanted).steps
    expect([code?.do, rest]).toEqual(['updateCode', []])
    expect(settings).toMatchObject({ do: 'configure', variables: { [keysVariable]: `k1:${secret}`, OWN: '1' } })
    expect(didOf(withFunction('api', { timeout: 3 }))).toEqual(['configure'])
    expect(didOf(withFunction('tick', { triggers: [{ ...timer, cron: '0 0 * * * * *' }] }))).toEqual(['replaceTrigger'])
  })

  it.each([
    ['a key would be lost', withFunction('api', { variables: { [keysVariable]: `k0:${other}` } }), 'key k0 of the cloud is missing'],
    ['a key would become another', withFunction('api', { variables: { [keysVariable]: `k1:${other}` } }), 'key k1 of the cloud is another one'],
    ['the runtime differs', withFunction('api', { runtime: 'Nodejs16.13' }), 'cannot be changed to Nodejs18.15'],
    ['an index has other fields', { ...full, collections: { ...full.collections, people: { rule: closedRule, indexes: [{ name: 'by_openid', keys: [['openid', 'asc']], unique: false }] } } } as Cloud, 'drop it in the console'],
  ])('does nothing at all where %s', (_, cloud, why) => {
    expect(planOf(cloud, wanted).problems).toEqual([expect.stringContaining(why)])
  })

  it('takes a new key in front of the old one, and nowhere else', () => {
    const rotated = (keys: string) => planOf(full, { ...wanted, functions: [functionOf('api', { variables: { [keysVariable]: keys } })] })
    expect(rotated(`k2:${other},k1:${secret}`)).toMatchObject({ problems: [], steps: [{ do: 'configure', variables: { [keysVariable]: `k2:${other},k1:${secret}` } }] })
    expect(rotated(`k1:${secret},k2:${other}`).problems).toEqual([expect.stringContaining('key k1 must stay the last')])
  })

  it('asks for keys where there are none', () => {
    const without = { ...wanted, functions: [functionOf('api', { variables: {} })] }
    expect(planOf(emptyCloud, without).problems).toEqual([expect.stringContaining(keysVariable)])
    expect(planOf(full, without).problems).toEqual([])
    expect(planOf(emptyCloud, { ...wanted, functions: [functionOf('api', { variables: { [keysVariable]: 'k1:short' } })] }).problems).toEqual([expect.stringContaining('32 bytes')])
  })

  it('never says a secret', () => {
    expect(planOf(emptyCloud, wanted).steps.map(wordsOf).join('\n')).not.toContain(secret)
    expect(sayable(new Error(`no such\n id AKIDsecret12345 for k1:${secret}`), { TENCENTCLOUD_SECRETID: 'AKIDsecret12345', [keysVariable]: `k1:${secret}` })).toBe('no such id … for k1:…')
  })
})

describe('npm run deploy', () => {
  const env = { CLOUDBASE_ENV_ID: 'env-1', TENCENTCLOUD_SECRETID: 'AKIDsecret12345', TENCENTCLOUD_SECRETKEY: 'secret-key-12345', [keysVariable]: `k1:${secret}` }
  const said: string[] = []
  const changes = (since: number) => mockTencent.asked.slice(since).filter((action) => /^(Create|Update|Modify|Batch|Delete)/.test(action))
  beforeEach(() => {
    said.length = 0
    mockTencent.empty()
    jest.spyOn(console, 'log').mockImplementation((line: string) => { said.push(line) })
  })
  afterEach(() => { jest.restoreAllMocks() })

  it('without credentials tells the whole plan and does nothing', async () => {
    expect(await run({})).toBe(0)
    for (const [name, indexes] of Object.entries(collections)) for (const index of indexes) expect(said.join('\n')).toContain(`${name}.${index.name}`)
    expect(said.join('\n')).toContain('create the function tick')
    expect(mockTencent.asked).toEqual([])
  })

  it('refuses half of the credentials', async () => {
    await expect(run({ CLOUDBASE_ENV_ID: 'env-1' })).rejects.toThrow('TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY not set')
  })

  it('fills an empty environment, and finds nothing to do the second time', async () => {
    await run(env)
    const { tables, functions, storageRule } = mockTencent
    expect([...tables.keys()].sort()).toEqual(Object.keys(collections).sort())
    expect([...tables.values()].map(({ acl }) => acl)).toEqual(Object.keys(collections).map(() => closedRule))
    expect(storageRule()).toBe(closedRule)
    expect(tables.get('people')!.indexes.find(({ Name }) => Name === 'by_openid')).toEqual({ Name: 'by_openid', Unique: true, Keys: [{ Name: 'openid', Direction: '1' }] })
    expect(functions.get('tick')).toMatchObject({ Runtime: 'Nodejs18.15', Handler: 'index.main', Timeout: 60, MemorySize: 512, InstallDependency: 'FALSE', Triggers: [{ TriggerName: 'minute' }] })
    expect(functions.get('api')!.Environment.Variables).toEqual([{ Key: keysVariable, Value: `k1:${secret}` }])
    const before = mockTencent.asked.length
    await run({ ...env, [keysVariable]: '' })
    expect(said.at(-1)).toContain('nothing to do')
    expect(changes(before)).toEqual([])
  }, 60_000)

  it('brings an older deployment up to date, keeping the variables it does not know', async () => {
    await run(env)
    const api = mockTencent.functions.get('api')!
    Object.assign(api, { Description: 'union-legal-aid, code 0000000000000000', Environment: { Variables: [...api.Environment.Variables, { Key: 'OWN', Value: '1' }] } })
    const before = mockTencent.asked.length
    await run({ ...env, TEMPLATE_ANSWERED: 'template-1' })
    expect(changes(before)).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'UpdateFunctionConfiguration'])
    expect(mockTencent.functions.get('api')!.Environment.Variables.map(({ Key }) => Key)).toEqual([keysVariable, 'OWN', 'TEMPLATE_ANSWERED'])
    expect(mockTencent.functions.get('tick')!.Environment.Variables.map(({ Key }) => Key)).toEqual([keysVariable, 'TEMPLATE_ANSWERED'])
  }, 60_000)

  it('stops at the step that fails, in one line without secrets', async () => {
    mockTencent.failing = { action: 'UpdateTable', message: 'quota of AKIDsecret12345\nis used up' }
    await expect(run(env)).rejects.toThrow(/^could not create the index people\.by_openid \(unique openid asc\), [^\n]*: quota of … is used up$/)
    expect(mockTencent.tables.size).toBe(1)
  })
})
