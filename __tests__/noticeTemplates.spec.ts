import type { Card } from '@contract'
import { limits } from '@contract'
import { blocksOf, type Piece } from '@domain/noticeText'
import { plainText } from '@domain/noticeWords'
import { cardOf } from '../cloudfunctions/content/cards'
import { isInSeason, type Template, noticeTemplates } from '../cloudfunctions/content/noticeTemplates'
import { statuteOf } from '../cloudfunctions/content/statutes'
import { complaintsAbout } from '../cloudfunctions/content/verify/card'
import { COPY, runsOf } from '../cloudfunctions/content/verify/copies'
import { lawNoticeOf } from '../cloudfunctions/notice/lawNotice'
import { type House, openHouse } from './support/given'
import { audienceOf, drafted, sent, words } from './support/notices'
import { people } from './support/people'
import { lawsFolder, readStatuteText } from './support/statuteText'

const piecesIn = (text: string): Piece[] => blocksOf(text).flatMap((block) => block.kind === 'list' ? block.points.flat() : block.pieces)
const lawsIn = (text: string) => piecesIn(text).flatMap((piece) => piece.kind === 'law' ? [`${piece.law}${piece.article ?? ''}`] : [])
/** As a card, so that what holds cards to the statutes holds these as well; where the links go is said by the citations. */
const asCard = ({ key, title, text, citations }: Template): Card => ({
  id: `k_wages-${key}`, topic: 'wages', title, meaning: plainText(text).replace(/《[^》]+》第[^条]+条/g, '').replace(/（在这里写[^）]*）/g, ''), steps: ['看'], evidence: [], where: '12351', citations: [...citations],
})

describe('templates', () => {
  test.each(noticeTemplates.map((one) => [one.key, one] as const))('%s fits a notice, and its links lead somewhere', (_key, { title, text, citations }) => {
    expect(title.length).toBeGreaterThanOrEqual(limits.noticeTitle.min)
    expect(title.length).toBeLessThanOrEqual(limits.noticeTitle.max)
    expect(text.length).toBeLessThanOrEqual(limits.noticeText.max)
    expect([...new Set(lawsIn(text))].sort()).toEqual([...new Set(citations.map(({ law, article }) => law + article))].sort())
    for (const { law, version } of citations) expect(statuteOf(law)?.promulgatedOn).toBe(version)
    const cards = piecesIn(text).flatMap((piece) => piece.kind === 'card' ? [piece] : [])
    expect(cards.length).toBeGreaterThan(0)
    for (const { id, name } of cards) expect(cardOf(id)?.title.replace(/？$/, '')).toBe(name)
    expect(text).toContain('（在这里写：')
    expect(piecesIn(text).every((piece) => piece.kind !== 'text' || !/【|】/.test(piece.text))).toBe(true)
  })

  test('keys are given once, and no day of the year goes without a campaign for long', () => {
    expect(new Set(noticeTemplates.map(({ key }) => key)).size).toBe(noticeTemplates.length)
    const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10))
    expect(days.filter((day) => !noticeTemplates.some(({ season }) => isInSeason(season, day))).length).toBeLessThan(40)
  })

  test.each([['2026-12-20', true], ['2027-02-01', true], ['2027-02-21', false], ['2026-11-14', false]])('a season goes over the new year: %s', (day, is) => {
    expect(isInSeason({ from: '11-15', to: '02-20', words: '' }, day)).toBe(is)
  })
})

const text = readStatuteText()
const notRun = `notice templates against the statutes: NOT CHECKED, because ${lawsFolder} is not there`
if (!text) process.stderr.write(`\n${notRun}\n`)

if (!text) test.skip(notRun, () => undefined)
else test('templates say what their articles say, in other words', () => {
  const runs = runsOf(text, COPY)
  expect(noticeTemplates.flatMap((template) => complaintsAbout(asCard(template), text, runs))).toEqual([])
})

describe('notice.templates', () => {
  let house: House
  beforeEach(async () => { house = await openHouse() })
  afterEach(() => house.close())
  const first = async (openid: string) => (await house.as(openid).ok('notice.templates', {})).templates[0]!

  test('proposes what is in season, until this unit has sent it', async () => {
    house.at = '2027-03-02T02:00:00.000Z'
    const [one, ...rest] = (await house.as(people.staff).ok('notice.templates', {})).templates
    expect(rest).toHaveLength(noticeTemplates.length - 1)
    expect(one).toMatchObject({ season: 'now' })
    const draft = await house.as(people.staff).ok('notice.save', { draft: null, template: one!.key, typed: { ...words, audience: audienceOf('n_east'), publishAt: null, what: '' } })
    await house.as(people.staff).ok('notice.publish', draft)
    expect((await house.as(people.eastAdmin).ok('notice.templates', {})).templates.find(({ key }) => key === one!.key)?.season).toBe('used')
    expect(await first(people.admin)).toMatchObject({ key: one!.key, season: 'now' })
    house.at = '2028-03-02T02:00:00.000Z'
    expect(await first(people.staff)).toMatchObject({ key: one!.key, season: 'now' })
  })

  test('what is sent without one, or is a draft still, changes nothing', async () => {
    await sent(house, 'n_root')
    await drafted(house)
    expect((await house.as(people.admin).ok('notice.templates', {})).templates.some(({ season }) => season === 'used')).toBe(false)
  })
})

describe('a law that changes', () => {
  const changes = { against: '2012-12-28', added: ['第九十九条'], removed: ['第三条'], changed: ['第十条', '第八十二条'], moved: [{ from: '第五条', to: '第六条' }] }
  const preview = { law: '劳动合同法', effectiveOn: '2027-01-01', standing: 'newer', changes } as const

  test('proposes a notice that links to every article and copies none', () => {
    const { title, text } = lawNoticeOf(preview)!
    expect(title).toBe('《劳动合同法》改了')
    expect(text).toContain('2027年1月1日')
    expect(lawsIn(text)).toEqual(['劳动合同法', '劳动合同法第十条', '劳动合同法第八十二条', '劳动合同法第九十九条', '劳动合同法第六条'])
    expect(text).toContain('第三条')
  })

  test('a hundred changes fit, a law with a long name too, and an older or a first version proposes nothing', () => {
    const many = Array.from({ length: 100 }, (_, n) => `第${'一二三四五六七八九'[n % 9]}百条`)
    const long = lawNoticeOf({ ...preview, law: '最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释', changes: { ...changes, changed: many, added: many, removed: many } })!
    expect(long.text.length).toBeLessThanOrEqual(limits.noticeText.max)
    expect(long.title.length).toBeLessThanOrEqual(limits.noticeTitle.max)
    expect(long.text).toContain('还有 80 条')
    for (const standing of ['new', 'older', 'same', 'differs'] as const) expect(lawNoticeOf({ ...preview, standing })).toBeNull()
    expect(lawNoticeOf({ ...preview, changes: null })).toBeNull()
  })
})
