import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type Use = 'read' | 'write'

export interface Links {
  /** A link to a cloud path under `origin` that works for `seconds`. */
  make(use: Use, path: string, seconds: number, origin: string): string
  /** The cloud path of a requested URL, when it was made here for this use and is not too old. */
  granted(use: Use, url: string): string | undefined
}

const PREFIX = 'cloud://local.local/'

export const fileIdOf = (path: string): string => PREFIX + path

/** A cloud path is plain names between slashes; what would need escaping in a URL is refused. */
export const isCloudPath = (path: string): boolean =>
  path.length <= 500 && path.split('/').every((name) => /^[^\\?#%"<>|*:\p{Cc}]+$/u.test(name) && name !== '.' && name !== '..')

/** The cloud path a file id names, if it is one of ours. */
export const pathOf = (fileId: unknown): string | undefined => {
  if (typeof fileId !== 'string' || !fileId.startsWith(PREFIX)) return undefined
  const path = fileId.slice(PREFIX.length)
  return isCloudPath(path) ? path : undefined
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Links signed with a secret of this process: `<origin>/files/<path>?until=<epoch s>&sign=<hmac>`. */
export const openLinks = (now: () => number): Links => {
  const secret = randomBytes(32)
  const signed = (use: Use, path: string, until: string): string =>
    createHmac('sha256', secret).update(`${use}\n${until}\n${path}`).digest('hex')
  return {
    make: (use, path, seconds, origin) => {
      const until = String(Math.floor(now() / 1000) + seconds)
      return `${origin}/files/${path}?until=${until}&sign=${signed(use, path, until)}`
    },
    granted: (use, url) => {
      const [rawPath = '', query] = url.slice('/files/'.length).split('?', 2)
      const params = new URLSearchParams(query)
      const [until, path] = [params.get('until') ?? '', decoded(rawPath)]
      if (!isCloudPath(path) || !(Number(until) * 1000 > now())) return undefined
      const [given, wanted] = [Buffer.from(params.get('sign') ?? ''), Buffer.from(signed(use, path, until))]
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? path : undefined
    },
  }
}
