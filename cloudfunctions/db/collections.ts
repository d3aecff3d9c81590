/**
 * Every collection and every index, declared once: `local/` makes SQL indexes of them, `npm run deploy` makes
 * CloudBase indexes of them, and a local query that none of them serves fails.
 * A field that holds an array is indexed by each of its elements, as MongoDB does.
 */
export interface Index {
  readonly name: string
  readonly keys: readonly (readonly [field: string, order: 'asc' | 'desc'])[]
  readonly unique?: true
}

export const collections = {
  people: [
    { name: 'by_openid', keys: [['openid', 'asc']], unique: true },
  ],
  units: [
    { name: 'by_path', keys: [['path', 'asc']] },
    { name: 'by_countedAt', keys: [['countedAt', 'asc']] },
  ],
  stations: [
    { name: 'by_code', keys: [['code', 'asc']], unique: true },
    { name: 'by_nameKey', keys: [['nameKey', 'asc']] },
  ],
  shifts: [
    { name: 'by_unit_to', keys: [['unitId', 'asc'], ['to', 'asc']] },
    { name: 'by_lawyer_to', keys: [['lawyerId', 'asc'], ['to', 'asc']] },
  ],
  consultations: [
    { name: 'by_worker_asked', keys: [['workerId', 'asc'], ['askedKey', 'desc']] },
    { name: 'by_unit_state_waiting', keys: [['units', 'asc'], ['state', 'asc'], ['waitingSince', 'asc']] },
    { name: 'by_unit_state_due', keys: [['units', 'asc'], ['state', 'asc'], ['dueAt', 'asc']] },
    { name: 'by_unit_firstAnswered', keys: [['units', 'asc'], ['firstAnsweredAt', 'asc']] },
    { name: 'by_unit_promise_firstAnswered', keys: [['units', 'asc'], ['promise', 'asc'], ['firstAnsweredAt', 'asc']] },
    { name: 'by_holder_state_changed', keys: [['holderId', 'asc'], ['state', 'asc'], ['changedAt', 'desc']] },
    { name: 'by_wake', keys: [['wakeAt', 'asc']] },
  ],
  notices: [
    { name: 'by_audience_published', keys: [['audience', 'asc'], ['publishedKey', 'desc']] },
  ],
  reads: [],
  journal: [
    { name: 'by_send', keys: [['sendAt', 'asc']] },
    { name: 'by_subject_at', keys: [['subject', 'asc'], ['at', 'asc']] },
  ],
} as const satisfies Record<string, readonly Index[]>

export type Collection = keyof typeof collections
