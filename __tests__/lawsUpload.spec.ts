/** Laws in the console: an admin of the root unit uploads, looks, publishes; nobody else, and nothing by halves. */
import { type House, openHouse, people } from './support/given'
import { docx, p } from './support/docx'
import { base64, publishText, tomato } from './support/statutes'

let house: House
beforeEach(async () => { house = await openHouse() })
afterEach(() => house.close())
const admin = () => house.as(people.admin)
const upload = ({ fileName, text }: { readonly fileName: string; readonly text: string }) => admin().ok('law.import', { fileName, data: base64(text) })
const read = async () => (await house.as(null).ok('law.statutes', {})).laws.find(({ law }) => law === '番茄法')

test('an upload is a preview and nothing more; publishing makes it readable, once', async () => {
  const preview = await upload(tomato.old)
  expect(preview).toMatchObject({
    law: '番茄法', title: '中华人民共和国番茄法', officialId: 'tomato0000000001', promulgatedOn: '2001-02-03', effectiveOn: '2001-03-01', articleCount: 6,
    standing: 'new', registry: 'unknown', findings: [{ kind: 'noFingerprint', at: '番茄法' }], changes: null, cards: 0, expiresAt: '2026-11-24T02:00:00.000Z',
  })
  expect(await read()).toBeUndefined()
  expect(await admin().ok('law.imports', {})).toEqual({ imports: [preview] })
  expect(await admin().refused('law.publish', { importId: preview.importId, accept: 'nothing' })).toEqual({ name: 'NotAccepted', details: { count: 1 } })
  expect(await read()).toBeUndefined()
  expect(await admin().ok('law.publish', { importId: preview.importId, accept: 'findings' })).toEqual({ law: '番茄法', version: '2001-02-03' })
  expect(await read()).toMatchObject({ version: { text: 'loaded', status: 'inForce' } })
  expect((await admin().refused('law.publish', { importId: preview.importId, accept: 'findings' })).name).toBe('NotFound')
  expect(await admin().ok('law.imports', {})).toEqual({ imports: [] })
})

test('the same text again is the same, and is not published twice; a newer one tells what changes', async () => {
  await publishText(house, tomato.old)
  const again = await upload(tomato.old)
  expect(again.standing).toBe('same')
  expect((await admin().refused('law.publish', { importId: again.importId, accept: 'findings' })).name).toBe('AlreadyPublished')
  const newer = await upload(tomato.new)
  expect(newer).toMatchObject({ standing: 'newer', changes: { against: '2001-02-03', changed: ['第三条'], removed: ['第六条'], added: ['第五条', '第七条'], moved: [{ from: '第五条', to: '第六条' }] } })
})

test('a corrected copy of a stored version is shown as different, and replaces it only when accepted', async () => {
  await publishText(house, tomato.old)
  const corrected = await upload({ ...tomato.old, text: tomato.old.text.replace('每次一桶', '每次半桶') })
  expect(corrected).toMatchObject({ standing: 'differs', changes: { against: '2001-02-03', changed: ['第三条'] } })
  expect((await admin().refused('law.publish', { importId: corrected.importId, accept: 'nothing' })).details).toEqual({ count: 2 })
  await admin().ok('law.publish', { importId: corrected.importId, accept: 'findings' })
  const { paragraphs } = await house.as(null).ok('law.article', { law: '番茄法', article: '3' })
  expect(paragraphs[0]!.text).toBe('园丁每天早上浇水一次，每次半桶。')
  expect((await house.as(null).ok('law.search', { text: '园丁早上浇半桶' })).hits[0]).toMatchObject({ kind: 'article', article: '第三条' })
})

test('a text of the registry that differs from its fingerprints is shown article by article', async () => {
  const text = '职工带薪年休假条例\n\n（2007年12月14日国务院公布）\n\n第一条　番茄也要休息。\n第二条　自2008年1月1日起施行。'
  const { findings, registry, promulgatedOn } = await upload({ fileName: '职工带薪年休假条例_20071214_ff8080816f3e98bd016f420b9b460371.txt', text })
  expect({ registry, promulgatedOn }).toEqual({ registry: 'inForce', promulgatedOn: '2007-12-14' })
  expect(findings).toContainEqual({ kind: 'articleCount', at: '10' })
  expect(findings).toContainEqual({ kind: 'changed', at: '第一条' })
  expect(findings).toContainEqual({ kind: 'missing', at: '第十条' })
})

