/** One HTTP request as the rooms of `local/` see it, and what they answer. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Visit {
  readonly request: IncomingMessage
  readonly url: URL
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Where this server listens. */
export interface Place {
  readonly host: string
  readonly port: number
  /** the address that people open, without a slash at the end */
  readonly origin: string
  /** `everyone`: others in the network reach it too */
  readonly reach: 'thisMachine' | 'everyone'
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  ({ status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers }, body: JSON.stringify(body) })

export const page = (body: string, status = 200): Answer =>
  ({ status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body })

export const redirect = (status: 302 | 303, location: string): Answer => ({ status, headers: { location, 'cache-control': 'no-store' } })

export const etagOf = (body: Buffer): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/** What every answer carries. Photos lie at `origin`, which may be spelled differently in the address bar. */
export const safetyHeaders = (origin: string): Readonly<Record<string, string>> => ({
  'content-security-policy': `default-src 'self'; img-src 'self' data: blob: ${origin}; style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

export function send({ request }: Visit, response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
  response.writeHead(status, { ...headers, ...(status === 304 ? {} : { 'content-length': String(bytes.length) }) })
  response.end(request.method === 'HEAD' || status === 304 ? undefined : bytes)
}

/** The request's body, or null when it is longer than `limit` bytes; what comes after that is thrown away unread. */
export async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume()
    return null
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > limit ? null : Buffer.concat(chunks)
}
