/** One city in a process of its own: `fill DIR N`, or `serve DIR`, which opens it and does what its parent asks, through the SDK over HTTP. */
import { rootUnitId } from '@domain/plan'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collections } from '../../cloudfunctions/db/collections'
import { database } from '../../cloudfunctions/db/database'
import { write } from '../../cloudfunctions/db/journal'
import { addNoticeDraft } from '../../cloudfunctions/db/noticeDrafts'
import { person, putPerson } from '../../cloudfunctions/db/people'
import { addUnit } from '../../cloudfunctions/db/stations'
import { count } from '../../cloudfunctions/notice/count'
import { list } from '../../cloudfunctions/notice/list'
import { publish } from '../../cloudfunctions/notice/publish'
import { unread } from '../../cloudfunctions/notice/unread'
import { openFiles } from '../../local/store/files'
import { adminHandler } from '../../local/store/handler'
import { openStore, type Store } from '../../local/store/store'
import { openWeChat } from '../../local/store/wechat'
import { memberId, notices, people, reads, today } from './town'

export type Task = { do: 'inbox' | 'next' | 'search' | 'unread'; member: number } | { do: 'publish'; nth: number } | { do: 'count' }
/** `ms`: how long it took; `read`: how much came back; `calls`: of the database; `rows`: written. */
export interface Took { readonly ms: number; readonly read: number; readonly calls: number; readonly rows: number }

process.env.UNION_LEGAL_AID_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const [mode, dataDir = '', members = '0'] = process.argv.slice(2)
const opened = () => openStore({ dataDir, collections, now: Date.now })

async function serve(): Promise<Store> {
  const store = opened()
  const server = createServer(adminHandler(store, openFiles({ dataDir, now: Date.now }), openWeChat(store.outbox, Date.now)))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin` }), TCB_CONTEXT_KEYS: 'TCB_ENV', TCB_ENV: 'local',
    TENCENTCLOUD: 'true', TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local',
  })
  return store
}

async function callOf(id: string, method: 'notice.list' | 'notice.publish', requestId: string) {
  const caller = (await person(database, id))!
  return {
    method, at: today, openid: caller.openid, person: caller, session: null, templates: { answered: '', duty: '', notice: '', phoneCode: '' },
    write: async <T>(work: Parameters<typeof write<T>>[1]) => (await write({ caller: id, method, requestId, input: null, at: today }, work)).row.output,
  }
}

const total = (store: Store, which: RegExp) => Object.entries(store.calls).reduce((sum, [name, calls]) => sum + (which.test(name) ? calls : 0), 0)

/** A draft to everybody, for an admin of the city. */
async function draftFor(nth: number): Promise<{ id: string; revision: number }> {
  const id = `b_new${nth}`
  await write({ caller: 'bench', method: 'bench.draft', requestId: id, input: null, at: today }, async (tx) => {
    if (nth === 0) {
      await addUnit(tx, { id: rootUnitId, name: '江城市总工会', kind: 'city', parentId: null, path: `${rootUnitId}/`, plan: null, promise: { kept: 0, answered: 0 }, countedAt: today, areaKm2: null, successorId: null })
      const one = (await person(tx, memberId(1)))!
      await putPerson(tx, { ...one, roles: ['admin'], surname: '周', unitId: rootUnitId })
    }
    await addNoticeDraft(tx, {
      id, authorId: memberId(1), author: '周', state: 'draft', revision: 1, savedAt: today, title: '给每一个人的通知', text: '这一条是发给每一个人的。', units: [rootUnitId],
      audience: { unitId: rootUnitId, trades: [], membership: 'any', topics: [] }, publishAt: null, what: '', corrects: null, template: null, rejection: null, approvedBy: null,
    })
    return { output: null, subject: id, change: {} }
  })
  return { id, revision: 1 }
}

async function doing(task: Task): Promise<number> {
  switch (task.do) {
    case 'publish': return (await publish(await callOf(memberId(1), 'notice.publish', `publish-${task.nth}`), { id: `b_new${task.nth}`, revision: 1 })).state.length
    case 'count': return (await count(await callOf(memberId(1), 'notice.list', ''), { audience: { unitId: rootUnitId, trades: [], membership: 'member', topics: [] } })).cells.length
    case 'unread': return (await unread(await callOf(memberId(task.member), 'notice.list', ''), {})).count
    case 'search': return (await list(await callOf(memberId(task.member), 'notice.list', ''), { words: '条通知' })).notices.length
    case 'inbox': return (await list(await callOf(memberId(task.member), 'notice.list', ''), {})).notices.length
    case 'next': {
      const call = await callOf(memberId(task.member), 'notice.list', '')
      return (await list(call, { cursor: (await list(call, {})).next! })).notices.length
    }
  }
}

async function took(store: Store, task: Task): Promise<Took> {
  if (task.do === 'publish') await draftFor(task.nth)
  const before = [total(store, /./), total(store, /insert|modify|remove/)]
  const began = performance.now()
  const read = await doing(task)
  return { ms: performance.now() - began, read, calls: total(store, /./) - before[0]!, rows: total(store, /insert|modify|remove/) - before[1]! }
}

function fill(): void {
  const store = opened()
  store.bulk('people', people(Number(members)))
  store.bulk('notices', notices())
  store.bulk('reads', reads(Number(members)))
  store.close()
}

async function main(): Promise<void> {
  if (mode === 'fill') return fill()
  const store = await serve()
  process.on('message', (task: Task) => {
    took(store, task).then((answer) => process.send!(answer), (error: unknown) => { console.error(error); process.exit(1) })
  })
  process.on('disconnect', () => process.exit(0))
  process.send!({ ms: 0, read: 0, calls: 0, rows: 0 } satisfies Took)
}

main().catch((error: unknown) => { console.error(error); process.exit(1) })
