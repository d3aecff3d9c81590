/** The pages that lie on one another, from the first to the one in sight. */
import type { Owner } from './tree'

export interface Page extends Owner { route: string }
export type Way = 'push' | 'replace' | 'relaunch'

export interface Stack {
  readonly pages: Page[]
  /** opens `pages/home?scene=…`. @throws for a page that does not exist, or an eleventh one */
  open(url: string, way: Way): Promise<void>
  back(delta: number): void
  /** what the mini-program was started with */
  launched(): object
  launch(url: string): Promise<void>
}

export interface StackHost {
  /** every page of app.json */
  readonly routes: readonly string[]
  /** a new page, not yet loaded */
  create(route: string, query: Record<string, string>): Page
  guarded(work: () => unknown): void
  startApp(options: object): void
}

const deepest = 10

/** WeChat does not decode what stands in a page's parameters. */
function parsed(url: string): { route: string; query: Record<string, string> } {
  const [route = '', query = ''] = url.replace(/^\//, '').split('?')
  return { route, query: Object.fromEntries(query.split('&').filter(Boolean).map((pair) => { const [key = '', value = ''] = pair.split('='); return [key, value] })) }
}

/** An empty stack; `host` makes its pages. */
export function openStack(host: StackHost): Stack {
  const pages: Page[] = []
  let launched = {}
  const tell = (page: Page | undefined, moment: string, ...args: unknown[]) => {
    const listener = page?.[moment]
    if (typeof listener === 'function') host.guarded(() => { listener.apply(page, args) })
  }
  const make = { push: () => tell(pages.at(-1), 'onHide'), replace: () => tell(pages.pop(), 'onUnload'), relaunch: () => { while (pages.length) tell(pages.pop(), 'onUnload') } }
  const open: Stack['open'] = async (url, way) => {
    const { route, query } = parsed(url)
    if (!host.routes.includes(route)) throw new Error(`page "${route}" is not found`)
    if (way === 'push' && pages.length >= deepest) throw new Error('webview count limit exceed')
    make[way]()
    const page = host.create(route, query)
    pages.push(page)
    tell(page, 'onLoad', query)
    tell(page, 'onShow')
    await new Promise((resolve) => { setImmediate(resolve) })
    tell(page, 'onReady')
  }
  return {
    pages, open, launched: () => launched,
    back: (delta) => {
      for (let steps = 0; steps < delta && pages.length > 1; steps++) tell(pages.pop(), 'onUnload')
      tell(pages.at(-1), 'onShow')
    },
    launch: async (url) => {
      const { route, query } = parsed(url)
      launched = { path: route, query, scene: 1047, referrerInfo: {} }
      host.startApp(launched)
      await open(url, 'relaunch')
    },
  }
}
