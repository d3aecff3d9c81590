/**
 * Every collection and every index, declared once: `local/` makes SQL indexes of them, `npm run deploy` makes
 * CloudBase indexes of them, and a local query that none of them serves fails.
 * A field that holds an array is indexed by each of its elements, as MongoDB does.
 */
export interface Index {
  readonly name: string
  /** `2dsphere`: a GeoJSON point, for questions about what is near */
  readonly keys: readonly (readonly [field: string, order: 'asc' | 'desc' | '2dsphere'])[]
  readonly unique?: true
}

export const collections = {
  people: [
    { name: 'by_openid', keys: [['openid', 'asc']], unique: true },
    { name: 'by_duty', keys: [['dutyState', 'asc']] },
    { name: 'by_unit', keys: [['unitId', 'asc']] },
    { name: 'by_post', keys: [['postId', 'asc']] },
    { name: 'by_licence', keys: [['licenceAt', 'asc']] },
    { name: 'by_stationPlace', keys: [['stationPlace', 'asc']] },
    { name: 'by_memberPlace', keys: [['memberPlace', 'asc']] },
    { name: 'by_leave', keys: [['leaveAt', 'asc']] },
    { name: 'by_reach_member_trade', keys: [['reach', 'asc'], ['member', 'asc'], ['trade', 'asc']] },
    { name: 'by_trade_memberPlace', keys: [['trade', 'asc'], ['memberPlace', 'asc']] },
  ],
  signIns: [
    { name: 'by_expires', keys: [['expiresAt', 'asc']] },
    { name: 'by_person', keys: [['personId', 'asc']] },
  ],
  sessions: [
    { name: 'by_person_started', keys: [['personId', 'asc'], ['startedAt', 'desc']] },
    { name: 'by_expires', keys: [['expiresAt', 'asc']] },
  ],
  invites: [
    { name: 'by_key', keys: [['key', 'asc']], unique: true },
    { name: 'by_unit_state_expires', keys: [['unitId', 'asc'], ['state', 'asc'], ['expiresAt', 'asc']] },
    { name: 'by_taken', keys: [['takenBy', 'asc']] },
  ],
  units: [
    { name: 'by_path', keys: [['path', 'asc']] },
    { name: 'by_countedAt', keys: [['countedAt', 'asc']] },
    { name: 'by_parent', keys: [['parentId', 'asc']] },
    { name: 'by_called', keys: [['called', 'asc']] },
  ],
  stations: [
    { name: 'by_code', keys: [['code', 'asc']], unique: true },
    { name: 'by_state_nameKey', keys: [['state', 'asc'], ['nameKey', 'asc']] },
    { name: 'by_unit_nameKey', keys: [['units', 'asc'], ['nameKey', 'asc']] },
    { name: 'by_point', keys: [['point', '2dsphere']] },
    { name: 'by_state_word_nameKey', keys: [['state', 'asc'], ['words', 'asc'], ['nameKey', 'asc']] },
    { name: 'by_state_unit_nameKey', keys: [['state', 'asc'], ['units', 'asc'], ['nameKey', 'asc']] },
    { name: 'by_place', keys: [['place', 'asc']] },
    { name: 'by_called', keys: [['called', 'asc']] },
    { name: 'by_unit_state', keys: [['units', 'asc'], ['state', 'asc']] },
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
    { name: 'by_checkUntil', keys: [['checkUntil', 'asc']] },
    { name: 'by_unit_checkUntil', keys: [['units', 'asc'], ['checkUntil', 'asc']] },
    { name: 'by_openPlace', keys: [['openPlace', 'asc']] },
    { name: 'by_cited_asked', keys: [['citedKeys', 'asc'], ['askedKey', 'desc']] },
    { name: 'by_employerTopic_asked', keys: [['employerTopicKeys', 'asc'], ['askedKey', 'desc']] },
  ],
  figures: [],
  watches: [
    { name: 'by_at', keys: [['at', 'asc']] },
  ],
  episodes: [],
  signals: [
    { name: 'by_unit_raised', keys: [['units', 'asc'], ['raisedAt', 'desc']] },
    { name: 'by_worker', keys: [['workers', 'asc']] },
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
    { name: 'by_consultation', keys: [['consultationId', 'asc']] },
  ],
  replies: [
    { name: 'by_lawyer', keys: [['lawyerId', 'asc']] },
  ],
  notices: [
    { name: 'by_to_changed', keys: [['to', 'asc'], ['changedKey', 'desc']] },
    { name: 'by_to_pinned', keys: [['to', 'asc'], ['pinnedUntil', 'asc']] },
    { name: 'by_units_changed', keys: [['units', 'asc'], ['changedKey', 'desc']] },
    { name: 'by_place', keys: [['place', 'asc']] },
  ],
  noticeDrafts: [
    { name: 'by_author_saved', keys: [['authorId', 'asc'], ['savedAt', 'desc']] },
    { name: 'by_units_state_saved', keys: [['units', 'asc'], ['state', 'asc'], ['savedAt', 'desc']] },
    { name: 'by_due', keys: [['dueAt', 'asc']] },
    { name: 'by_place', keys: [['place', 'asc']] },
  ],
  noticeRules: [],
  noticeReaders: [],
  reads: [
    { name: 'by_person_key', keys: [['personId', 'asc'], ['noticeKey', 'desc']] },
  ],
  accepts: [
    { name: 'by_template_person', keys: [['template', 'asc'], ['personId', 'asc']] },
  ],
  photoChecks: [
    { name: 'by_trace', keys: [['traceId', 'asc']] },
  ],
  photoTraces: [
    { name: 'by_until', keys: [['until', 'asc']] },
  ],
  fanOuts: [
    { name: 'by_next', keys: [['nextAt', 'asc']] },
  ],
  members: [
    { name: 'by_unit_review', keys: [['units', 'asc'], ['reviewKey', 'asc']] },
    { name: 'by_unit_state_key', keys: [['units', 'asc'], ['state', 'asc'], ['stateKey', 'desc']] },
    { name: 'by_wake', keys: [['wakeAt', 'asc']] },
    { name: 'by_number', keys: [['number', 'asc']] },
    { name: 'by_place', keys: [['place', 'asc']] },
  ],
  memberKeys: [],
  memberCounts: [
    { name: 'by_unit_month', keys: [['unitId', 'asc'], ['month', 'asc']] },
  ],
  joinRules: [],
  phoneCodes: [
    { name: 'by_forget', keys: [['forgetAt', 'asc']] },
  ],
  journal: [
    { name: 'by_count', keys: [['countAt', 'asc']] },
    { name: 'by_lane_send', keys: [['lane', 'asc'], ['sendAt', 'asc']] },
    { name: 'by_dead', keys: [['deadKey', 'desc']] },
    { name: 'by_subject_at', keys: [['subject', 'asc'], ['at', 'asc']] },
    { name: 'by_caller_at', keys: [['caller', 'asc'], ['at', 'asc']] },
    { name: 'by_to_at', keys: [['messages.to', 'asc'], ['at', 'asc']] },
    { name: 'by_office_at', keys: [['office', 'asc'], ['at', 'asc']] },
    { name: 'by_office_method_at', keys: [['office', 'asc'], ['method', 'asc'], ['at', 'asc']] },
  ],
} as const satisfies Record<string, readonly Index[]>

export type Collection = keyof typeof collections