test('a .docx is read on the server too', async () => {
  const bytes = await docx(p('番茄办法') + p('') + p('（2001年2月3日公布）') + p('') + p('第一条　番茄归园丁。') + p('第二条　自2001年3月1日起施行。'))
  expect(await admin().ok('law.import', { fileName: '番茄办法.docx', data: base64(bytes) })).toMatchObject({ law: '番茄办法', articleCount: 2, effectiveOn: '2001-03-01' })
})

test('a date that the text does not tell is asked for, and taken from the person', async () => {
  const input = { fileName: '番茄办法.txt', data: base64('番茄办法\n\n第一条　番茄归园丁。') }
  expect((await admin().refused('law.import', input)).details).toEqual({ why: '文件里没写哪天公布的，请填上公布日期。' })
  expect((await admin().refused('law.import', { ...input, promulgatedOn: '2020-01-02' })).details).toEqual({ why: '文件里没写从哪天起施行，请填上施行日期。' })
  expect(await admin().ok('law.import', { ...input, promulgatedOn: '2020-01-02', effectiveOn: '2020-02-01' })).toMatchObject({ promulgatedOn: '2020-01-02', effectiveOn: '2020-02-01' })
})

test.each([
  ['a.pdf', '%PDF-1.7 something', '只能读 .docx、.md、.txt 文件。'], ['a.docx', 'no archive at all', '名字是 .docx，里面不是 Word 文件。请重新下载。'],
  ['a.md', '<html><body>第一条</body></html>', '这是一个网页，不是文件。请到官方网站下载文件本身。'], ['a.txt', '番茄办法\n\n今天天气真好，我们去种番茄。', '没找到“第一条”，请看看是不是选错了文件。'],
  ['a.txt', '今天天气真好，我们去种番茄。', '没找到法律、法规或司法解释的名称，请看看是不是选错了文件。'],
])('a wrong file is told so, and nothing is kept of it: %s', async (fileName, content, why) => {
  expect(await admin().refused('law.import', { fileName, data: base64(content) })).toEqual({ name: 'WrongStatute', details: { why } })
  expect((await admin().ok('law.imports', {})).imports).toEqual([])
})

test('an upload that nobody publishes within a day is gone, and the next one takes its text out of the store', async () => {
  const { importId } = await upload(tomato.old)
  house.pass(24 * 60)
  expect((await admin().ok('law.imports', {})).imports).toEqual([])
  expect((await admin().refused('law.publish', { importId, accept: 'findings' })).name).toBe('NotFound')
  await upload(tomato.new)
  const { database } = await import('../cloudfunctions/db/database')
  expect(await database.get('lawImports', importId)).toMatchObject({ state: 'emptied', version: '' })
})

test('only admins of the root unit import and publish', async () => {
  const { importId } = await upload(tomato.old)
  const input = { fileName: tomato.old.fileName, data: base64(tomato.old.text) }
  for (const person of [people.worker, people.wang, people.staff, people.eastAdmin]) {
    const caller = house.as(person)
    expect((await caller.refused('law.import', input)).name).toBe('NotAllowed')
    expect((await caller.refused('law.imports', {})).name).toBe('NotAllowed')
    expect((await caller.refused('law.publish', { importId, accept: 'findings' })).name).toBe('NotAllowed')
  }
  expect((await house.as(people.stranger).refused('law.publish', { importId, accept: 'findings' })).name).toBe('ConsentNeeded')
})

test('a publication whose line breaks at any call is whole or not there, and the same request finishes it', async () => {
  const whole = async () => {
    const line = await read()
    if (!line) return 'nothing'
    const { articles } = await house.as(null).ok('law.statute', { law: '番茄法' })
    const { hits } = await house.as(null).ok('law.search', { text: '园丁早上浇水几桶' })
    return articles.length === 6 && hits.some((hit) => hit.kind === 'article') ? 'whole' : 'half'
  }
  const calls = await house.counting(async () => { await publishText(house, { ...tomato.old, fileName: '番茄试验办法_20010203_tomato0000000009.txt', text: tomato.old.text.replaceAll('番茄法', '番茄试验办法') }) })
  const { importId } = await upload(tomato.old)
  const requestId = 'request-publish-tomato-1'
  for (let call = 1; call <= calls; call++) {
    house.fault = { call, lost: call % 2 ? 'request' : 'answer' }
    await admin().call('law.publish', { importId, accept: 'findings' }, requestId)
    house.fault = null
    expect(['nothing', 'whole']).toContain(await whole())
  }
  expect(await admin().ok('law.publish', { importId, accept: 'findings' }, requestId)).toEqual({ law: '番茄法', version: '2001-02-03' })
  expect(await whole()).toBe('whole')
})
