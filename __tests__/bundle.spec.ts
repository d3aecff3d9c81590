import { build, transform } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { digestOf } from '../config/deploy/wanted'
import { functionNames } from '../config/functions'

const built = (name: string, file = 'index.js') => path.resolve('dist/functions', name, file)
const nothingElse = { PATH: process.env.PATH ?? '' }

describe.each(functionNames)('the bundle of %s', (name) => {
  let alone: string
  beforeAll(() => {
    alone = mkdtempSync(path.join(os.tmpdir(), `bundle-${name}-`))
    cpSync(path.dirname(built(name)), alone, { recursive: true })
  })
  afterAll(() => { rmSync(alone, { recursive: true, force: true }) })

  it('is one file, with what the platform reads and what is asked for later beside it', () => {
    const later = name === 'api' ? ['content.js', 'statutes.js'] : []
    expect(readdirSync(alone).sort()).toEqual(['config.json', 'index.js', 'package.json', ...later].sort())
    expect(JSON.parse(readFileSync(path.join(alone, 'package.json'), 'utf8'))).toEqual({ name, main: 'index.js' })
    expect(JSON.parse(readFileSync(path.join(alone, 'config.json'), 'utf8'))).toEqual({ permissions: { openapi: [
      'subscribeMessage.send', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber', 'cloudbase.sendSms', 'security.msgSecCheck', 'security.mediaCheckAsync',
    ] } })
  })

  it('loads far from any node_modules, reads no key to load, and exports main', () => {
    const script = 'const it = require(process.argv[1]); process.stdout.write(`${Object.keys(it)} ${typeof it.main}`)'
    expect(execFileSync(process.execPath, ['-e', script, alone], { cwd: alone, env: nothingElse, encoding: 'utf8' })).toBe('main function')
  })

  it('reads what lies beside it only when it is asked for, and finds it there', () => {
    const script = `const read = []; const { _load } = require('module'); require('module')._load = (...args) => { read.push(args[0]); return _load(...args) }
      require(process.argv[1]); process.stdout.write(read.filter((file) => /^\\.\\//.test(file)).join())`
    expect(execFileSync(process.execPath, ['-e', script, alone], { cwd: alone, env: nothingElse, encoding: 'utf8' })).toBe('')
    const take = 'const it = require(process.argv[1]); process.stdout.write(String(Object.keys(it).map((module) => Object.keys(it[module]).length).every(Boolean)))'
    for (const file of readdirSync(alone).filter((one) => one === 'content.js' || one === 'statutes.js')) {
      expect(execFileSync(process.execPath, ['-e', take, path.join(alone, file)], { cwd: alone, env: nothingElse, encoding: 'utf8' })).toBe('true')
    }
  })

  it('is written in what Node 18 reads: nothing in it would have to be put in older words', async () => {
    const code = readFileSync(built(name), 'utf8')
    const [forNode18, asItIs] = await Promise.all(['node18', 'esnext'].map((target) => transform(code, { target, platform: 'node' })))
    expect(forNode18!.code === asItIs!.code).toBe(true)
    expect((await transform('class A { accessor b = 1 }', { target: 'node18' })).code).not.toContain('accessor')
  })

  it('holds one copy of the database', () => {
    expect(digestOf(path.dirname(built(name)))).toMatch(/^[0-9a-f]{16}$/)
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
