/** `wx`: the calls this mini-program makes, as WeChat answers them; any other is reported. */
import type { Request } from '@contract'
import { type Device, handset, overTheLine } from './device'
import type { Engine } from './engine'
import type { Stack } from './stack'

type Options = Record<string, unknown> & { success?: (result: object) => void; fail?: (result: object) => void; complete?: (result: object) => void }
/** One asynchronous call: gives what is added to the result, or throws the reason of its failure. */
type Work = (options: Options) => object | Promise<object>

export interface Host {
  readonly device: Device
  readonly stack: Stack
  engine(): Engine
  complain(words: string): void
  readonly unmocked: Set<string>
  /** how many calls have not come back */
  pending: number
}

/** An asynchronous call in WeChat's manner: with callbacks it gives nothing, without them a promise. */
const asynchronous = (host: Host, name: string, work: Work) => async (options: Options = {}) => {
  host.pending++
  const { success, fail, complete, ...asked } = options
  const tell = (listener: Options['success'], result: object) => {
    if (listener) host.engine().guarded(() => listener(result))
    if (complete) host.engine().guarded(() => complete(result))
  }
  try {
    await new Promise((resolve) => { setImmediate(resolve) })
    const result = host.engine().inside({ errMsg: `${name}:ok`, ...await work(asked) })
    tell(success, result)
    return result
  } catch (error) {
    const result = host.engine().inside({ errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` })
    tell(fail, result)
    if (!fail && !complete && !success) throw result
    return undefined
  } finally {
    host.pending--
  }
}

const done = () => ({})

const files = new Map<string, Buffer>()
let fileCount = 0
function temporary(content: Buffer): string {
  const name = `wxfile://tmp/${++fileCount}.jpg`
  files.set(name, content)
  return name
}
function contentOf(name: unknown): Buffer {
  const content = files.get(String(name))
  if (!content) throw new Error(`no such file ${String(name)}`)
  return content
}

const storageWork = ({ storage }: Device): Record<string, Work> => ({
  getStorage: ({ key }) => {
    const kept = storage.get(String(key))
    if (kept === undefined) throw new Error('data not found')
    return { data: JSON.parse(kept) as unknown }
  },
  setStorage: ({ key, data }) => { storage.set(String(key), JSON.stringify(data)); return {} },
  removeStorage: ({ key }) => { storage.delete(String(key)); return {} },
})

const photoWork = ({ album }: Device): Record<string, Work> => ({
  chooseMedia: ({ count = 9, mediaType = ['image', 'video'] }) => {
    const chosen = album.splice(0, Number(count))
    if (chosen.length === 0 || !(mediaType as string[]).includes('image')) throw new Error('cancel')
    return { type: 'image', tempFiles: chosen.map((content) => ({ tempFilePath: temporary(content), size: content.length, fileType: 'image' })) }
  },
  compressImage: ({ src }) => ({ tempFilePath: temporary(contentOf(src)) }),
  previewImage: done,
})

const personWork = (device: Device): Record<string, Work> => ({
  showModal: () => ({ confirm: device.answers === 'confirm', cancel: device.answers === 'cancel' }),
  requirePrivacyAuthorize: () => {
    if (device.answers === 'cancel') throw new Error('privacy permission is not authorized')
    return {}
  },
  makePhoneCall: ({ phoneNumber }) => {
    if (device.answers === 'cancel') throw new Error('cancel')
    device.dialled.push(String(phoneNumber))
    return {}
  },
  getNetworkType: () => ({ networkType: device.network }),
  requestSubscribeMessage: ({ tmplIds = [] }) =>
    Object.fromEntries((tmplIds as string[]).map((id) => [id, device.answers === 'confirm' ? 'accept' : 'reject'])),
})

/** `getLocation` is not among them: WeChat refuses it for finding a place. */
const placeWork = (device: Device): Record<string, Work> => {
  const here = (name: string) => () => {
    if (device.answers === 'cancel') throw new Error('auth deny')
    return { ...device.place, ...name === 'chooseLocation' && { name: '渡口广场', address: '渡口路18号' } }
  }
  return {
    getFuzzyLocation: here('getFuzzyLocation'), chooseLocation: here('chooseLocation'),
    openLocation: ({ latitude, longitude, name }) => { device.ledTo.push(`${String(name)} ${String(longitude)},${String(latitude)}`); return {} },
  }
}

const navigationWork = (stack: Stack): Record<string, Work> => ({
  navigateTo: async ({ url }) => { await stack.open(String(url), 'push'); return {} },
  redirectTo: async ({ url }) => { await stack.open(String(url), 'replace'); return {} },
  reLaunch: async ({ url }) => { await stack.open(String(url), 'relaunch'); return {} },
  navigateBack: ({ delta = 1 }) => { stack.back(Number(delta)); return {} },
})

/** Calls whose effect nobody here looks at. */
const quiet = ['showToast', 'setNavigationBarTitle', 'pageScrollTo', 'setClipboardData']

/** Calls that answer at once. */
const synchronous = ({ device: { storage }, stack, engine }: Host) => ({
  ...Object.fromEntries(['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo'].map((name) => [name, () => engine().inside(handset)])),
  getMenuButtonBoundingClientRect: () => engine().inside({ width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 }),
  getLaunchOptionsSync: () => engine().inside(stack.launched()),
  getEnterOptionsSync: () => engine().inside(stack.launched()),
  getStorageSync: (key: string) => engine().inside(JSON.parse(storage.get(key) ?? '""') as unknown),
  setStorageSync: (key: string, value: unknown) => { storage.set(key, JSON.stringify(value)) },
  removeStorageSync: (key: string) => { storage.delete(key) },
  getStorageInfoSync: () => engine().inside({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
  canIUse: () => true,
  nextTick: (work: () => void) => { setImmediate(() => engine().guarded(work)) },
  env: { USER_DATA_PATH: 'wxfile://usr' },
  ...Object.fromEntries(['onAppRoute', 'onError', 'onUnhandledRejection', 'onThemeChange', 'onWindowResize', 'offWindowResize'].map((name) => [name, () => undefined])),
})

/** What the browser's build tools look for on `wx` and WeChat does not have. */
const unknownToWeChat = new Set(['webpackJsonp', 'then', 'toJSON'])

/** Everything the mini-program may call; `onNetworkStatusChange` listeners are kept in `listeners`. */
export function wxFor(host: Host, listeners: Set<(change: object) => void>): object {
  const { device } = host
  const works = {
    ...storageWork(device), ...photoWork(device), ...personWork(device), ...placeWork(device), ...navigationWork(host.stack),
    ...Object.fromEntries(quiet.map((name) => [name, done])),
  }
  const wx: Record<string, unknown> = {
    ...synchronous(host),
    ...Object.fromEntries(Object.entries(works).map(([name, work]) => [name, asynchronous(host, name, work)])),
    onNetworkStatusChange: (listener: (change: object) => void) => { listeners.add(listener) },
    getFileSystemManager: () => ({
      readFile: asynchronous(host, 'readFile', ({ filePath, encoding }) => ({ data: contentOf(filePath).toString(encoding as BufferEncoding) })),
    }),
    cloud: {
      init: done,
      callFunction: asynchronous(host, 'callFunction', async ({ name, data }) => {
        if (name !== 'api') throw new Error(`errCode: -501000 no function ${String(name)}`)
        return { result: await overTheLine(device, JSON.parse(JSON.stringify(data)) as Request) }
      }),
    },
  }
  return new Proxy(wx, {
    get: (known, name: string) => {
      if (!(name in known) && !unknownToWeChat.has(name)) host.unmocked.add(name)
      return known[name]
    },
  })
}
