/** `npm run laws -- import`: into a store of its own, twice, killed in the middle, with wrong files, and all official texts where they are at hand. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { LawBook, Output } from '@contract'
import { openDoor } from '../cloudfunctions/api/door'
import { run } from '../config/laws'
import { plainLines } from '../config/laws/check'
import { readExpected } from '../config/laws/folder'
import { withStore } from '../config/laws/store'
import { contextOf, templates } from './support/given'
import { lawsFolder } from './support/statuteText'
import { tomato } from './support/statutes'

const at = '2026-11-23T02:00:00.000Z'
let folder: string
let data: string
let said: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'laws-import-'))
  data = path.join(folder, 'data')
  said = ''
  const hear = (...words: unknown[]) => { said += `${words.join(' ')}\n` }
  jest.spyOn(console, 'log').mockImplementation(hear)
  jest.spyOn(console, 'error').mockImplementation(hear)
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => { hear(text); return true })
})
afterEach(() => {
  jest.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}
const putTomatoes = () => [tomato.old, tomato.new].map(({ fileName, text }) => put(fileName, text))
const importing = (...args: string[]) => run(['import', ...args, '--data', data])
const accepted = ['--accept', '--accept-differences', '番茄法']

type Method = 'law.statutes' | 'law.statute' | 'law.article' | 'law.search'
const ask = async <M extends Method>(method: M, input: object): Promise<Output<M>> => {
  const door = openDoor({ now: () => at, templates, after: async () => undefined })
  const reply = await door({ method, input }, contextOf(null))
  if (!reply.ok) throw new Error(`${method}: ${reply.error.name}`)
  return reply.data as Output<M>
}
/** What a reader finds in the store. */
const reading = <T>(work: () => Promise<T>): Promise<T> => withStore(data, work)
const loaded = () => reading(async () => (await ask('law.statutes', {})).laws.filter(({ version }) => version.text === 'loaded').map(({ law }) => law))

test('without a yes it only says what would change', async () => {
  expect(await importing(...putTomatoes(), '--accept-differences', '番茄法')).toBe(0)
  expect(said).toMatch(/番茄法: new\n.*promulgated 2001-02-03, in force from 2001-03-01, 6 articles/)
  expect(said).toMatch(/番茄法: a newer version\n.*\n {2}against 2001-02-03: added 第五条 第七条; removed 第六条; changed 第三条; moved 第五条→第六条/)
  expect(said).toMatch(/nothing was written: 2 to publish/)
  expect(await loaded()).toEqual([])
})

test('a text that the registry does not know is published only when somebody says so by its name', async () => {
  expect(await importing(...putTomatoes(), '--accept')).toBe(1)
  expect(said).toContain('withheld 番茄法')
  expect(await loaded()).toEqual([])
  expect(await importing(...putTomatoes(), ...accepted)).toBe(0)
  expect(await loaded()).toEqual(['番茄法'])
})

test('twice is once: there is nothing to do', async () => {
  await importing(...putTomatoes(), ...accepted)
  const before = await reading(() => ask('law.statute', { law: '番茄法' }))
  said = ''
  expect(await importing(...putTomatoes(), ...accepted)).toBe(0)
  expect(said).toBe('nothing to do: 2 of 2 stored already\n')
  expect(await reading(() => ask('law.statute', { law: '番茄法' }))).toEqual(before)
})

test('a text that contradicts the registry is shown article by article, and withheld while the others are published', async () => {
  const wrong = put('职工带薪年休假条例_20071214_ff8080816f3e98bd016f420b9b460371.txt', '职工带薪年休假条例\n\n第一条　番茄也要休息。\n第二条　自2008年1月1日起施行。')
  expect(await importing(wrong, ...putTomatoes(), ...accepted)).toBe(1)
  expect(said).toMatch(/✗ 第一条: changed\n.*✗ 第二条: changed\n.*✗ 第三条: missing/)
  expect(said).toContain('withheld 职工带薪年休假条例')
  expect(await loaded()).toEqual(['番茄法'])
  expect(await importing(wrong, '--accept', '--accept-differences', '职工带薪年休假条例')).toBe(0)
  expect(await loaded()).toEqual(['职工带薪年休假条例', '番茄法'])
})

test.each([
  ['damaged.docx', 'PK\u0003\u0004 and nothing that follows'], ['foreign.txt', '今天天气真好。'], ['page.md', '<html></html>'], ['empty.txt', ''], ['undated.txt', '番茄办法\n\n第一条　番茄归园丁。'],
])('a wrong file is named with a reason, and keeps everything as it is: %s', async (name, content) => {
  expect(await importing(put(name, content), ...putTomatoes(), ...accepted)).toBe(1)
  expect(said).toContain(`✗ ${path.join(folder, name)}: `)
  expect(said).toContain('nothing was written: 1 of 3 files cannot be read')
  expect(existsSync(data)).toBe(false)
})

test('a date that a text does not tell is given with the command', async () => {
  const file = put('番茄办法(2020-01-02).txt', '番茄办法\n\n第一条　番茄归园丁。')
  expect(await importing(file, '--accept', '--accept-differences', '番茄办法')).toBe(1)
  expect(said).toContain('--effective YYYY-MM-DD')
  expect(await importing(file, '--effective', '2020-02-01', '--accept', '--accept-differences', '番茄办法')).toBe(0)
  await expect(importing(file, '--effective', 'soon')).rejects.toThrow('soon is not a day')
  await expect(importing('--accept')).rejects.toThrow('PATH')
  await expect(importing(path.join(folder, 'none'))).rejects.toThrow('there is no')
})

