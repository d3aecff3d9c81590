/** A person's phone with the mini-program open: what they see, tap and write. Every act waits for what it needs. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type App, openApp } from './app'
import { type Device, openDevice } from './device'
import { fire, isDisabled, listenerOf } from './events'
import { all, type Element, labelOf, meant, textOf } from './tree'

export const dist = path.resolve(__dirname, '../../../dist/weapp')

/** @throws when the mini-program has not been built */
export function needBuild(): void {
  if (!existsSync(path.join(dist, 'app.json'))) throw new Error('dist/weapp is missing: npm test builds it first')
}

export interface Phone {
  readonly device: Device
  /** which page is in sight */
  route(): string
  /** everything that stands on the page */
  text(): string
  /** waits until `words` stand on the page, as text or as a label */
  see(words: string): Promise<Element>
  /** waits until nothing on the page says `words` any more */
  gone(words: string): Promise<void>
  /** taps what says `words`; `beside` names something else in the same row, where several say it */
  tap(words: string, beside?: string): Promise<void>
  /** two taps before the first has any effect */
  tapTwice(words: string): Promise<void>
  /** answers WeChat's question after a tap on its phone button: with a code, or with no (null) */
  givePhone(words: string, code: string | null): Promise<void>
  write(label: string, text: string): Promise<void>
  /** what stands in the field called `label` */
  written(label: string): Promise<string>
  /** chooses a value with WeChat's own picker */
  pick(label: string, value: string): Promise<void>
  back(): Promise<void>
  setNetwork(network: Device['network']): Promise<void>
  /** starts the mini-program, after ending the one that runs */
  launch(url: string): Promise<void>
  /** ends the mini-program; errors and calls unknown to the simulator, of all its runs */
  close(): { errors: readonly string[]; unmocked: readonly string[] }
}

const patienceMs = 5_000
const turn = () => new Promise<void>((resolve) => { setTimeout(resolve, 4) })

/** Waits until nothing moves: no call, no timer about to fire, no data on its way, for three turns. */
async function settled(app: App): Promise<void> {
  const end = performance.now() + patienceMs
  for (let quiet = 0, seen = app.crossed.times; quiet < 3 && performance.now() < end; seen = app.crossed.times) {
    await turn()
    quiet = app.busy() === 0 && seen === app.crossed.times ? quiet + 1 : 0
  }
}

async function until<T>(app: App, what: string, find: () => T | null): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    await settled(app)
    const found = find()
    if (found !== null) return found
    if (performance.now() > end) throw new Error([`${what} on ${app.page().route}, which says: ${textOf(app.tree())}`, ...app.errors].join('\n'))
  }
}

/** The one thing that a tap on `words` reaches. @throws when several different things say it */
function target(app: App, words: string, beside?: string): Element | null {
  const found = meant(app.tree(), words).flatMap((element) => { const listener = listenerOf(element, 'tap'); return listener ? [{ element, listener }] : [] })
  const rows = beside === undefined ? found : found.filter(({ listener }) => rowSays(listener, words, beside))
  const ways = [...new Map(rows.map(({ element, listener }) => [String(listener.attr.id), element])).values()]
  if (ways.length > 1) throw new Error(`${ways.length} different things say "${words}"`)
  return ways[0] ?? null
}

/** Whether the smallest thing around `element` that says more than `words` says `beside` too. */
function rowSays(element: Element, words: string, beside: string): boolean {
  for (let at: Element | null = element; at; at = at.parent) {
    const says = textOf(at)
    if (says.includes(beside)) return true
    if (at !== element && says.split(words).length > 2) return false
  }
  return false
}

const field = (app: App, label: string): Element | null =>
  all(app.tree()).find((element) => (element.tag === 'input' || element.tag === 'textarea') && labelOf(element).includes(label)) ?? null

/** A field shows what was typed until the mini-program sets another value. */
function fields() {
  const typed = new Map<string, { given: unknown; text: string }>()
  const key = (element: Element) => String(element.attr.id)
  return {
    type: (element: Element, text: string) => { typed.set(key(element), { given: element.attr.value, text }) },
    read: (element: Element) => {
      const known = typed.get(key(element))
      return known && known.given === element.attr.value ? known.text : String(element.attr.value ?? '')
    },
  }
}

/** The parts of a phone that need its running mini-program. */
function hands(running: () => App): Omit<Phone, 'device' | 'setNetwork' | 'launch' | 'close'> {
  const entries = fields()
  const send = async (element: Element, type: string, detail: object) => {
    fire(element, type, detail, running().engine.inside)
    await settled(running())
  }
  const reach = (words: string, beside?: string) => until(running(), `nothing to tap says "${words}"`, () => {
    const found = target(running(), words, beside)
    return found && !isDisabled(found) ? found : null
  })
  const entry = (label: string) => until(running(), `no field "${label}"`, () => field(running(), label))
  return {
    route: () => running().page().route,
    text: () => textOf(running().tree()),
    see: (words) => until(running(), `"${words}" is not`, () => meant(running().tree(), words)[0] ?? null),
    gone: async (words) => { await until(running(), `"${words}" is still`, () => meant(running().tree(), words).length === 0 ? 'gone' : null) },
    tap: async (words, beside) => { await send(await reach(words, beside), 'tap', { x: 1, y: 1 }) },
    tapTwice: async (words) => {
      const found = await reach(words)
      fire(found, 'tap', { x: 1, y: 1 }, running().engine.inside)
      await send(found, 'tap', { x: 1, y: 1 })
    },
    givePhone: async (words, code) => {
      const found = await until(running(), `no phone button says "${words}"`, () => meant(running().tree(), words).flatMap((element) => listenerOf(element, 'getphonenumber') ?? [])[0] ?? null)
      await send(found, 'getphonenumber', code === null ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code })
    },
    write: async (label, text) => {
      const found = await entry(label)
      entries.type(found, text)
      await send(found, 'input', { value: text, cursor: text.length, keyCode: 0 })
    },
    written: async (label) => entries.read(await entry(label)),
    pick: async (label, value) => {
      const says = (element: Element) => all(element).some((part) => labelOf(part).includes(label))
      const found = await until(running(), `no picker "${label}"`, () => all(running().tree()).find((element) => element.tag === 'picker' && says(element)) ?? null)
      await send(found, 'change', { value })
    },
    back: async () => { running().stack.back(1); await settled(running()) },
  }
}

/** A phone whose `wx.cloud.callFunction` reaches `cloud`, at the time that `now` tells. */
export function openPhone(cloud: Device['cloud'], now: Device['now']): Phone {
  const device = openDevice(cloud, now)
  const errors: string[] = []
  const unmocked = new Set<string>()
  let app: App | null = null
  const running = () => {
    if (!app) throw new Error('launch the mini-program first')
    return app
  }
  const end = () => {
    app?.engine.close()
    errors.push(...app?.errors ?? [])
    app?.unmocked.forEach((name) => unmocked.add(name))
    app = null
  }
  return {
    device, ...hands(running),
    setNetwork: async (network) => {
      device.network = network
      running().networkChanged()
      await settled(running())
    },
    launch: async (url) => {
      end()
      app = openApp(dist, device)
      await app.stack.launch(url)
      await settled(app)
    },
    close: () => {
      end()
      return { errors, unmocked: [...unmocked] }
    },
  }
}
