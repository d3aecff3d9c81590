import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fieldsOf, writeBytes } from '../local/store/protobuf'
import { openLocal, type Local } from './support/localStore'

let local: Local
beforeEach(async () => { local = await openLocal() })
afterEach(() => local.close())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const put = async (cloudPath: string, fileContent: Buffer): Promise<string> => (await local.app.uploadFile({ cloudPath, fileContent })).fileID
const linkTo = async (fileID: string, maxAge = 60): Promise<string> =>
  (await local.app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]!.tempFileURL

describe('files', () => {
  test('go up and come down through the SDK, under any plain name', async () => {
    const fileID = await put('photos/现场 1.png', png)
    expect(fileID).toBe('cloud://local.local/photos/现场 1.png')
    expect((await local.app.downloadFile({ fileID })).fileContent).toEqual(png)
    await put('photos/现场 1.png', Buffer.from('second'))
    expect((await local.app.downloadFile({ fileID })).fileContent).toEqual(Buffer.from('second'))
    expect(readdirSync(path.join(local.dataDir, 'files'))).toHaveLength(1)
  })

  test('are served by what they are, and may do nothing in a browser', async () => {
    const reply = await fetch(await linkTo(await put('a.html', png)))
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox", 'content-length': String(png.length),
    })
    const page = await fetch(await linkTo(await put('b.png', Buffer.from('<script>alert(1)</script>'))))
    expect(page.headers.get('content-type')).toBe('application/octet-stream')
    expect((await fetch(page.url, { method: 'HEAD' })).headers.get('content-length')).toBe('25')
  })

  test('are reached by a link until it expires, and by no other link', async () => {
    const link = await linkTo(await put('a.png', png), 60)
    await put('b.png', png)
    const status = async (url: string, method = 'GET') => (await fetch(url, { method, ...(method === 'PUT' && { body: 'x' }) })).status
    expect(await status(link)).toBe(200)
    expect(await status(link.replace('a.png', 'b.png'))).toBe(403)
    expect(await status(link.replace(/until=\d+/, 'until=9999999999'))).toBe(403)
    expect([await status(link, 'PUT'), await status(link, 'DELETE')]).toEqual([403, 405])
    local.at += 61_000
    expect(await status(link)).toBe(403)
  })

  test('are gone after deletion', async () => {
    const fileID = await put('a.png', png)
    const link = await linkTo(fileID)
    expect((await local.app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }])
    expect((await fetch(link)).status).toBe(404)
    expect((await local.app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
    expect((await local.app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
  })

  test.each(['../store.db', '/etc/passwd', 'a/../../b', 'a//b', '..\\b', 'a%2e%2e/b', 'a?b', '', 'a\u0000b'])('cannot be put at %j', async (cloudPath) => {
    await expect(put(cloudPath, png)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    const fileID = `cloud://local.local/${cloudPath}`
    expect((await local.app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
  })

  test('cannot be climbed out of by a raw URL', async () => {
    for (const url of ['/files/..%2fstore.db', '/files/%2e%2e/store.db?until=9999999999&sign=00', '/files/../admin']) {
      expect((await fetch(local.origin + url)).ok).toBe(false)
    }
  })

  test('larger than 20 MB are refused and leave nothing behind', async () => {
    await expect(put('big', Buffer.alloc(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'STORAGE_REQUEST_FAIL', message: expect.stringContaining('PayloadTooLarge') })
    expect(readdirSync(path.join(local.dataDir, 'files'))).toEqual([])
  })
})

describe('WeChat', () => {
  const pair = (key: string, value: unknown) => writeBytes(1, Buffer.concat([writeBytes(1, Buffer.from(key)), writeBytes(2, Buffer.from(JSON.stringify(value)))]))
  const call = async (apiName: string, data: Record<string, unknown>): Promise<unknown> => {
    const requestData = Buffer.concat([Buffer.from([8, 0]), writeBytes(2, Buffer.concat(Object.entries(data).map(([key, value]) => pair(key, value))))])
    const reply = await local.app.callCompatibleWxOpenApi({ apiName, requestData }) as unknown as Buffer
    return JSON.parse(fieldsOf(reply).find(({ field }) => field === 1)!.bytes.toString())
  }

  test('is never called: the call lands in the outbox and is answered ok', async () => {
    const message = { touser: 'o1', template_id: 't', data: { thing1: { value: '您的咨询有回复了' } } }
    expect(await call('subscribeMessage.send', message)).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(local.store.outbox.list()).toEqual([{ id: 1, at: local.at, apiName: 'subscribeMessage.send', payload: message, reply: { errcode: 0, errmsg: 'ok' } }])
  })

  test('answers as a test says it should, newest call first', async () => {
    local.wechat.reply('subscribeMessage.send', ({ content }) => ({ kind: 'json', body: { errcode: content === 'bad' ? 87014 : 0 } }))
    expect([await call('subscribeMessage.send', { content: 'bad' }), await call('subscribeMessage.send', { content: 'good' })]).toEqual([{ errcode: 87014 }, { errcode: 0 }])
    expect(local.store.outbox.list({ limit: 1 })).toMatchObject([{ payload: { content: 'good' } }])
    expect((await local.app.callWxOpenApi({ apiName: 'a.b', requestData: { x: 1 } })).result).toEqual({ errcode: 0, errmsg: 'ok' })
  })
})

describe('/admin', () => {
  const post = (headers: Record<string, string>, body: string) => fetch(`${local.origin}/admin`, { method: 'POST', headers, body })

  test('answers nobody but the SDK on this machine', async () => {
    expect((await post({ origin: 'http://evil.example' }, '{"action":"database.startTransaction"}')).status).toBe(403)
    expect((await fetch(`${local.origin}/admin`)).status).toBe(404)
    expect(local.store.calls).toEqual({})
  })

  test('answers nonsense with an error', async () => {
    for (const body of ['', 'null', '[]', '{"action":"toString"}', '{"action":"database.getDocument","collectionName":"things","query":"{"}']) {
      expect(await (await post({}, body)).json()).toMatchObject({ code: expect.any(String) })
    }
    expect((await post({}, 'x'.repeat(20 * 1024 * 1024 + 1))).status).toBe(413)
  })
})
