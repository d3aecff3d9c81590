/** What is no statute is refused with a reason, and nothing is written. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { readStatute } from '../cloudfunctions/content/import/file'
import { textByArticle } from '../cloudfunctions/content/import/parse'
import type { WrongFileReason } from '../cloudfunctions/content/import/wrongFile'
import { run } from '../config/laws'
import { docx, p } from './support/docx'

const rule = p('番茄办法') + p('') + p('（2001年2月3日公布）') + p('') + p('第一条　番茄归园丁。') + p('第二条　番茄不归鸟。')
const text = '番茄办法\n\n（2001年2月3日公布）\n\n第一条　番茄归园丁。\n'
/** 番茄办法 第一条 in GBK, which TextEncoder does not write. */
const gbk = Buffer.from('b7acc7d1b0ecb7a80a0ab5dad2bbccf5a1a1b7acc7d1b9e9d4b0b6a1a1a30a', 'hex')
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes)

const reasonOf = (name: string, bytes: Uint8Array): Promise<WrongFileReason | undefined> =>
  readStatute(name, bytes).then(() => undefined, (error: { reason?: WrongFileReason }) => error.reason ?? Promise.reject(error as Error))

describe('wrong files', () => {
  test.each<[WrongFileReason | undefined, string, () => Uint8Array | Promise<Uint8Array>]>([
    [undefined, 'a.docx', () => docx(rule)],
    [undefined, 'a.txt', () => Buffer.from(text)],
    ['empty', 'a.docx', () => new Uint8Array()],
    ['unknownKind', 'a.pdf', () => Buffer.from('%PDF-1.7')],
    ['html', 'a.docx', () => Buffer.from('\ufeff\n<!DOCTYPE html><html><body>第一条</body></html>')],
    ['html', 'a.md', () => Buffer.from('<html>')],
    ['oldWord', 'a.docx', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['notDocx', 'a.docx', () => Buffer.from(text)],
    ['otherArchive', 'a.docx', async () => { const { default: Zip } = await import('jszip'); return new Zip().file('xl/workbook.xml', '<x/>').generateAsync({ type: 'uint8array' }) }],
    ['damaged', 'a.docx', async () => (await docx(rule)).slice(0, 600)],
    ['damaged', 'a.docx', () => docx('<w:p><w:r>')],
    ['binary', 'a.txt', () => docx(rule)],
    ['binary', 'a.txt', () => Buffer.from('番茄办法\0第一条　番茄。')],
    ['encoding', 'a.txt', () => gbk],
    ['encoding', 'a.txt', () => utf16],
    ['garbled', 'a.md', () => Buffer.from('番茄办法\n\n第一条　番\ufffd归园丁。')],
    ['tooLarge', 'a.txt', () => Buffer.from(text.repeat(200_000))],
    ['expands', 'a.docx', () => docx(rule, { 'word/media/zeros.bin': zeros(40 * 1024 * 1024) })],
    ['expands', 'a.docx', () => docx(rule, Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`word/${at}.xml`, '']))) ],
    ['noTitle', 'a.docx', () => docx(p('房屋租赁合同') + p('') + p('第一条　房租每月一日交。'))],
    ['noTitle', 'a.txt', () => Buffer.from('买菜：番茄两斤。')],
    ['noArticles', 'a.docx', () => docx(p('番茄办法') + p('') + p('番茄两斤。'))],
  ])('%s: %s', async (reason, name, bytes) => {
    expect(await reasonOf(name, await bytes())).toBe(reason)
  })

  test('a bomb is put down once it is too large: it takes little more memory than a sound file', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bomb-'))
    // what loading the reader takes differs from run to run: the same process reads the sound file first
    const script = `const { readStatute } = require('./cloudfunctions/content/import/file')
      const read = async (file) => [await readStatute(file, require('fs').readFileSync(file)).then(() => 'sound', (error) => error.reason), process.resourceUsage().maxRSS]
      read(process.argv[1]).then(async (sound) => console.log(JSON.stringify([sound, await read(process.argv[2])])))`
    const files = [path.join(folder, 'sound.docx'), path.join(folder, 'bomb.docx')] as const
    try {
      writeFileSync(files[0], await docx(rule))
      writeFileSync(files[1], await docx(rule, { 'word/media/zeros.bin': zeros(300 * 1024 * 1024) }))
      const told = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', '-e', script, ...files], { encoding: 'utf8' })) as [[string, number], [string, number]]
      expect(told.map(([reason]) => reason)).toEqual(['sound', 'expands'])
      expect((told[1][1] - told[0][1]) / 1024).toBeLessThan(100)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('entities of a document type are not unfolded', async () => {
    const bytes = await docx(rule)
    const { default: Zip } = await import('jszip')
    const zip = await Zip.loadAsync(bytes)
    const xml = await zip.file('word/document.xml')!.async('string')
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
    zip.file('word/document.xml', xml.replace('?>', `?><!DOCTYPE x [<!ENTITY e0 "番茄">${entities}]>`).replace('番茄不归鸟', '&e9;'))
    const statute = await readStatute('a.docx', await zip.generateAsync({ type: 'uint8array' })).catch(() => undefined)
    expect([...(statute ? textByArticle(statute).values() : [])].join('').length).toBeLessThan(200)
  })

  test('whichever bit of a .docx is turned over, it is refused or reads the same', async () => {
    const sound = await docx(rule)
    const read = async (bytes: Uint8Array) => JSON.stringify([...textByArticle(await readStatute('a.docx', bytes))])
    const wanted = await read(sound)
    await fc.assert(fc.asyncProperty(fc.nat(sound.length * 8 - 1), async (bit) => {
      const turned = sound.slice()
      turned[bit >> 3]! ^= 1 << (bit & 7)
      const found = await read(turned).catch((error: Error) => error.name)
      expect([wanted, 'WrongFile']).toContain(found)
    }), { numRuns: 150 })
  })

  test('no line is so odd that reading it takes long', async () => {
    const odd = ['-'.repeat(300_000) + 'x', '<!--'.repeat(100_000), '《'.repeat(200_000), '自'.repeat(300_000), '| '.repeat(200_000) + 'x', '（'.repeat(200_000), ' '.repeat(300_000) + 'x']
    const began = performance.now()
    for (const line of odd) await reasonOf('a.md', Buffer.from(`${text}${line}\n第二条　${line}\n`))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('npm run laws', () => {
  let folder: string
  const said: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'laws-'))
    for (const name of ['log', 'error'] as const) jest.spyOn(console, name).mockImplementation((...words: unknown[]) => { said.push(words.join(' ')) })
    said.length = 0
  })
  afterEach(() => {
    jest.restoreAllMocks()
    rmSync(folder, { recursive: true, force: true })
  })

  const kept = 'cloudfunctions/content/fingerprints.json'
  /** Runs a command; whatever it answers, it may not have touched the folder or the registry. */
  async function ran(...args: string[]): Promise<number> {
    const before = [readFileSync(kept, 'utf8'), readdirSync(folder, { recursive: true })]
    const code = await run(args)
    expect([readFileSync(kept, 'utf8'), readdirSync(folder, { recursive: true })]).toEqual(before)
    return code
  }

  test('parse: one wrong file among good ones is named, the others are told, and the exit is 1', async () => {
    writeFileSync(path.join(folder, 'good.docx'), await docx(rule))
    expect(await ran('parse', folder)).toBe(0)
    expect(said.join('\n')).toMatch(/番茄办法[\s\S]*promulgated 2001-02-03[\s\S]*2 articles[\s\S]*not in the registry[\s\S]*1 of 1 files/)
    writeFileSync(path.join(folder, 'wrong.txt'), gbk)
    expect(await ran('parse', folder)).toBe(1)
    expect(said.join('\n')).toMatch(/wrong\.txt: the text is not UTF-8[\s\S]*1 of 2 files/)
    await expect(ran('parse', path.join(folder, 'nowhere'))).rejects.toThrow('there is no')
  })

  test('check and fingerprint: a text that is not as expected fails, article by article', async () => {
    for (const name of ['official', 'markdown']) mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, 'official/a.docx'), await docx(rule))
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify([{ law: '番茄办法', officialId: null, published: '2001-02-03', articles: 2, file: 'official/a.docx' }]))
    const row = (article: string, sentence: string) => JSON.stringify({ law: '番茄办法', article, suffix: '', chapter: null, text: sentence })
    writeFileSync(path.join(folder, 'articles.jsonl'), [row('第一条', '番茄归园丁。'), row('第二条', '番茄归鸟。')].join('\n'))
    expect(await ran('check', folder)).toBe(1)
    expect(said.join('\n')).toMatch(/第二条: not as expected[\s\S]*1 of 2 articles equal/)
    expect(await ran('fingerprint', folder)).toBe(1)
    await expect(ran('check', path.join(folder, 'official'))).rejects.toThrow('manifest.json')
  })
})
