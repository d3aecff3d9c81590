/** People with browsers: each has one of their own, and whatever goes wrong in it is kept. */
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium'

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** errors of scripts and of the network, and requests to anywhere but the host; those of a chosen outage do not count */
  readonly faults: string[]
  /** takes the network away, and gives it back */
  setNetwork(network: 'on' | 'off'): Promise<void>
}

export interface Browsers {
  /** someone with a phone of 375 × 812; opens `path` of the host */
  open(path: string): Promise<Visitor>
  close(): Promise<void>
}

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const
const patienceMs = 10_000

function watch(page: Page, origin: string, hear: (fault: string) => void): void {
  page.on('console', (message) => { if (message.type() === 'error') hear(`console: ${message.text()}`) })
  page.on('pageerror', (error) => hear(`script: ${String(error.stack ?? error)}`))
  // a page that goes away ends its own requests
  page.on('requestfailed', (request) => request.failure()?.errorText === 'net::ERR_ABORTED' || hear(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`))
  page.on('response', (response) => { if (response.status() >= 400) hear(`${response.status()}: ${response.url()}`) })
  page.on('request', (request) => { if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) hear(`elsewhere: ${request.url()}`) })
}

/** Starts a browser with an empty profile of its own, for visitors of `origin`. */
export async function openBrowsers(origin: string): Promise<Browsers> {
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, env, args, headless: true })
  return {
    open: async (at) => {
      const context = await browser.newContext(phone)
      context.setDefaultTimeout(patienceMs)
      const page = await context.newPage()
      const faults: string[] = []
      let network: 'on' | 'off' = 'on'
      watch(page, origin, (fault) => { if (network === 'on') faults.push(fault) })
      await page.goto(`${origin}${at}`)
      return {
        page, context, faults,
        setNetwork: async (next) => {
          network = 'off'
          await context.setOffline(next === 'off')
          if (next === 'on') network = 'on'
        },
      }
    },
    close: () => browser.close(),
  }
}
