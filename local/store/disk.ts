import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contentTypeOf } from './content-type'

const FILE_LIMIT = 20 * 1024 * 1024

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
}

/** Answers a file request that is not served; the SDK learns of a failed upload from this XML alone. */
export const refuse = (response: ServerResponse, status: number): void => {
  const words = STATUS_CODES[status] ?? String(status)
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/xml' })
  response.end(`<Error><Code>${words.replace(/ /g, '')}</Code><Message>${words}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`)
}

/** Passes on at most `limit` bytes and counts all of them, so that the sender can be answered at the end. */
const capped = (limit: number): { readonly stream: Transform, readonly size: () => number } => {
  let size = 0
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      if (size > limit) done()
      else done(null, chunk)
    },
  })
  return { stream, size: () => size }
}

/** Writes beside the file and renames, so that a half upload never shows. */
const receive = async (request: IncomingMessage, response: ServerResponse, file: string): Promise<void> => {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`
  const cap = capped(FILE_LIMIT)
  try {
    await pipeline(request, cap.stream, createWriteStream(part, { flush: true }))
    if (cap.size() > FILE_LIMIT) return refuse(response, 413)
    await rename(part, file)
    response.writeHead(200, HEADERS)
    response.end()
  } finally {
    rmSync(part, { force: true })
  }
}

const send = async (request: IncomingMessage, response: ServerResponse, file: string): Promise<void> => {
  if (!existsSync(file)) return refuse(response, 404)
  const handle = await open(file)
  const head = Buffer.alloc(32)
  await handle.read(head, 0, head.length, 0)
  const { size } = await handle.stat()
  response.writeHead(200, { ...HEADERS, 'content-type': contentTypeOf(head), 'content-length': size })
  if (request.method !== 'HEAD') return pipeline(handle.createReadStream({ start: 0 }), response)
  await handle.close()
  response.end()
}

/** Files by cloud path in one folder, each named by the hash of its path, so that no path can leave the folder. */
export interface Disk {
  has(path: string): boolean
  remove(path: string): void
  receive(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>
  send(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>
}

export const openDisk = (folder: string): Disk => {
  mkdirSync(folder, { recursive: true })
  const fileOf = (path: string): string => join(folder, createHash('sha256').update(path).digest('hex'))
  return {
    has: (path) => existsSync(fileOf(path)),
    remove: (path) => { rmSync(fileOf(path), { force: true }) },
    receive: (request, response, path) => receive(request, response, fileOf(path)),
    send: (request, response, path) => send(request, response, fileOf(path)),
  }
}
