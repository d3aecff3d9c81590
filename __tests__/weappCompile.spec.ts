/** The production mini-program before WeChat's own compiler and quality check, and on the scales. */
import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { methodNames } from '@contract'
import { workerMethods } from '../src/contract/worker'
import { askedOfElements, understoodBy } from './support/weapp/elements'
import type { Checked } from './support/weapp/officialCheck'
import { dist, needBuild } from './support/weapp/phone'
import { newerThan2018 } from './support/weapp/syntax'
import { filesIn } from './support/weapp/wxml'

const kb = 1024
const officialCheck = path.resolve(__dirname, 'support/weapp/officialCheck.ts')

beforeAll(needBuild)

async function checked(folder: string): Promise<Checked> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', officialCheck, folder], { maxBuffer: 1 << 26, timeout: 120_000 })
  const line = stdout.split('\n').find((one) => one.startsWith('{"refused"'))
  if (!line) throw new Error(`the check said nothing: ${stdout.slice(-500)}`)
  return JSON.parse(line) as Checked
}

test('WeChat\'s compiler takes it, and its quality check finds nothing', async () => {
  const { refused, files, quality } = await checked(dist)
  expect(refused).toBeNull()
  expect(files).toBeGreaterThan(50)
  expect(quality.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT')?.detail).toContain('__APP__') // it calls a build that it cannot read a success
  expect(quality.filter(({ success }) => !success)).toEqual([])
}, 130_000)

const subPackages = () => (JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { subPackages: { root: string }[] }).subPackages
const inMain = (file: string) => !subPackages().some(({ root }) => file.startsWith(`${root}/`))

test('the main package is within 460 KB and the whole within 1 MB', () => {
  const files = filesIn(dist, '').filter((file) => !file.endsWith('.map') && statSync(path.join(dist, file)).isFile())
  const bytesOf = (some: string[]) => some.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0)
  expect(subPackages().map(({ root }) => root)).toEqual(expect.arrayContaining(['law', 'desk', 'console']))
  expect(bytesOf(files.filter(inMain)) / kb).toBeLessThanOrEqual(460)
  expect(bytesOf(files) / kb).toBeLessThanOrEqual(1024)
})

test('of the contract a worker downloads the worker\'s methods, and of those not what only the door reads', () => {
  const main = filesIn(dist, '.js').filter(inMain).map((file) => readFileSync(path.join(dist, file), 'utf8')).join('\n')
  const named = methodNames.filter((name) => main.includes(`"${name}"`))
  expect(named.sort()).toEqual(Object.keys(workerMethods).sort())
  expect(new Set(Object.values(workerMethods).map(({ who }) => who))).toEqual(new Set(['anyone', 'worker']))
  expect(main).toContain('"consultation.ask":{mutates:')
  expect(main).not.toMatch(/who:"|output:\w/)
})

test('the templates understand whatever the screens ask of an element', () => {
  const asked = askedOfElements()
  const understood = understoodBy(readFileSync(path.join(dist, 'base.wxml'), 'utf8'))
  expect(asked).toEqual(expect.arrayContaining(['view aria-role', 'button bindtap', 'picker bindchange', 'label for']))
  expect(asked.filter((one) => !understood.has(one))).toEqual([])
})

test('every script is written in JavaScript that an iPhone with iOS 12 reads', () => {
  const scripts = filesIn(dist, '.js')
  expect(scripts.length).toBeGreaterThan(15)
  const findings = scripts.map((file) => {
    const source = ts.createSourceFile(file, readFileSync(path.join(dist, file), 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
    return { file, newer: newerThan2018(source) }
  })
  expect(findings.filter(({ newer }) => newer.length > 0)).toEqual([])
})
