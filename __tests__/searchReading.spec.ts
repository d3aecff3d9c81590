/** How a question is read: writing, terms, concepts, places in the law, and whether it is a labour matter. */
import { statuteOf } from '../cloudfunctions/content/statutes'
import { clean, cleanPrint } from '../cloudfunctions/content/search/clean'
import { readingOf } from '../cloudfunctions/content/search/concept'
import { lawCalled, namedIn, placesOf } from '../cloudfunctions/content/search/lawNames'
import { addScores, indexOf } from '../cloudfunctions/content/search/postings'
import { packIndex, unpackIndex } from '../cloudfunctions/content/search/packed'
import { type Field, frequencyOf, segmentOf, termAt } from '../cloudfunctions/content/search/segment'
import { scopeOf } from '../cloudfunctions/content/search/scope'
import { tellingTokens } from '../cloudfunctions/content/search/tokens'
import { concepts, conceptsIn, understand } from '../cloudfunctions/content/search/understand'
import { copiedRun, COPY, runsOf } from '../cloudfunctions/content/verify/copies'
import { readStatuteText } from './support/statuteText'

const termsOf = (text: string) => tellingTokens(clean(text)).map(({ term }) => term)
const meansOf = (text: string) => conceptsIn(clean(text)).map(({ concept }) => concept.means).join('。')

test.each([
  ['公基金没交', '公积金没交'],
  ['劳动中裁', '劳动仲裁'],
  ['去年工商认定下来了', '去年工伤认定下来了'],
  ['工商局', '工商局'],
  ['ＡＢＣ公司', 'abc公司'],
  ['gongzi', '工资'],
  ['老板 tuo qian gong zi', '老板拖欠工资'],
  ['jiabanfei怎么算', '加班费怎么算'],
  ['我在 Google 上班', '我在google上班'],
  ['《劳动合同法》第八十二条', '劳动合同法第82条'],
  ['82 条', '第82条'],
  ['一百零七条', '第107条'],
  ['三条件', '三条件'],
])('%s is read as %s', (text, read) => {
  expect(clean(text)).toBe(read)
})

test.each([
  ['延迟退休几岁', '延迟退休几岁'], ['公司集中裁员', '公司集中裁员'], ['法律是怎么规定的', '法律是怎么规定的'], ['和同事吵架', '和同事吵架'],
  ['老板立刻扣我钱', '老板立刻扣我钱'], ['不符合通知要求', '不符合通知要求'], ['劳动和同', '劳动合同'], ['被次退了', '被辞退了'], ['托欠工资', '拖欠工资'],
])('a slip is put right only where it is one: %s', (text, read) => {
  expect(clean(text)).toBe(read)
})

test('what is printed has no slips: only its writing is made one', () => {
  expect(cleanPrint('《劳动法》第八十二条　帐户、薪金')).toBe('劳动法第82条账户、工资')
  expect(cleanPrint('中裁')).toBe('中裁')
})

test('terms are bigrams and longer legal terms, without those that every question has', () => {
  expect(termsOf('没签劳动合同怎么办')).toEqual(expect.arrayContaining(['没签', '劳动', '劳动合同', '合同']))
  expect(termsOf('怎么办')).toEqual([])
  expect(termsOf('996合法吗')).toContain('996')
})

const fieldsOf = (third: string, first = ''): Field[] => [{ text: first, weight: 3 }, { text: '', weight: 0 }, { text: third, weight: 1 }, { text: '', weight: 0 }]
const scoresOf = (segments: readonly (readonly Field[])[][], term: string): number[] => {
  const index = indexOf(segments.map(segmentOf))
  const scores = new Float32Array(index.size)
  addScores(index, new Map([[term, 1]]), scores)
  return [...scores]
}

test('a rare term weighs more than a common one, and a hit in a short field more than in a long one', () => {
  const docs = [[fieldsOf('工资'), fieldsOf('工资押金'), fieldsOf('工资加班加班加班加班')]]
  expect(scoresOf(docs, '押金')[1]).toBeGreaterThan(scoresOf(docs, '工资')[1]!)
  expect(scoresOf(docs, '工资')[0]).toBeGreaterThan(scoresOf(docs, '工资')[2]!)
  expect(scoresOf(docs, '年假')).toEqual([0, 0, 0])
})

test('segments together score as one segment of the same documents would, also when there are so many that terms get a table', () => {
  const docs = ['工资按月发', '加班费按工资算', '押金要退', '工伤停工留薪期', '996算加班', '劳动合同到期'].map((text) => fieldsOf(text, text.slice(0, 2)))
  const many = Array.from({ length: 300 }, (_, at) => docs[at % docs.length]!)
  for (const term of ['工资', '加班', '劳动合同', '996', '停工留薪期', '没有']) {
    expect(scoresOf(docs.map((doc) => [doc]), term)).toEqual(scoresOf([docs], term))
    expect(scoresOf(many.map((doc) => [doc]), term)).toEqual(scoresOf([many], term))
  }
})

