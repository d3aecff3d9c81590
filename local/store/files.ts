import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { openDisk, refuse, type Disk } from './disk'
import { fileIdOf, isCloudPath, openLinks, pathOf, type Links } from './links'
import { isRecord, type Doc } from './wire'

export interface FilesOptions {
  /** Files are kept in `<dataDir>/files`. */
  readonly dataDir: string
  /** Epoch milliseconds; links expire by it. */
  readonly now: () => number
  /** Where links point, e.g. `http://192.168.1.5:3000`; the origin of the request when absent. */
  readonly origin?: string
}

export interface Files {
  /** Answers a `storage.*` action of the SDK. */
  handle(payload: Doc, requestOrigin: string): Doc
  /** Serves `/files/<path>?until&sign`: PUT uploads, GET and HEAD read. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>
}

interface Cabinet { readonly disk: Disk, readonly links: Links, readonly origin: string }

const UPLOAD_SECONDS = 900
const READ_SECONDS = 7_200

const MISSING = 'STORAGE_FILE_NONEXIST'

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const invalid = (message: string): Doc => ({ code: 'INVALID_PARAM', message })

const upload = ({ path }: Doc, { links, origin }: Cabinet): Doc => {
  if (typeof path !== 'string' || !isCloudPath(path)) return invalid('cloudPath is not a plain path')
  const url = encodeURI(links.make('write', path, UPLOAD_SECONDS, origin))
  return { data: { url, token: 'local', authorization: 'local', fileId: fileIdOf(path), cosFileId: encodeURI(fileIdOf(path)) } }
}

const address = (item: unknown, { disk, links, origin }: Cabinet): Doc => {
  const [fileID, age] = isRecord(item) ? [item['fileid'], item['max_age']] : [item, undefined]
  const path = pathOf(fileID)
  if (path === undefined || !disk.has(path)) return { fileID, tempFileURL: '', code: MISSING }
  const maxAge = typeof age === 'number' && age > 0 ? Math.floor(age) : READ_SECONDS
  return { fileID, tempFileURL: links.make('read', path, maxAge, origin), maxAge, code: 'SUCCESS' }
}

const erase = (fileID: unknown, { disk }: Cabinet): Doc => {
  const path = pathOf(fileID)
  if (path === undefined || !disk.has(path)) return { fileID, code: MISSING }
  disk.remove(path)
  return { fileID, code: 'SUCCESS' }
}

const actions: Readonly<Record<string, (payload: Doc, cabinet: Cabinet) => Doc>> = {
  'storage.getUploadMetadata': upload,
  'storage.batchGetDownloadUrl': (payload, cabinet) => ({ data: { download_list: listOf(payload['file_list']).map((item) => address(item, cabinet)) } }),
  'storage.batchDeleteFile': (payload, cabinet) => ({ data: { delete_list: listOf(payload['fileid_list']).map((id) => erase(id, cabinet)) } }),
}

const USES = { PUT: 'write', GET: 'read', HEAD: 'read' } as const

/** Cloud storage on this disk, for the SDK's uploadFile, getTempFileURL, downloadFile and deleteFile. */
export const openFiles = ({ dataDir, now, origin }: FilesOptions): Files => {
  const disk = openDisk(join(dataDir, 'files'))
  const links = openLinks(now)
  return {
    handle: (payload, requestOrigin) => {
      const action = actions[String(payload['action'])]
      const reply = action?.(payload, { disk, links, origin: origin ?? requestOrigin }) ?? invalid('this storage action is not supported by the local store')
      return { requestId: 'local', ...reply }
    },
    serve: async (request, response) => {
      const use = USES[request.method as keyof typeof USES] as 'read' | 'write' | undefined
      if (!use) return refuse(response, 405)
      const path = links.granted(use, request.url ?? '')
      if (path === undefined) return refuse(response, 403)
      return use === 'write' ? disk.receive(request, response, path) : disk.send(request, response, path)
    },
  }
}
