/** The house's rules on who may import whom, carried out on every file. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { methodNames } from '@contract'
import { complaintAbout, roomOf } from '../config/layout.mjs'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
  .split('\n').filter((file) => file && existsSync(file) && !file.endsWith('.d.ts'))
const importsOf = (file: string) => ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName)

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(100)
})

test('no file imports what its room may not', () => {
  expect(files.flatMap((file) => importsOf(file).flatMap((specifier) => complaintAbout(file, specifier) ?? []).map((complaint) => `${file}: ${complaint}`))).toEqual([])
})

test('every file of the product lies in a room', () => {
  const homeless = files.filter((file) => !roomOf(file) && !file.startsWith('types/'))
  expect(homeless).toEqual([])
})

test.each([
  ['src/pages/home.tsx', '../../cloudfunctions/secrets', 'pages may not import secrets'],
  ['src/pages/home.tsx', '../desk/queue', 'pages may not import desk'],
  ['src/ui/Card.tsx', '../client/call', 'ui may not import client'],
  ['src/domain/access.ts', '../client/call', 'domain may not import client'],
  ['src/contract/law.ts', '@domain/topic', 'contract may not import domain'],
  ['cloudfunctions/law/get.ts', '@cloudbase/node-sdk', 'verbs may not import the package @cloudbase/node-sdk'],
  ['cloudfunctions/law/get.ts', '../../local/main', 'verbs may not import local'],
  ['cloudfunctions/law/get.ts', '../api/door', 'verbs may not import doors'],
])('%s may not import %s', (file, specifier, complaint) => {
  expect(complaintAbout(file, specifier)).toBe(complaint)
})

test('a method is contract key = file', () => {
  const places = methodNames.map((name) => `cloudfunctions/${name.replace('.', '/')}.ts`)
  expect(places.filter((file) => !existsSync(file))).toEqual([])
})

test('only the repository layer knows the SDK', () => {
  const users = files.filter((file) => file.startsWith('cloudfunctions/') && importsOf(file).includes('@cloudbase/node-sdk'))
  expect(users).toEqual(['cloudfunctions/db/database.ts'])
})
