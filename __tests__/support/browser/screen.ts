/** What every screen must be, in both sizes of text: free of axe's findings, large enough, no wider than its window, and in a picture. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { arrived, see, tap } from './hands'

export const screens = path.resolve(__dirname, '../../../dist/screens')

export interface Flaw { readonly screen: string; readonly what: string; readonly where: readonly string[] }

interface Finding { id: string; help: string; nodes: string[] }

/** axe over what is in sight now. */
async function findings(page: Page): Promise<Finding[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }
    const { violations } = await loaded.run()
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 200)} ${failureSummary}`) }))
  })
}

/** What reaches beyond the window at its left or right, whether it can be scrolled to or is cut off; the outermost of each. */
export const tooWide = (page: Page): Promise<string[]> => page.evaluate(() => {
  const beyond = (element: Element | null) => {
    const { left = 0, right = 0, width = 0 } = element?.getBoundingClientRect() ?? {}
    return width > 0 && (left < -1 || right > window.innerWidth + 1)
  }
  return [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && beyond(element) && !beyond(element.parentElement))
    .map((element) => `to ${Math.round(element.getBoundingClientRect().right)} of ${window.innerWidth} px: ${element.outerHTML.slice(0, 120)}`)
})

/** The smallest a target may be on either side, and a text, in px. */
interface Least { readonly target: number; readonly text: number }
const least: Record<'normal' | 'elder', Least> = { normal: { target: 48, text: 15 }, elder: { target: 60, text: 18 } }

/** Everything in sight that is smaller than that. */
const tooSmall = (page: Page, { target, text }: Least): Promise<string[]> => page.evaluate(([side, size]) => {
  const inSight = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 0
  const targets = [...document.querySelectorAll('button, input, textarea, a, [role=button], [role=radio]')].filter(inSight).flatMap((element) => {
    const { width, height } = element.getBoundingClientRect()
    return Math.min(width, height) < side - 0.5 ? [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`] : []
  })
  const holdsWords = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
  const texts = [...document.querySelectorAll('body *')].filter((element) => inSight(element) && holdsWords(element))
  return [...targets, ...texts.flatMap((element) => {
    const px = parseFloat(getComputedStyle(element).fontSize)
    return px < size - 0.01 ? [`${px} px: ${element.textContent?.slice(0, 40) ?? ''}`] : []
  })]
}, [target, text] as const)

async function flawsOf(page: Page, screen: string, mode: 'normal' | 'elder'): Promise<Flaw[]> {
  const found = await findings(page)
  const small = await tooSmall(page, least[mode])
  const wide = await tooWide(page)
  return [
    ...found.map(({ id, help, nodes }) => ({ screen, what: `${id}: ${help}`, where: nodes })),
    ...small.length > 0 ? [{ screen, what: 'too small to read or to tap', where: small }] : [],
    ...wide.length > 0 ? [{ screen, what: 'wider than its window', where: wide }] : [],
  ]
}

const bigger = /^大字$/
const usual = /^标准字$/

/** A picture of the whole page as `dist/screens/<name>.png`. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true })
  await page.screenshot({ path: path.join(screens, `${name}.png`), fullPage: true, animations: 'disabled' })
}

/** Pictures of the screen as `dist/screens/<name>.png` and `<name>-elder.png`; what is wrong with it in either. */
export async function look(page: Page, name: string): Promise<Flaw[]> {
  await arrived(page)
  await shoot(page, name)
  const normal = await flawsOf(page, name, 'normal')
  await tap(page, bigger)
  await see(page, usual, 'button')
  await shoot(page, `${name}-elder`)
  const elder = await flawsOf(page, `${name}-elder`, 'elder')
  await tap(page, usual)
  await see(page, bigger, 'button')
  return [...normal, ...elder]
}
