/**
 * Browsers in front of a test's own house: the real pages, gateway, door, store and clock, and one time for all of them that the test
 * moves. The host of visits.ts lives in the present, where an offer takes minutes to lapse.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { routes } from '../../../local/routes'
import { send } from '../../../local/visit'
import { type House, openHouse } from '../given'
import { type Browsers, openBrowsers, type Visitor } from './people'
import { type Flaw, look } from './screen'

export interface HouseVisits {
  readonly house: House
  /** someone by openid at a page such as `desk/queue`, in a browser of their own */
  signIn(openid: string, page: string): Promise<Page>
  /** a computer where nobody is signed in, at a page such as `signIn/desktop` */
  computer(page: string): Promise<Page>
  /** lets time go by for everyone; what a page or the clock does meanwhile, it does */
  pass(minutes: number): Promise<void>
  /** lets the pages' own time go by, so that what they ask now and then is asked */
  wait(seconds: number): Promise<void>
  /** pictures and findings of the screen in sight in both sizes of text, in a phone's window and in a wide one */
  check(page: Page, name: string, windows?: readonly ('phone' | 'wide')[]): Promise<void>
  readonly flaws: readonly Flaw[]
  faults(): string[]
  close(): Promise<void>
}

export const windows = { phone: { width: 375, height: 812 }, wide: { width: 1280, height: 800 } } as const

/** Whom the platform vouches for; null for what comes by HTTP access */
const openidOf = (context: object): string | null =>
  (JSON.parse((context as { environment: string }).environment) as { WX_OPENID?: string }).WX_OPENID ?? null

const empty = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html><link rel="icon" href="data:,">' }

async function serve(house: House): Promise<{ server: Server; origin: string }> {
  const clock = { runNow: () => house.tick(), close: async () => undefined }
  const functions = { api: (event: unknown, context: object) => house.event(event, openidOf(context)), tick: () => house.tick() }
  const place = { host: '127.0.0.1', port: 0, origin: '', reach: 'thisMachine' } as const
  const route = routes({ functions, clock, outbox: house.store.outbox, judgePhotos: house.wechat.judgePhotos, place, now: () => house.at })
  const server = createServer((request, response) => {
    const visit = { request, url: new URL(request.url ?? '/', 'http://local') }
    void (async () => send(visit, response, visit.url.pathname === '/empty' ? empty : await route(visit)))()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const visitsOf = (house: House, server: Server, origin: string, browsers: Browsers): HouseVisits => {
  const visitors: Visitor[] = []
  const flaws: Flaw[] = []
  const wait = async (seconds: number) => { for (const { page } of visitors) await page.clock.fastForward(seconds * 1000) }
  const open = async (at: string) => {
    const visitor = await browsers.open('/empty')
    await visitor.context.clock.install({ time: house.at })
    await visitor.page.goto(`${origin}/${at}`)
    visitors.push(visitor)
    return visitor.page
  }
  return {
    house, flaws, wait,
    signIn: (openid, at) => open(`?as=${openid}#/${at}`),
    computer: async (at) => {
      const page = await open(`#/${at}`)
      await page.setViewportSize(windows.wide)
      return page
    },
    pass: async (minutes) => {
      house.pass(minutes)
      await wait(minutes * 60)
    },
    check: async (page, name, sizes = ['phone', 'wide']) => {
      const before = page.viewportSize()
      for (const size of sizes) {
        await page.setViewportSize(windows[size])
        flaws.push(...await look(page, size === 'wide' ? `${name}-wide` : name))
      }
      if (before) await page.setViewportSize(before)
    },
    faults: () => visitors.flatMap(({ faults }) => faults),
    close: async () => {
      await browsers.close()
      server.closeAllConnections()
      await new Promise((resolve) => { server.close(resolve) })
      await house.close()
    },
  }
}

/** Opens a house in which the door offers at once, as in production, and serves the built pages in front of it. */
export async function openHouseVisits(): Promise<HouseVisits> {
  const house = await openHouse({ offers: 'atOnce' })
  const { server, origin } = await serve(house)
  return visitsOf(house, server, origin, await openBrowsers(origin))
}
