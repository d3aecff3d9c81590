import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Files } from './files'
import { partsOf } from './multipart'
import type { Store } from './store'
import type { WeChat } from './wechat'
import { isRecord, type Doc } from './wire'

const BODY_LIMIT = 20 * 1024 * 1024

/** Reads a request body; undefined when it is longer than `limit` bytes, which are read but not kept. */
const bodyOf = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size <= limit) chunks.push(bytes)
  }
  return size > limit ? undefined : Buffer.concat(chunks)
}

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/** `/admin` obeys whoever asks, so only this machine may, and never a web page open on it. */
const isOurs = (request: IncomingMessage): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? '') && request.headers.origin === undefined

const sendJson = (response: ServerResponse, status: number, body: Doc): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

const parsed = (body: Buffer): Doc => {
  try {
    const payload: unknown = JSON.parse(body.toString('utf8'))
    return isRecord(payload) ? payload : {}
  } catch {
    return {}
  }
}

/** The three parts behind `/admin`. */
interface Parts { readonly store: Store, readonly files: Files, readonly wechat: WeChat }

const answerForm = (request: IncomingMessage, response: ServerResponse, body: Buffer, { wechat }: Parts): void => {
  const form = partsOf(request.headers['content-type'] ?? '', body)
  const apiName = form.get('apiName')?.toString('utf8') ?? ''
  const reply = wechat.callBinary(apiName, form.get('requestData') ?? Buffer.alloc(0))
  response.writeHead(200, { 'content-type': 'application/octet-stream' })
  response.end(reply)
}

const answerJson = async (request: IncomingMessage, payload: Doc, { store, files, wechat }: Parts): Promise<Doc> => {
  const action = String(payload['action'])
  if (action.startsWith('storage.')) return files.handle(payload, `http://${request.headers.host ?? 'localhost'}`)
  return action === 'wx.api' ? wechat.handle(payload) : store.handle(payload)
}

const answer = async (request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> => {
  const path = (request.url ?? '/').replace(/\?.*$/s, '')
  if (path.startsWith('/files/')) return parts.files.serve(request, response)
  if (path !== '/admin' || request.method !== 'POST') {
    return sendJson(response, 404, { code: 'NOT_FOUND', message: 'only POST /admin and /files are served here' })
  }
  if (!isOurs(request)) return sendJson(response, 403, { code: 'FORBIDDEN', message: '/admin answers the SDK on this machine only' })
  const body = await bodyOf(request, BODY_LIMIT)
  if (!body) return sendJson(response, 413, { code: 'INVALID_PARAM', message: `the request is over ${BODY_LIMIT} bytes` })
  if (request.headers['content-type']?.startsWith('multipart/form-data')) return answerForm(request, response, body, parts)
  sendJson(response, 200, await answerJson(request, parsed(body), parts))
}

/** The listener the unmodified SDK talks to: POST /admin, and /files for its uploads and links. */
export const adminHandler = (store: Store, files: Files, wechat: WeChat): RequestListener => (request, response) => {
  answer(request, response, { store, files, wechat }).catch((error: unknown) => {
    if (response.headersSent) response.destroy()
    else sendJson(response, 500, { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) })
  })
}
