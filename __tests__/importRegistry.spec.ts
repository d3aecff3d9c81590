/** A text against the registry, and the whole folder of official texts where it is at hand. */
import { existsSync } from 'node:fs'
import type { Card, Statute } from '@contract'
import { build } from 'esbuild'
import { compare } from '../cloudfunctions/content/import/difference'
import { fingerprintOf, fingerprintsOf, versionKey } from '../cloudfunctions/content/import/fingerprint'
import { parse } from '../cloudfunctions/content/import/parse'
import { readPlain } from '../cloudfunctions/content/import/markdown'
import { statutes } from '../cloudfunctions/content/statutes'
import { cards } from '../cloudfunctions/content/cards'
import { complaintsAbout } from '../cloudfunctions/content/verify/card'
import { COPY, runsOf } from '../cloudfunctions/content/verify/copies'
import { checkFolder, complaintsOf, plainLines, unequalArticles } from '../config/laws/check'
import { fingerprintsFrom, readFingerprints } from '../config/laws/fingerprints'
import { verifyCards } from '../config/laws/verify'
import { lawsFolder } from './support/statuteText'

const tomato = '番茄办法\n\n（2001年2月3日公布）\n\n为了番茄。\n第一条　番茄归园丁。\n第二条　一日一浇。\n第三条　自2001年3月1日起施行。\n附件：无'
const read = (text: string) => parse(readPlain(text).blocks)
const entry: Statute = { law: '番茄办法', title: '番茄办法', issuer: null, officialId: null, officialUrl: null, promulgatedOn: '2001-02-03', effectiveOn: '2001-03-01', articleCount: 3 }
const prints = { [versionKey(entry, entry.law)]: fingerprintsOf(read(tomato), entry.law) }
const differences = (text: string) => compare(read(text), [entry], prints).differences.map(({ kind, at }) => `${at} ${kind}`)

describe('a text against the registry', () => {
  test('the same text is equal, however it is spaced and whatever the width of its brackets', () => {
    expect(compare(read(tomato), [entry], prints)).toEqual({ standing: 'inForce', law: '番茄办法', differences: [] })
    expect(differences(tomato.replaceAll('　', '  ').replace('番茄归', '番茄 归').replace('（2001年2月3日公布）', '(2001年2月3日公布)'))).toEqual([])
    expect(fingerprintOf('（一）番茄，２两')).toBe(fingerprintOf('(一) 番茄,2两'))
  })

  test.each([
    ['one character', tomato.replace('一浇', '二浇'), ['第二条 changed']],
    ['a paragraph parted in two', tomato.replace('一日一浇', '一日\n一浇'), ['第二条 changed']],
    ['a lost article', tomato.replace('第三条　自2001年3月1日起施行。\n', ''), ['3 articleCount', '第三条 missing']],
    ['an article more', tomato.replace('附件', '第四条　完。\n附件'), ['3 articleCount', '第四条 added']],
    ['the appendix', tomato.replace('附件：无', '附件：有'), ['附件 changed']],
    ['the preamble', tomato.replace('为了番茄', '为了黄瓜'), ['序言 changed']],
    ['the day it takes effect', tomato.replace('3月1日', '4月1日'), ['2001-03-01 effectiveOn', '第三条 changed']],
  ])('%s is named', (_, text, found) => expect(differences(text)).toEqual(found))

  test('another version of a known text is not held against the one in force; a foreign text is unknown', () => {
    const later = read(tomato.replace('2001年2月3日', '2005年2月3日'))
    expect(compare(later, [entry], prints)).toMatchObject({ standing: 'otherVersion', differences: [{ kind: 'noFingerprint' }] })
    expect(compare(read(tomato.replace('番茄办法', '黄瓜办法')), [entry], prints)).toEqual({ standing: 'unknown', law: '黄瓜办法', differences: [] })
  })

  test('expected texts: a changed chapter, text or number is unequal; Markdown of tables is not', () => {
    const expected = read(tomato).articles.map(({ article }, at) =>
      ({ law: '番茄办法', article, suffix: '', chapter: null as string | null, text: ['番茄归园丁。', '一日一浇。', '自2001年3月1日起施行。\n---\n### 附件：无'][at]! }))
    expect(unequalArticles(read(tomato), expected)).toEqual([])
    expect(unequalArticles(read(tomato), expected.map((row) => row.article === '第一条' ? { ...row, chapter: '第一章总则' } : row))).toEqual(['第一条'])
    expect(unequalArticles(read(tomato), expected.map((row) => ({ ...row, text: row.text.replace('一日', '两日') })))).toEqual(['第二条'])
    expect(unequalArticles(read(tomato), expected.slice(1))).toEqual(['第一条'])
    expect(plainLines('表\n| 甲 | |  乙 |\n| --- | --- | --- |\n| 丙 | | |')).toBe('表\n甲|乙\n丙')
  })
})

