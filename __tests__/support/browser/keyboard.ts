import type { Page } from 'playwright-core'

const controls = 'a[href], button, input, textarea, select, [role=button], [role=radio], [role=checkbox], [role=switch], [role=link], [role=tab]'

interface Control { readonly says: string; readonly way: 'tab' | 'arrows'; readonly group: number }

/** Gives every control in sight a number. Radios of one group that the Tab key skips are reached from the one it stops at. */
const numbered = (page: Page): Promise<Control[]> => page.evaluate((selector) => {
  const isOff = (element: Element) => element.matches(':disabled, [aria-disabled=true]') || element.closest('[aria-hidden=true], [inert]') !== null
  const inSight = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0 && !isOff(element))
  inSight.forEach((element, n) => { element.setAttribute('data-nth', String(n)) })
  const groups = [...document.querySelectorAll('[role=radiogroup]')]
  return inSight.map((element) => ({
    says: element.outerHTML.slice(0, 160), way: element.matches('[role=radio][tabindex="-1"]') ? 'arrows' : 'tab', group: groups.indexOf(element.closest('[role=radiogroup]')!),
  }))
}, controls)

const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-nth') ?? null)

/** A field for a day takes several stops. */
const stopsEach = 5

/** The controls in sight to which the keyboard does not lead. */
export async function unreached(page: Page): Promise<string[]> {
  const all = await numbered(page)
  const reached = new Set<number>()
  for (let stop = 0; stop < all.length * stopsEach + 5 && all.some(({ way }, n) => way === 'tab' && !reached.has(n)); stop++) {
    await page.keyboard.press('Tab')
    const nth = await focused(page)
    if (nth !== null) reached.add(Number(nth))
  }
  const open = new Set([...reached].map((n) => all[n]!.group))
  return all.filter(({ way, group }, n) => !reached.has(n) && !(way === 'arrows' && group >= 0 && open.has(group))).map(({ says }) => says)
}
