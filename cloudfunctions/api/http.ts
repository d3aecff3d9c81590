/** What CloudBase's HTTP access hands to a function, and what it takes back. */

/** A request as it comes in: every header once, by its name in small letters. */
export interface HttpRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** null when it cannot be read */
  readonly body: Buffer | null
}

export interface HttpAnswer {
  readonly isBase64Encoded: false
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an event is an HTTP request. Only asked where the platform vouches for nobody: a phone's event is never taken for one. */
export const isHttp = (event: unknown): event is Record<string, unknown> =>
  isFields(event) && typeof event.httpMethod === 'string' && isFields(event.headers) && !('method' in event)

/** A header that is sent twice is none: nobody can tell which of the two is meant. */
function headersOf(sent: Record<string, unknown>): Record<string, string> {
  const headers = new Map<string, string | null>()
  for (const [name, value] of Object.entries(sent)) {
    const key = name.toLowerCase()
    headers.set(key, headers.has(key) || typeof value !== 'string' ? null : value)
  }
  return Object.fromEntries([...headers].flatMap(([name, value]) => value === null ? [] : [[name, value]]))
}

function bodyOf({ body, isBase64Encoded }: Record<string, unknown>): Buffer | null {
  if (body === undefined || body === null) return Buffer.alloc(0)
  if (typeof body !== 'string') return null
  return Buffer.from(body, isBase64Encoded === true || isBase64Encoded === 'true' ? 'base64' : 'utf8')
}

export const requestOf = (event: Record<string, unknown>): HttpRequest =>
  ({ method: String(event.httpMethod).toUpperCase(), headers: headersOf(event.headers as Record<string, unknown>), body: bodyOf(event) })

/** Where a request came from, as the platform's proxy notes it; of a list the last, for whoever calls can write the others. */
export const addressOf = ({ headers }: Pick<HttpRequest, 'headers'>): string =>
  (headers['x-real-ip'] ?? headers['x-forwarded-for']?.split(',').at(-1) ?? 'unknown').trim().slice(0, 64)
