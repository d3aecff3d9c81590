/** Every construct of a statute, on texts made up here. */
import { fromFileName, datesIn } from '../cloudfunctions/content/import/dates'
import { readStatute } from '../cloudfunctions/content/import/file'
import { textByArticle, textOfArticle } from '../cloudfunctions/content/import/parse'
import type { ParsedStatute } from '../cloudfunctions/content/import/statute'
import { docx, p, tbl } from './support/docx'

const plain = (text: string, name = '屋顶花园条例.txt'): Promise<ParsedStatute> => readStatute(name, Buffer.from(text))
const article = (statute: ParsedStatute, name: string) => statute.articles.find((one) => one.article === name)!

const garden = `
屋顶花园条例

（2001年2月3日第一届全城园丁大会第一次会议通过　根据2011年4月5日《园丁大会关于修改〈屋顶花园条例〉的决定》修正）

目　　录
第一章　总　　则
第二章　种　　植
　　第一节　浇水
　　第二节　施肥
第三章　附　　则

第一章　总　　则

第一条　为了让屋顶长出好番茄，制定本条例。
第二条　园丁应当做到：
(一)每日浇水；
（二）每周除草，除下列情形外：
1.下雨；
2．下雪。
第二条规定的园丁可以请人代劳。
　　第二款的代劳不收费。
第三条　屋顶归花。
第三条之一　屋顶也归蜜蜂。
第三条之二　蜜蜂不纳税。

第二章　种　　植
　　第一节　浇水
第四条　水要干净。
　　第二节　施肥
第五条　肥要适量，二十五克为限。
第三章　附　　则
第六条　本条例自2001年3月1日起施行。
附件：1. 番茄品种表
红番茄
`

describe('a text with everything', () => {
  let statute: ParsedStatute
  beforeAll(async () => { statute = await plain(garden) })

  test('title, remark and its steps', () => {
    expect(statute.title).toBe('屋顶花园条例')
    expect(statute.history.map(({ act, on }) => [act, on])).toEqual([['passed', '2001-02-03'], ['amended', '2011-04-05']])
    expect(statute.promulgatedOn).toBe('2011-04-05')
    // the last article tells when the first version took effect, not this one
    expect(statute.effectiveOn).toBeNull()
    expect(statute.preamble).toEqual([])
    expect(statute.problems).toEqual([])
  })

  test('the table of contents is no second set of headings; each article knows what it stands under', () => {
    expect(statute.headings.map(({ label, title }) => label + title)).toEqual(['第一章总则', '第二章种植', '第一节浇水', '第二节施肥', '第三章附则'])
    expect(statute.articles.map(({ under }) => under)).toEqual([
      ['第一章总则'], ['第一章总则'], ['第一章总则'], ['第一章总则'], ['第一章总则'],
      ['第二章种植', '第一节浇水'], ['第二章种植', '第二节施肥'], ['第三章附则'],
    ])
  })

  test('inserted articles stand behind theirs', () => {
    expect(statute.articles.map((one) => [one.article, one.no, one.inserted]).slice(2, 5))
      .toEqual([['第三条', 3, 0], ['第三条之一', 3, 1], ['第三条之二', 3, 2]])
  })

  test('paragraphs, items and points; a sentence that begins with an article is none', () => {
    expect(article(statute, '第二条').paragraphs).toEqual([
      { text: '园丁应当做到：', parts: [
        { kind: 'item', label: '（一）', text: '每日浇水；', points: [] },
        { kind: 'item', label: '（二）', text: '每周除草，除下列情形外：', points: [{ label: '1.', text: '下雨；' }, { label: '2．', text: '下雪。' }] },
      ] },
      { text: '第二条规定的园丁可以请人代劳。', parts: [] },
      { text: '第二款的代劳不收费。', parts: [] },
    ])
    expect(textOfArticle(article(statute, '第二条')).split('\n')).toHaveLength(7)
  })

  test('the appendix is no part of the last article', () => {
    expect(textOfArticle(article(statute, '第六条'))).toBe('本条例自2001年3月1日起施行。')
    expect(statute.appendix).toEqual(['附件：1.番茄品种表', '红番茄'])
    expect(textByArticle(statute).get('第六条')).toBe('本条例自2001年3月1日起施行。\n附件：1.番茄品种表\n红番茄')
  })
})

