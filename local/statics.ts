/** The H5 build, compressed once and kept in memory; a rebuilt file is read again. */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { cookieFor } from './identity'
import { type Answer, etagOf, type Visit } from './visit'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.otf': 'font/otf',
}
const compressible = /^(text\/|application\/json|image\/svg)/
const hashedName = /\.[0-9a-f]{8}\.\w+$/

type Encoding = 'br' | 'gzip' | 'identity'
interface Kept { readonly modifiedMs: number; readonly etag: string; readonly bodies: Readonly<Record<Encoding, Buffer>> }

const brotli = (body: Buffer): Promise<Buffer> => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

async function keptOf(file: string, type: string, modifiedMs: number): Promise<Kept> {
  const identity = await readFile(file)
  const etag = etagOf(identity)
  if (!compressible.test(type)) return { modifiedMs, etag, bodies: { br: identity, gzip: identity, identity } }
  const [br, gz] = await Promise.all([brotli(identity), promisify(gzip)(identity, { level: 9 })])
  return { modifiedMs, etag, bodies: { br, gzip: gz, identity } }
}

function encodingFor(accepted: string, type: string): Encoding {
  if (!compressible.test(type)) return 'identity'
  const names = accepted.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0]!.trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}

/** The file that a URL's path means; null when it leaves the folder or has no known kind. */
function fileOf(folder: string, pathname: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const file = path.join(folder, name === '/' ? 'index.html' : name)
  const inside = file.startsWith(folder + path.sep) && !name.includes('\0')
  return inside && Object.hasOwn(types, path.extname(file)) ? file : null
}

const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '没有这一页。\n' }
const notBuilt: Answer = { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'The H5 pages have not been built: run npm start.\n' }

/** Answers GET for the files under `folder`. */
export function statics(folder: string): (visit: Visit) => Promise<Answer> {
  const top = path.resolve(folder)
  const kept = new Map<string, Kept>()
  return async ({ request, url }) => {
    const file = fileOf(top, url.pathname)
    const found = file === null ? null : await stat(file).catch(() => null)
    if (file === null || !found?.isFile()) return existsSync(path.join(top, 'index.html')) ? notFound : notBuilt
    const type = types[path.extname(file)]!
    const before = kept.get(file)
    const known = before?.modifiedMs === found.mtimeMs ? before : await keptOf(file, type, found.mtimeMs)
    kept.set(file, known)
    const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''), type)
    const headers = {
      'content-type': type, etag: known.etag, vary: 'accept-encoding',
      'cache-control': hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      ...(type.startsWith('text/html') ? cookieFor(request) : {}),
    }
    if (request.headers['if-none-match'] === known.etag) return { status: 304, headers }
    return { status: 200, headers, body: known.bodies[encoding] }
  }
}
