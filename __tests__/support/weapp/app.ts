/** One run of the mini-program, from its start until WeChat ends it: logic layer, view layer and the pages between them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Device } from './device'
import { type Engine, openEngine } from './engine'
import { openStack, type Page, type Stack } from './stack'
import { type Components, type Element, type Owner, treeOf } from './tree'
import { wxFor, type Host } from './wx'
import { openWxml, type Render } from './wxml'

type Definition = Record<string, unknown>

export interface App {
  readonly engine: Engine
  readonly stack: Stack
  readonly errors: string[]
  readonly unmocked: ReadonlySet<string>
  /** the page in sight */
  page(): Page
  tree(): Element
  /** what is still under way: calls and timers about to fire */
  busy(): number
  /** how often any page's data changed, and the bytes that crossed to the view */
  readonly crossed: { times: number; bytes: number }
  /** the handset's network came or went */
  networkChanged(): void
}

interface AppJson { pages: string[]; subPackages?: { root: string; pages: string[] }[]; usingComponents?: Record<string, string> }

const jsonIn = <T>(dist: string, file: string): T | null =>
  existsSync(path.join(dist, file)) ? JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T : null

/** Writes `value` at a path such as `root.cn[0].v`. */
function put(data: Record<string, unknown>, at: string, value: unknown): void {
  const keys = at.replace(/\[(\d+)\]/g, '.$1').split('.').filter(Boolean)
  const last = keys.pop()
  let place = data
  keys.forEach((key, index) => {
    if (typeof place[key] !== 'object' || place[key] === null) place[key] = /^\d+$/.test(keys[index + 1] ?? last ?? '') ? [] : {}
    place = place[key] as Record<string, unknown>
  })
  if (last !== undefined) place[last] = value
}

/** The files of Page() and Component(), each run once. */
function definitions(load: (file: string) => void) {
  const known = new Map<string, Definition>()
  let made: Definition | null = null
  return {
    define: (definition: Definition) => { made = definition },
    of: (file: string): Definition => {
      const found = known.get(file)
      if (found) return found
      made = null
      load(`${file}.js`)
      if (!made) throw new Error(`${file}.js defines nothing`)
      known.set(file, made)
      return made
    },
  }
}

/** A component's data is what its tag was given. */
function mounted(definition: Definition, attr: Record<string, unknown>): Owner {
  const names = Object.keys((definition.properties ?? {}) as object)
  const data = Object.fromEntries(names.map((name) => [name, attr[name]]))
  return Object.assign(Object.create((definition.methods ?? null) as object | null) as Owner, { data })
}

/** A page as WeChat makes it from its definition: `setData` sends JSON to the view. */
function pageOf(definition: Definition, route: string, query: Record<string, string>, engine: Engine, crossed: App['crossed']): Page {
  const data = (engine.inside(definition.data) ?? {}) as Record<string, unknown>
  const page: Page = Object.assign({}, definition, { route, __route__: route, options: engine.inside(query), data })
  page.setData = (change: object, after?: () => void) => {
    const wire = JSON.stringify(change)
    crossed.times++
    crossed.bytes += Buffer.byteLength(wire)
    for (const [at, value] of Object.entries(JSON.parse(wire) as object)) put(page.data, at, value)
    if (after) setImmediate(() => engine.guarded(after))
  }
  page.selectComponent = () => null
  return page
}

/** The definition that app.js gave to App(). */
interface Application { is: Definition }

function start(application: Application, engine: Engine, options: object): void {
  engine.load('app.js')
  for (const moment of ['onLaunch', 'onShow']) {
    const listener = application.is[moment]
    if (typeof listener === 'function') engine.guarded(() => { listener.call(application.is, engine.inside(options)) })
  }
}

const routesOf = ({ pages, subPackages = [] }: AppJson): string[] =>
  [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => path.posix.join(root, page)))]

/** Which tags are components, and how they are put up. */
function componentsOf(dist: string, json: AppJson, render: Render, definitionOf: (file: string) => Definition): Components {
  return {
    fileOf: (route, tag) => {
      const file = { ...json.usingComponents, ...jsonIn<AppJson>(dist, `${route}.json`)?.usingComponents }[tag]
      return file ? path.posix.join(file.startsWith('/') ? '' : path.posix.dirname(route), file) : null
    },
    mount: (file, attr) => mounted(definitionOf(file), attr),
    render: (file, owner) => render(`${file}.wxml`, JSON.stringify(owner.data)),
  }
}

/** Starts the build in `dist` on `device`, without opening a page. */
export function openApp(dist: string, device: Device): App {
  const json = jsonIn<AppJson>(dist, 'app.json')
  if (!json) throw new Error(`${dist} holds no mini-program`)
  const errors: string[] = []
  const crossed = { times: 0, bytes: 0 }
  const listeners = new Set<(change: object) => void>()
  const complain = (words: string) => { errors.push(words) }
  const application: Application = { is: {} }
  const parts = definitions((file) => engine.load(file))
  const stack = openStack({
    routes: routesOf(json), guarded: (work) => engine.guarded(work), startApp: (options) => start(application, engine, options),
    create: (route, query) => pageOf(parts.of(route), route, query, engine, crossed),
  })
  const host: Host = { device, stack, engine: () => engine, complain, unmocked: new Set(), pending: 0 }
  const globals = globalsFor(host, wxFor(host, listeners), parts.define, application)
  const engine: Engine = openEngine({ dist, now: device.now, complain, globals })
  const components = componentsOf(dist, json, openWxml(dist, complain), parts.of)
  const page = () => {
    const top = stack.pages.at(-1)
    if (!top) throw new Error(`no page is open: ${errors.join('\n')}`)
    return top
  }
  return {
    engine, stack, errors, crossed, page, unmocked: host.unmocked,
    tree: () => treeOf(page().route, page(), components),
    busy: () => host.pending + engine.soon(),
    networkChanged: () => {
      const change = { isConnected: device.network !== 'none', networkType: device.network }
      listeners.forEach((listener) => engine.guarded(() => listener(engine.inside(change))))
    },
  }
}

function plain(part: unknown): string {
  if (part instanceof Object && 'stack' in part) return String(part.stack)
  return typeof part === 'string' ? part : JSON.stringify(part) ?? String(part)
}

const muted = ['log', 'info', 'warn', 'debug', 'group', 'groupEnd', 'time', 'timeEnd']

function globalsFor(host: Host, wx: object, define: (definition: Definition) => void, application: Application): Record<string, unknown> {
  return {
    wx, Page: define, Component: define, Behavior: (options: unknown) => options,
    App: (definition: Definition) => { application.is = definition },
    getApp: () => application.is,
    getCurrentPages: () => [...host.stack.pages],
    console: {
      ...Object.fromEntries(muted.map((level) => [level, () => undefined])),
      error: (...said: unknown[]) => host.complain(said.map(plain).join(' ')),
    },
    __wxConfig: { debug: false }, __wxRoute: '',
  }
}
