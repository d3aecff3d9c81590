/** What a person does on a page: looks, taps, writes. Every act waits for what it needs, and tells what stood there instead. */
import type { Locator, Page } from 'playwright-core'

/** Pages that were left stay in the document, hidden: only what is in sight counts. */
const inSight = (locator: Locator): Locator => locator.filter({ visible: true }).first()

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 600)).catch(() => 'nothing')

async function told<T>(page: Page, what: string, act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    throw new Error(`${what} at ${page.url()}, which says: ${await textOf(page)}`, { cause: error })
  }
}

export type Words = string | RegExp

const saying = (page: Page, words: Words, as: 'text' | 'button'): Locator => as === 'text' ? page.getByText(words) : page.getByRole('button', { name: words })

/** Waits until `words` are in sight: anywhere, or as a button. */
export const see = (page: Page, words: Words, as: 'text' | 'button' = 'text'): Promise<void> =>
  told(page, `${String(words)} is not seen`, inSight(saying(page, words, as)).waitFor())

/** Waits until `words` are nowhere in sight. */
export const gone = (page: Page, words: Words, as: 'text' | 'button' = 'text'): Promise<void> =>
  told(page, `${String(words)} is still seen`, inSight(saying(page, words, as)).waitFor({ state: 'detached' }))

/** Waits until one page slid over the other: exactly one title is in sight. */
export const arrived = (page: Page): Promise<unknown> => page.waitForFunction(() =>
  [...document.querySelectorAll('[role=heading][aria-level="1"]')].filter((title) => title.checkVisibility()).length === 1)

/** Waits until what the page asked for is there. */
export const loaded = (page: Page): Promise<unknown> => arrived(page).then(() => page.waitForFunction(() =>
  [...document.querySelectorAll('.skeleton')].every((rows) => !rows.checkVisibility())))

const acts = (page: Page, what: string, locator: Locator, act: (one: Locator) => Promise<void>): Promise<void> =>
  told(page, what, arrived(page).then(() => act(inSight(locator))))

const click = (one: Locator) => one.click()
const button = (page: Page, words: Words) => page.getByRole('button', { name: words })

export const tap = (page: Page, words: Words): Promise<void> => acts(page, `no button says ${String(words)}`, button(page, words), click)
export const tapTwice = (page: Page, words: Words): Promise<void> => acts(page, `no button says ${String(words)}`, button(page, words), (one) => one.dblclick())

/** Taps a button of the row in which `row` stands. */
export const tapIn = (page: Page, row: string, words: Words): Promise<void> =>
  acts(page, `no row with ${row} has a button ${String(words)}`, page.getByRole('listitem').filter({ hasText: row }).getByRole('button', { name: words }), click)

export const choose = (page: Page, words: Words): Promise<void> => acts(page, `no choice says ${String(words)}`, page.getByRole('radio', { name: words }), click)
export const write = (page: Page, label: Words, text: string): Promise<void> => acts(page, `no field is called ${String(label)}`, page.getByLabel(label), (one) => one.fill(text))
export const back = (page: Page): Promise<void> => tap(page, /^返回$/)
