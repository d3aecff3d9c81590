/** The calculators on the screens that people have: a browser, by keyboard too, and the mini-program. */
import type { Page } from 'playwright-core'
import { choose, gone, see, tap, write } from './support/browser/hands'
import { openVisits, type Visits } from './support/browser/visits'
import { people } from './support/people'
import { type Handsets, openHandsets } from './support/weapp/handsets'
import type { Phone } from './support/weapp/phone'

jest.setTimeout(60_000)

/** Ways through each form: choices by a RegExp, entries by label and text; then what must stand there. */
const ways: readonly [string, readonly (RegExp | readonly [string, string])[], string][] = [
  ['limitation', [/不是终局的/, ['哪天收到裁决书的？', '2024-11-10']], '2024年11月25日（周一）'],
  ['severance', [/单位先提出/, ['哪天入职的？', '2023-01-01'], ['哪天离职的？', '2024-12-31'], ['平均每月应得', '6000']], '12,000 元'],
  ['doublePay', [['哪天入职的？', '2024-03-10'], ['每月工资多少元？', '6000'], ['哪天签的书面合同？', '2024-05-10']], '6,000 元'],
  ['overtime', [['每月工资多少元？', '4350'], ['平时加班：有几天？', '10'], ['平时加班：平均', '1']], '375 元'],
  ['annualLeave', [/单位没有安排/, ['算哪一年的？', '2024'], ['一共工作满几年了？', '5'], ['休了几天年休假？', '0'], ['平均每月工资', '4350']], '2,000 元'],
  ['injury', [/评了伤残等级/, ['几级伤残？', '10'], ['缴费工资', '6000']], '42,000 元'],
  ['probation', [/3个月以上/, ['哪天开始的？', '2024-01-01'], ['哪天结束的？', '2024-03-31'], ['转正以后', '6000']], '12,000 元'],
]

describe('in a browser', () => {
  let visits: Visits
  let page: Page
  /** what the page sent to the host by itself, once the first page was loaded */
  const sent: string[] = []
  beforeAll(async () => {
    visits = await openVisits()
    page = (await visits.visit('/#/law/index')).page
    page.on('request', request => { if (request.method() !== 'GET') sent.push(request.postData() ?? '') })
  })
  afterAll(() => visits?.close())

  test('the law leads to them', async () => {
    await tap(page, /^算一算/)
    await see(page, '您填的不会发出去')
    await visits.check(page, 'tools')
  })

  test.each(ways)('%s: filled, it answers below the form, and is what every screen must be', async (name, steps, result) => {
    await page.goto(`${new URL(page.url()).origin}/#/tools/calculator?name=${name}`)
    await see(page, '还差几格')
    for (const step of steps) await (step instanceof RegExp ? choose(page, step) : write(page, step[0], step[1]))
    for (const words of [result, '这样算的前提', '法律依据', '拿这个去问律师']) await see(page, words)
    await visits.checkWide(page, `tool-${name}`)
  })

  test('what cannot be is refused at its entry, with the reason', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/tools/calculator?name=overtime`)
    await write(page, /平时加班.平均/, '26')
    await see(page, /一天只有24小时/)
    await visits.check(page, 'tool-refused')
    await gone(page, '算出来')
    await write(page, /平时加班.平均/, '2')
    await see(page, '750 元')
  })

  test('what was typed is there after a reload, until it is cleared', async () => {
    await page.reload()
    await see(page, '750 元')
    await tap(page, '清空，重新填')
    await see(page, '还差几格')
    await page.reload()
    await see(page, '还差几格')
  })

  test('by keyboard alone: from the list to a lawyer', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/tools/index`)
    await see(page, '最晚哪天要办')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    const reach = async (words: RegExp) => {
      for (let steps = 0; steps < 60; steps++) {
        await page.keyboard.press('Tab')
        if (words.test(await focused())) return
      }
      throw new Error(`the keyboard does not reach ${String(words)}`)
    }
    await reach(/^没休的年休假/)
    await page.keyboard.press('Enter')
    await see(page, '为什么没休？')
    await reach(/^单位没有安排/)
    await page.keyboard.press('Space')
    expect(await focused()).toMatch(/单位没有安排/)
    await see(page, '2,000 元') // what was typed before is still there
    await reach(/^拿这个去问律师/)
    await page.keyboard.press('Enter')
    await see(page, '发生了什么事？')
  })

  test('nothing that was typed left the phone, no screen has a flaw, and nothing went wrong', () => {
    expect(sent.filter(body => /4350|6000|2024-03-10/.test(body))).toEqual([])
    expect(visits.flaws).toEqual([])
    expect(visits.faults()).toEqual([])
  })
})

describe('in the mini-program', () => {
  let handsets: Handsets
  let phone: Phone
  beforeAll(async () => {
    handsets = await openHandsets()
    phone = handsets.of(people.stranger)
  })
  afterAll(() => handsets?.close())

  test.each(ways)('%s', async (name, steps, result) => {
    await phone.launch(`tools/calculator?name=${name}`)
    await phone.see('还差几格')
    for (const step of steps) {
      if (step instanceof RegExp) await phone.tap(step.source)
      else await (/^\d{4}-/.test(step[1]) ? phone.pick(step[0], step[1]) : phone.write(step[0], step[1]))
    }
    await phone.see(result)
    await phone.see('法律依据')
  })
})