test('a segment finds its own terms again after it was stored, and no other', () => {
  const segment = segmentOf([fieldsOf('工资工资押金996'), fieldsOf('劳动合同')])
  const { articles, segment: again } = unpackIndex(packIndex(['第一条', '第二条'], segment))
  expect(articles).toEqual(['第一条', '第二条'])
  expect({ ...again, postings: [...again.postings] }).toEqual({ ...segment, postings: [...segment.postings] })
  expect(['工资', '押金', '劳动', '996', '劳动合同'].every((term) => termAt(again, term) >= 0)).toBe(true)
  expect(['工会', '押工', '龙龟', '99', '社会保险'].map((term) => termAt(again, term))).toEqual([-1, -1, -1, -1, -1])
  const ones = Float32Array.from([1, 10, 100, 1000])
  expect([frequencyOf(0, ones, 0), frequencyOf(1, ones, 0), frequencyOf(16, ones, 0), frequencyOf(7 * 16 + 3, ones, 0), frequencyOf(16 * 32 * 16 + 1, ones, 0)]).toEqual([0, 1000, 100, 3700, 1001])
})

test('what workers say becomes what the law calls it', () => {
  expect(meansOf('老板跑路了工资没给')).toMatch(/逃匿/)
  expect(meansOf('老板跑路了工资没给')).toMatch(/拖欠劳动报酬/)
  expect(meansOf('没签合同被开了')).toMatch(/二倍的工资/)
  expect(understand('没签合同被开了').places.has('劳动合同法|82')).toBe(true)
})

test.each([
  ['我老婆跑了联系不上'], ['朋友欠钱不还'], ['邻居家的狗咬伤人了'], ['孩子在幼儿园摔伤'], ['网上买了假货'],
])('without a labour context everyday words mean nothing: %s', (text) => {
  expect(conceptsIn(clean(text)).map(({ concept }) => concept.means)).toEqual([])
})

test('a list of words within an alternative stays within it, and a count of letters is no list', () => {
  const { says } = readingOf({ topic: 'wages', says: ['用货抵|抵{工资}', '^.{0,2}律师$'], means: '', at: '' })
  expect(['拿酒抵工钱', '抵工资', '请律师'].map((text) => says.test(text))).toEqual([true, true, true])
  expect(['老板没钱', '工资', '我要找个律师'].map((text) => says.test(text))).toEqual([false, false, false])
})

test('where nothing speaks of work, only what is meant at work is guessed, and for less', () => {
  expect(conceptsIn('被开了怎么办')).toEqual([])
  const { places } = understand('被开了怎么办')
  expect(places.get('劳动合同法|87')).toBe(0.5)
  expect([...places.keys()].filter((place) => place.startsWith('工伤'))).toEqual([])
  expect(understand('单位把我辞退了').places.get('劳动合同法|87')).toBeGreaterThanOrEqual(1)
})

test('a pattern keeps its order and its closeness, and an unknown list is an error', () => {
  const { says } = readingOf({ topic: 'wages', says: ['不 发 工资'], means: '', at: '' })
  expect([says.test('老板不给我发工资'), says.test('工资发不'), says.test('不行。发工资'), says.test('不是这样说的吧那我们什么时候发工资')]).toEqual([true, false, false, false])
  expect(() => readingOf({ topic: 'wages', says: ['{无此}'], means: '', at: '' })).toThrow('无此')
})

test('every place that a concept points to is in a statute of the registry', () => {
  const wrong = concepts.flatMap(({ at }) => placesOf(at)).filter((place) => {
    const [law, no] = place.split('|')
    return Number(no) > (statuteOf(law!)?.articleCount ?? 0)
  })
  expect(wrong).toEqual([])
  expect(concepts.length).toBeGreaterThan(100)
  expect(() => lawCalled('无此法')).toThrow('无此法')
})

test('laws and articles are known by nickname and number; the longer name wins', () => {
  expect(namedIn(clean('劳动合同法82条'))).toEqual({ laws: ['劳动合同法'], places: ['劳动合同法|82'] })
  expect(namedIn(clean('劳动合同法实施条例第六条')).places).toEqual(['劳动合同法实施条例|6'])
  expect(namedIn(clean('社保法')).laws).toEqual(['社会保险法'])
  expect(namedIn(clean('82条')).places).toContain('劳动合同法|82')
})

test.each([
  ['我想离婚，孩子归谁', '12348'], ['我老公不交工资想离婚', '12348'], ['网上买的手机是假货，商家不退款', '12315'], ['楼上漏水把我家天花板泡了，物业不管', '12345'],
  ['酒驾被交警查了会扣几分', '122'], ['我的商标被人抄袭了', '12348'], ['借给朋友五万块，他不还，有借条', '12348'],
  ['做手术出了医疗事故，医院不认', '12320'], ['护照丢了怎么补办签证', '12367'], ['老家宅基地被征收，补偿太低', '12345'],
])('not a labour matter: %s is referred to %s', (question, number) => {
  expect(scopeOf(question)).toMatchObject({ scope: 'other', referral: { number } })
})

test.each([
  ['老板拖着工资不给，还说没钱'], ['下班路上被车撞了算工伤吗'], ['公司不给我交社保'], ['没签合同被开了'], ['我老公在工地摔伤了，老板不管'],
  ['跟公司借钱被从工资里扣光了'], ['公司倒闭了，欠我们三个月工资'], ['押金'], ['怀孕了公司要开除我'], ['外卖平台扣我配送费'],
])('a labour matter is kept: %s', (question) => {
  expect(scopeOf(question)).toEqual({ scope: 'labour', referral: null })
})

test('no concept holds a sentence of a statute', () => {
  const statutes = readStatuteText()
  if (!statutes) return console.log('NOT CHECKED: ../shared/laws does not stand beside the checkout')
  const runs = runsOf(statutes, COPY)
  expect(concepts.flatMap(({ means }) => means.split(' ').flatMap((term) => copiedRun(term, runs, COPY) ?? []))).toEqual([])
})
