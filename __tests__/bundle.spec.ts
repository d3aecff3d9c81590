import { build, transform } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { digestOf } from '../config/deploy/wanted'
import { functionNames } from '../config/functions'

const built = (name: string, file = 'index.js') => path.resolve('dist/functions', name, file)
const scripts = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => path.join(folder, file))
const nothingElse = { PATH: process.env.PATH ?? '' }

describe.each(functionNames)('the bundle of %s', (name) => {
  let alone: string
  beforeAll(() => {
    alone = mkdtempSync(path.join(os.tmpdir(), `bundle-${name}-`))
    cpSync(path.dirname(built(name)), alone, { recursive: true })
  })
  afterAll(() => { rmSync(alone, { recursive: true, force: true }) })

  it('is what the platform reads, and parts that are read when they are needed', () => {
    const platform = ['config.json', 'index.js', 'package.json']
    expect(readdirSync(alone)).toEqual(expect.arrayContaining(platform))
    expect(readdirSync(alone).filter((file) => !platform.includes(file) && !/^part-[0-9A-Z]{8}\.js$/.test(file))).toEqual([])
    expect(JSON.parse(readFileSync(path.join(alone, 'package.json'), 'utf8'))).toEqual({ name, main: 'index.js' })
    expect(JSON.parse(readFileSync(path.join(alone, 'config.json'), 'utf8'))).toEqual({ permissions: { openapi: [
      'subscribeMessage.send', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber', 'cloudbase.sendSms', 'security.msgSecCheck', 'security.mediaCheckAsync',
    ] } })
  })

  it('loads far from any node_modules, reads no key to load, and exports main', () => {
    const script = 'const it = require(process.argv[1]); process.stdout.write(`${Object.keys(it)} ${typeof it.main}`)'
    expect(execFileSync(process.execPath, ['-e', script, alone], { cwd: alone, env: nothingElse, encoding: 'utf8' })).toBe('main function')
  })

  it('has every part that any of them asks for, and each loads', () => {
    const script = 'for (const file of process.argv.slice(1)) require(file); process.stdout.write("all")'
    expect(execFileSync(process.execPath, ['-e', script, ...scripts(alone)], { cwd: alone, env: nothingElse, encoding: 'utf8' })).toBe('all')
  })

  it('is written in what Node 18 reads: nothing in it would have to be put in older words', async () => {
    const code = scripts(path.dirname(built(name))).map((file) => `{${readFileSync(file, 'utf8')}}`).join('\n')
    const [forNode18, asItIs] = await Promise.all(['node18', 'esnext'].map((target) => transform(code, { target, platform: 'node' })))
    expect(forNode18!.code === asItIs!.code).toBe(true)
    expect((await transform('class A { accessor b = 1 }', { target: 'node18' })).code).not.toContain('accessor')
  })

  it('holds one copy of the database', () => {
    expect(digestOf(path.dirname(built(name)))).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('a cold start of the api', () => {
  /** What only others than workers call, and what only readers of the law need: something of each. */
  const later = { office: '"dashboard.get"', cards: 'k_wages-late', readers: 'word/document.xml', search: 'zuidigongzi' }

  it('reads no code of the office, of the law and of its files', () => {
    const script = 'require(process.argv[1]); process.stdout.write(Object.keys(require.cache).join())'
    const read = execFileSync(process.execPath, ['-e', script, built('api')], { env: nothingElse, encoding: 'utf8' }).split(',').map((file) => path.basename(file))
    const holding = (mark: string) => scripts(path.dirname(built('api'))).filter((file) => readFileSync(file, 'utf8').includes(mark)).map((file) => path.basename(file))
    for (const mark of Object.values(later)) {
      expect(holding(mark)).not.toEqual([])
      expect(holding(mark).filter((file) => read.includes(file))).toEqual([])
    }
  })
})

describe('the check for a second copy of the database', () => {
  // npm keeps two copies here: one of its own, and the SDK's. Only the SDK's may be in a function.
  it.each([
    ['none', "export const main = 1", 0],
    ['two', "import own from '@cloudbase/database'\nimport tcb from '@cloudbase/node-sdk'\nexport const main = [own, tcb]", 2],
  ])('sees %s', async (_, contents, copies) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bundle-copies-'))
    try {
      await build({ stdin: { contents, resolveDir: process.cwd() }, outfile: path.join(folder, 'index.js'), bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, logLevel: 'silent' })
      for (const file of ['config.json', 'package.json']) cpSync(built('api', file), path.join(folder, file))
      expect(() => digestOf(folder)).toThrow(`holds ${copies} copies of @cloudbase/database`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
