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
    { name: 'by_duty', keys: [['dutyState', 'asc']] },
    { name: 'by_unit', keys: [['unitId', 'asc']] },
    { name: 'by_post', keys: [['postId', 'asc']] },
    { name: 'by_stationPlace', keys: [['stationPlace', 'asc']] },
  ],
  units: [
    { name: 'by_path', keys: [['path', 'asc']] },
    { name: 'by_countedAt', keys: [['countedAt', 'asc']] },
    { name: 'by_parent', keys: [['parentId', 'asc']] },
  ],
  stations: [
    { name: 'by_code', keys: [['code', 'asc']], unique: true },
    { name: 'by_state_nameKey', keys: [['state', 'asc'], ['nameKey', 'asc']] },
    { name: 'by_unit_nameKey', keys: [['units', 'asc'], ['nameKey', 'asc']] },
    { name: 'by_place', keys: [['place', 'asc']] },
  ],
  unitMoves: [],
  scans: [
    { name: 'by_station_day', keys: [['stationId', 'asc'], ['day', 'asc']] },
  ],
  rosters: [
    { name: 'by_unit', keys: [['unitId', 'asc']] },
    { name: 'by_units', keys: [['units', 'asc']] },
    { name: 'by_offered', keys: [['offeredTo', 'asc']] },
    { name: 'by_edge', keys: [['edgeAt', 'asc']] },
    { name: 'by_place', keys: [['place', 'asc']] },
  ],
  consultations: [
    { name: 'by_worker_asked', keys: [['workerId', 'asc'], ['askedKey', 'desc']] },
    { name: 'by_unit_state_rank', keys: [['units', 'asc'], ['state', 'asc'], ['rankAt', 'asc']] },
    { name: 'by_state_rank', keys: [['state', 'asc'], ['rankAt', 'asc']] },
    { name: 'by_unit_callback', keys: [['units', 'asc'], ['callbackKey', 'asc']] },
    { name: 'by_entered_asked', keys: [['enteredUnitId', 'asc'], ['askedKey', 'desc']] },
    { name: 'by_unit_state_due', keys: [['units', 'asc'], ['state', 'asc'], ['dueAt', 'asc']] },
    { name: 'by_unit_firstAnswered', keys: [['units', 'asc'], ['firstAnsweredAt', 'asc']] },
    { name: 'by_unit_promise_firstAnswered', keys: [['units', 'asc'], ['promise', 'asc'], ['firstAnsweredAt', 'asc']] },
    { name: 'by_holder_state_changed', keys: [['holderId', 'asc'], ['state', 'asc'], ['changedAt', 'desc']] },
    { name: 'by_wake', keys: [['wakeAt', 'asc']] },
    { name: 'by_openPlace', keys: [['openPlace', 'asc']] },
    { name: 'by_cited_asked', keys: [['citedKeys', 'asc'], ['askedKey', 'desc']] },
  ],
  statutes: [
    { name: 'by_law_promulgated', keys: [['law', 'asc'], ['promulgatedOn', 'asc']], unique: true },
  ],
  statuteTexts: [],
  statuteIndexes: [],
  lawImports: [
    { name: 'by_expires', keys: [['expiresAt', 'asc']] },
  ],
  lawReviews: [],
  drafts: [
    { name: 'by_lawyer_saved', keys: [['lawyerId', 'asc'], ['savedAt', 'desc']] },
  ],
  replies: [
    { name: 'by_lawyer', keys: [['lawyerId', 'asc']] },
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
