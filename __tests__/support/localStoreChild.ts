/** Writes without end and says each write on stdout once the store has acknowledged it, until it is killed. */
import { writeSync } from 'node:fs'
import { openStore } from '../../local/store/store'
import { collections } from './localStoreCollections'

const [dataDir = '', prefix = ''] = process.argv.slice(2)
const store = openStore({ dataDir, collections, now: Date.now })

const ask = async (action: string, payload: object): Promise<Record<string, unknown>> => {
  const reply = await store.handle({ action: `database.${action}`, collectionName: 'things', ...payload })
  if (reply['code'] !== undefined) throw new Error(String(reply['message']))
  return reply
}

const insert = (doc: object, transactionId?: unknown) => ask('insertDocument', { data: [JSON.stringify(doc)], ...(transactionId === undefined ? {} : { transactionId }) })

const pair = async (n: number): Promise<void> => {
  const { transactionId } = await ask('startTransaction', {})
  for (const side of ['left', 'right']) await insert({ _id: `${prefix}${side}${n}`, n, group: 'pair', tags: [side, 'both'] }, transactionId)
  await ask('commitTransaction', { transactionId })
}

const writeForever = async (): Promise<never> => {
  for (let n = 0; ; n++) {
    await insert({ _id: `${prefix}one${n}`, n, group: 'one', tags: ['x', 'y'] })
    writeSync(1, `${prefix}one${n}\n`)
    await pair(n)
    writeSync(1, `${prefix}left${n}\n${prefix}right${n}\n`)
  }
}

void writeForever()
