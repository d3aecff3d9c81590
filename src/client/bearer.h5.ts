/** The session of this browser: a token, and the secret that it is bound to. */
import type { Granted, Machine } from '../contract/signIn'

const key = 'web-session'

const browsers: readonly (readonly [RegExp, Machine['browser']])[] = [
  [/MicroMessenger/, 'wechat'], [/Edg(e|A|iOS)?\//, 'edge'], [/Firefox|FxiOS/, 'firefox'], [/Chrome|CriOS/, 'chrome'], [/Safari/, 'safari'],
]
const systems: readonly (readonly [RegExp, Machine['system']])[] = [
  [/Android/, 'android'], [/iPhone|iPad/, 'ios'], [/Windows/, 'windows'], [/Mac OS/, 'mac'], [/Linux|X11/, 'linux'],
]
const first = <T extends string>(known: readonly (readonly [RegExp, T])[], text: string): T | 'other' => known.find(([shape]) => shape.test(text))?.[1] ?? 'other'

export const machineHere = (): Machine => ({ browser: first(browsers, navigator.userAgent), system: first(systems, navigator.userAgent) })

/** 32 bytes of the browser's own chance. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

interface Kept { readonly bearer: string; readonly until: string }

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

export function bearerHere(): string | null {
  const found = kept()
  return found && found.until > new Date().toISOString() ? found.bearer : null
}

export const keepBearer = ({ token, until }: Granted, secret: string): void => localStorage.setItem(key, JSON.stringify({ bearer: `${token}.${secret}`, until }))
export const forgetBearer = (): void => localStorage.removeItem(key)

export function openAnew(path: string): void {
  window.location.hash = `#/${path}`
  window.location.reload()
}

export const addressOf = (path: string, code: string): string => `${window.location.origin}${window.location.pathname}#/${path}?code=${code}`