describe('around the articles', () => {
  test('an announcement, a title in two lines, a number and reasons', async () => {
    const statute = await plain(`全城园丁法院\n公告\n\n全城园丁法院《关于审理番茄案件的解释》已于2014年4月21日通过，现予公布，自2014年9月1日起施行。\n
2014年6月18日\n\n全城园丁法院\n关于审理番茄案件的解释（一）\n\n园释〔2014〕9号\n\n为正确审理番茄案件，制定本解释。\n第一条　番茄是菜。\n第二条　番茄也是果。`)
    expect(statute).toMatchObject({
      title: '全城园丁法院关于审理番茄案件的解释（一）', documentNumber: '园释〔2014〕9号', promulgatedOn: '2014-06-18', effectiveOn: '2014-09-01',
      preamble: ['为正确审理番茄案件，制定本解释。'],
    })
  })

  test.each([
    ['自公布之日起施行', '（2001年2月3日园丁部令第1号公布）', '2001-02-03', '2001-02-03'],
    ['自2001年5月1日起施行', '（2001年1月9日园丁部会议通过　2001年2月3日园丁部令第1号公布）', '2001-02-03', '2001-05-01'],
    ['自二〇〇一年五月一日起执行', '二〇〇一年二月三日', '2001-02-03', '2001-05-01'],
    ['由园丁部解释', '（2001年2月3日园丁部令第1号公布　自2001年4月1日起施行）', '2001-02-03', '2001-04-01'],
    ['自发布之日起施行', '（2001年1月9日园丁部会议通过）', null, null],
  ])('%s, %s: promulgated %s, effective %s', async (last, remark, promulgatedOn, effectiveOn) => {
    const statute = await plain(`番茄办法\n\n${remark}\n\n第一条　番茄归园丁。\n第二条　本办法${last}。`)
    expect(statute).toMatchObject({ promulgatedOn, effectiveOn, preamble: [] })
    expect(statute.problems).toEqual(promulgatedOn ? [] : [{ kind: 'noPromulgation', at: '番茄办法' }])
  })

  test.each([
    ['a lost article', '第一条　一。\n第三条　三。', [{ kind: 'order', at: '第三条' }]],
    ['a repeated one', '第一条　一。\n第一条　一。', [{ kind: 'order', at: '第一条' }]],
    ['an inserted one without its first', '第一条　一。\n第一条之二　二。', [{ kind: 'order', at: '第一条之二' }]],
    ['a heading that the contents do not list', '目录\n第一章 甲\n\n第一章 甲\n第一条　一。\n第二章 乙\n第二条　二。', [{ kind: 'contents', at: '第二章乙' }]],
  ])('%s is seen', async (_, body, problems) => {
    expect((await plain(`番茄办法\n\n（2001年2月3日公布）\n\n${body}`)).problems).toEqual(problems)
  })

  test('without a space, the next number begins an article, unless the sentence only refers to it', async () => {
    const statute = await plain('番茄办法\n\n第一条为了番茄。\n第二条规定的番茄不在此列。\n第二条番茄归公。\n第一条不变。')
    expect([...textByArticle(statute)]).toEqual([['第一条', '为了番茄。\n第二条规定的番茄不在此列。'], ['第二条', '番茄归公。\n第一条不变。']])
  })

  test('dates in both numerals, and what official file names tell', () => {
    expect(datesIn('一九九四年十二月六日起，至2020年1月31日')).toEqual(['1994-12-06', '2020-01-31'])
    expect(fromFileName('番茄法_20181229_ff8080816f135f46016f20f16ee11737.docx')).toEqual({ promulgatedOn: '2018-12-29', officialId: 'ff8080816f135f46016f20f16ee11737' })
    expect(fromFileName('番茄法(2026-08-10).md')).toEqual({ promulgatedOn: '2026-08-10' })
    expect(fromFileName('番茄法.md')).toEqual({})
  })
})

test('Markdown: front matter, quotes, emphasis, list marks, comments and tables', async () => {
  const statute = await readStatute('x.md', Buffer.from(`---
id: aa00bb11cc22dd33ee44
title: '番茄品种规定'
publication_date: '2020-02-03'
effective_date: 2020-03-01
tags:
  - 番茄
---

**番茄品种规定**

> （2020年2月3日园丁部
> 第3次会议通过）

<!-- 勿动 -->
## 第一章 总则

- **第一条**　　番茄分三种：

| 种 | 色 |
| --- | --- |
| 甲 | 红 |
| 乙 |  |

- **第二条**　　本规定由园丁解释。`))
  expect(statute).toMatchObject({
    title: '番茄品种规定', officialId: 'aa00bb11cc22dd33ee44', promulgatedOn: '2020-02-03', effectiveOn: '2020-03-01', preamble: [],
    remarks: ['（2020年2月3日园丁部第3次会议通过）'], problems: [],
  })
  expect([...textByArticle(statute)]).toEqual([['第一条', '番茄分三种：\n种|色\n甲|红\n乙'], ['第二条', '本规定由园丁解释。']])
  expect(statute.articles[0]!.under).toEqual(['第一章总则'])
})

test('a .docx: soft breaks, merged cells, a table that belongs to its paragraph, another in the appendix', async () => {
  const cells = tbl([[{ text: '甲', merge: 'start' }, '一月'], [{ text: '', merge: 'on' }, '二月']])
  const bytes = await docx(p('全城园丁大会\n关于番茄的决定') + p('') + p('（2020年2月3日全城园丁大会通过）') + p('') + p('为了番茄，决定：')
    + p('第一条　番茄归园丁(以下称主人)，一月两次：') + cells + p('第二条　见附件。') + p('附件1：') + cells)
  const statute = await readStatute('全城园丁大会关于番茄的决定_20200204_0123456789abcdef.docx', bytes)
  expect(statute).toMatchObject({
    title: '全城园丁大会关于番茄的决定', officialId: '0123456789abcdef', promulgatedOn: '2020-02-04', preamble: ['为了番茄，决定：'], problems: [],
  })
  const [first] = statute.articles
  expect(first!.paragraphs).toEqual([{ text: '番茄归园丁（以下称主人），一月两次：', parts: [{ kind: 'table', rows: [
    [{ text: '甲', columns: 1, rows: 2 }, { text: '一月', columns: 1, rows: 1 }], [{ text: '二月', columns: 1, rows: 1 }],
  ] }] }])
  expect(textByArticle(statute).get('第二条')).toBe('见附件。\n附件1：\n甲|一月\n二月')
})