test('killed in the middle, it has left whole versions only, and the next run finishes', async () => {
  const texts = path.join(folder, 'texts')
  mkdirSync(texts)
  const names = Array.from({ length: 60 }, (_, at) => `番茄${String.fromCharCode(0x4e00 + at)}法`)
  for (const name of names) writeFileSync(path.join(texts, `${name}(2001-02-03).txt`), tomato.old.text.replaceAll('番茄法', name))
  const flags = ['--data', data, '--accept', ...names.flatMap((name) => ['--accept-differences', name])]
  const child = spawn(process.execPath, ['--import', 'tsx', 'config/laws.ts', 'import', texts, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  let heard = ''
  child.stdout.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
    if (heard.includes('3/60')) child.kill('SIGKILL')
  })
  expect(await new Promise((resolve) => { child.once('exit', (_, signal) => resolve(signal)) })).toBe('SIGKILL')
  const done = await loaded()
  expect(done.length).toBeGreaterThanOrEqual(3)
  expect(done.length).toBeLessThan(60)
  await reading(async () => { for (const law of done) expect((await ask('law.statute', { law })).articles).toHaveLength(6) })
  expect(await run(['import', texts, ...flags])).toBe(0)
  expect(said).toContain(`published ${60 - done.length}`)
  expect(await loaded()).toHaveLength(60)
}, 120_000)

const notRun = `the official texts into a store: NOT CHECKED, because ${lawsFolder} is not there`
if (!existsSync(lawsFolder)) process.stderr.write(`\n${notRun}\n`)

/** An article's lines as the expected file has them; what follows the last article belongs to it there. */
function textOf({ paragraphs }: LawBook['articles'][number], appendix: LawBook['appendix']): string {
  const rowsOf = (table: Exclude<LawBook['appendix'][number], string>) => table.rows.map((row) => row.map((cell) => cell.text).filter(Boolean).join('|'))
  return [
    ...paragraphs.flatMap(({ text, parts }) => [text, ...parts.flatMap((part) => part.kind === 'table' ? rowsOf(part)
      : [part.label + part.text, ...part.points.map((point) => point.label + point.text)])]),
    ...appendix.flatMap((piece) => typeof piece === 'string' ? [piece] : rowsOf(piece)),
  ].filter(Boolean).join('\n')
}

if (!existsSync(lawsFolder)) test.skip(notRun, () => undefined)
else describe('the official texts', () => {
  test('all of them go in with one command, and 1,683 of 1,683 articles are read back as expected', async () => {
    const began = performance.now()
    expect(await importing(lawsFolder, '--accept')).toBe(0)
    const seconds = (performance.now() - began) / 1000
    expect(said).toContain('published 38')
    const expected = readExpected(lawsFolder)
    let equal = 0
    await reading(async () => {
      for (const law of new Set(expected.map((row) => row.law))) {
        const { articles, appendix, headings } = await ask('law.statute', { law })
        const own = expected.filter((row) => row.law === law)
        expect(articles).toHaveLength(own.length)
        equal += own.filter((row, place) => {
          const article = articles[place]!
          return article.article === row.article + row.suffix && plainLines(textOf(article, place === own.length - 1 ? appendix : [])) === plainLines(row.text)
        }).length
        expect(headings.every(({ first }) => articles.some(({ article }) => article === first))).toBe(true)
      }
    })
    expect([equal, expected.length]).toEqual([1683, 1683])
    process.stderr.write(`\nofficial texts: 38 imported in ${seconds.toFixed(1)} s, ${equal} of ${expected.length} articles read back as expected\n`)

    await reading(async () => {
      const book = async (on: string) => ask('law.statute', { law: '住房公积金管理条例', on })
      expect((await book('2026-09-19')).version).toMatchObject({ promulgatedOn: '2019-03-24', endsOn: '2026-09-20', status: 'amended', text: 'loaded' })
      expect((await book('2026-09-19')).articles).toHaveLength(47)
      expect((await book('2026-09-20')).version).toMatchObject({ promulgatedOn: '2026-08-10', status: 'inForce' })
      expect((await book('2026-09-20')).articles).toHaveLength(50)
      const interpretation = '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）'
      const marks = async (on: string) => (await ask('law.article', { law: interpretation, article: '32', on })).paragraphs.map(({ overlay }) => overlay?.from ?? null)
      expect([await marks('2025-08-31'), await marks('2025-09-01')]).toEqual([[null, null], ['2025-09-01', null]])
      const page = await ask('law.article', { law: '劳动合同法', article: '82' })
      expect(page).toMatchObject({ path: ['第七章 法律责任'], version: { promulgatedOn: '2012-12-28', effectiveOn: '2013-07-01' }, since: 'same' })
      const { hits } = await ask('law.search', { text: '劳动合同法第82条' })
      expect(hits[0]).toMatchObject({ kind: 'article', law: '劳动合同法', article: '第八十二条', version: '2012-12-28' })
      expect(hits[0]!.kind === 'article' && hits[0]!.excerpt.length).toBeGreaterThan(20)
    })
  }, 120_000)
})
