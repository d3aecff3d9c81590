/** A host, a browser, and the people who visit: what a spec of the H5 pages stands on. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { type Host, type Listing, startHost } from '../host'
import { type Browsers, openBrowsers, type Visitor } from './people'
import { type Flaw, look } from './screen'

export interface Visits {
  readonly listing: Listing
  /** a new phone that opens `at` */
  visit(at: string): Promise<Visitor>
  /** the lawyer for whom the system keeps a consultation, at their desk; waits until it keeps one */
  signInOffered(id: string): Promise<Visitor>
  /** the first seeded person of a group, on a phone of their own, at a page such as `desk/queue` */
  signIn(group: string, page: string): Promise<Visitor>
  /** pictures and findings of the screen in sight, in both sizes of text */
  check(page: Page, name: string): Promise<void>
  /** the same in a wide window, too */
  checkWide(page: Page, name: string): Promise<void>
  /** all that was found on the screens checked */
  readonly flaws: readonly Flaw[]
  /** all that went wrong in any browser */
  faults(): string[]
  close(): Promise<void>
}

const built = path.resolve(__dirname, '../../../dist/local-h5/index.html')
const narrow = { width: 375, height: 812 }
const wide = { width: 1280, height: 800 }

const visitsOf = (host: Host, browsers: Browsers, listing: Listing): Visits => {
  const visitors: Visitor[] = []
  const flaws: Flaw[] = []
  const visit = async (at: string) => {
    const visitor = await browsers.open(at)
    visitors.push(visitor)
    return visitor
  }
  const check = async (page: Page, name: string) => { flaws.push(...await look(page, name)) }
  return {
    listing, visit, check, flaws,
    signIn: (group, page) => {
      const person = listing.people.find((one) => one.group === group)
      if (!person) throw new Error(`nobody of the seeded people is ${group}`)
      return visit(`/?as=${person.openid}#/${page}`)
    },
    signInOffered: async (id) => {
      for (let tries = 0; tries < 100; tries++) {
        const lawyer = (await host.people()).people.find(({ offered }) => offered === id)
        if (lawyer) return visit(`/?as=${lawyer.openid}#/desk/queue`)
      }
      throw new Error(`${id} is kept for nobody`)
    },
    checkWide: async (page, name) => {
      await check(page, name)
      await page.setViewportSize(wide)
      await check(page, `${name}-wide`)
      await page.setViewportSize(narrow)
    },
    faults: () => visitors.flatMap((visitor) => visitor.faults),
    close: async () => {
      await browsers.close()
      await host.stop()
    },
  }
}

/** Starts all of it. @throws when the pages have not been built */
export async function openVisits(): Promise<Visits> {
  if (!existsSync(built)) throw new Error('dist/local-h5 is missing: npm test builds it first')
  const host = await startHost()
  try {
    return visitsOf(host, await openBrowsers(host.origin), await host.people())
  } catch (error) {
    await host.stop()
    throw error
  }
}
