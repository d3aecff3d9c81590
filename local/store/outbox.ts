import type { Connection } from './connection'

export interface Sent {
  readonly id: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly apiName: string
  readonly payload: unknown
  readonly reply: unknown
}

export interface Outbox {
  add(sent: Omit<Sent, 'id'>): void
  /** The newest calls first; `limit` defaults to 100. */
  list(window?: { readonly limit?: number }): readonly Sent[]
}

const parsed = ([id, at, apiName, payload, reply]: readonly unknown[]): Sent => ({
  id: Number(id),
  at: Number(at),
  apiName: String(apiName),
  payload: JSON.parse(String(payload)) as unknown,
  reply: JSON.parse(String(reply)) as unknown,
})

/** The calls to WeChat that were made here instead of being sent. */
export const openOutbox = (connection: Connection): Outbox => ({
  add: ({ at, apiName, payload, reply }) => {
    connection.run('INSERT INTO outbox(at, apiName, payload, reply) VALUES (?, ?, ?, ?)', [at, apiName, JSON.stringify(payload), JSON.stringify(reply)])
  },
  list: ({ limit = 100 } = {}) =>
    connection.all('SELECT id, at, apiName, payload, reply FROM outbox ORDER BY id DESC LIMIT ?', [limit]).map(parsed),
})