describe('cards against texts', () => {
  const card: Card = {
    id: 'k_wages-x', topic: 'wages', title: '番茄多久浇一次？', meaning: '每1天浇1次。', steps: ['去浇水'], evidence: [], where: '拨打12333',
    citations: [{ law: '劳动法', article: '第一条', version: '2018-12-29' }],
  }
  const text = new Map([['劳动法', new Map([['第一条', '园丁每一日浇水一次，浇水时应当注意不要浇到路过的邻居身上。']])]])
  const complaints = (change: Partial<Card>) => complaintsAbout({ ...card, ...change }, text, runsOf(text, COPY)).map(({ kind, at }) => `${kind}: ${at}`)

  test.each<[Partial<Card>, string[]]>([
    [{}, []],
    [{ meaning: '每2天浇1次。' }, ['in no cited article: 2日']],
    [{ where: '拨打12334' }, ['in no cited article: ?12334', 'unknown telephone: 12334']],
    [{ citations: [...card.citations, ...card.citations] }, ['cited twice: 劳动法第一条']],
    [{ citations: [...card.citations, { law: '劳动法', article: '第二条', version: '2009-08-27' }] }, ['not in force: 劳动法 2009-08-27', 'no such article: 劳动法第二条']],
    [{ steps: ['浇水时应当注意不要浇到路过的邻居'] }, ['copied from a statute: 浇水时应当注意不要浇到路过的邻']],
  ])('%j', (change, found) => expect(complaints(change)).toEqual(found))
})

/** What loads with a function: everything that its entry reaches by imports that are not asked for at run time. */
async function loadedBy(name: string): Promise<Set<string>> {
  const entry = `cloudfunctions/${name}/index.ts`
  const { metafile } = await build({ entryPoints: [entry], bundle: true, platform: 'node', write: false, metafile: true, logLevel: 'silent', tsconfig: 'tsconfig.json' })
  const loaded = new Set<string>()
  const visit = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kind !== 'dynamic-import') visit(path)
  }
  visit(entry)
  return loaded
}

test('no function loads the reader of statutes, the fingerprints, the cards or the search when it starts', async () => {
  const late = /content\/(import|verify|fingerprints|cards|search|statutes\.ts)|node_modules\/(mammoth|jszip)/
  for (const name of ['api', 'tick']) {
    const loaded = [...await loadedBy(name)]
    expect(loaded.length).toBeGreaterThan(50)
    expect(loaded.filter((file) => late.test(file))).toEqual([])
  }
}, 60_000)

test('the registry has a fingerprint of every article in force', () => {
  const kept = readFingerprints()
  expect(statutes.map((statute) => Object.keys(kept[versionKey(statute, statute.law)]?.articles ?? {}).length)).toEqual(statutes.map(({ articleCount }) => articleCount))
})

const notRun = `official texts against the registry: NOT CHECKED, because ${lawsFolder} is not there`
if (!existsSync(lawsFolder)) process.stderr.write(`\n${notRun}\n`)

if (!existsSync(lawsFolder)) test.skip(notRun, () => undefined)
else describe('the official texts', () => {
  test('all 38 are read, 1,683 of 1,683 articles are as expected, and all agree with the registry', async () => {
    const began = performance.now()
    const { checked, unnamed } = await checkFolder(lawsFolder, readFingerprints())
    expect(checked.flatMap(complaintsOf)).toEqual([])
    expect([checked.length, unnamed.length, checked.reduce((sum, { expected }) => sum + expected, 0), checked.reduce((sum, { equal }) => sum + equal, 0)]).toEqual([38, 0, 1683, 1683])
    expect(fingerprintsFrom(checked)).toEqual(readFingerprints())
    expect(performance.now() - began).toBeLessThan(20_000)
  }, 60_000)

  test('the cards stand against the texts as they are read from the files', async () => {
    const { complaints, texts, ...counted } = await verifyCards(lawsFolder)
    expect({ complaints, texts, cards: counted.cards }).toEqual({ complaints: [], texts: statutes.length, cards: cards.length })
  }, 60_000)
})
