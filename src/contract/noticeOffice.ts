import { methodsOf } from './method'
import { Audience, Crowd, NoticeDraft, NoticeDraftLine, NoticeState, NoticeTemplate, SentNotice, TypedNotice } from './noticePaper'
import { Trade } from './trade'
import { Cursor, Day, Done, idOf, Text, Topic } from './values'
import * as z from './zod'

const id = idOf('b')
const unitId = idOf('n')
const revision = z.int().check(z.positive())
const seen = z.strictObject({ id, revision })

export const noticeOffice = methodsOf({
  /** What is not out yet: the caller's own, and what colleagues of the caller's subtree have handed in. */
  'notice.drafts': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(NoticeDraftLine) }),
  },
  'notice.draft': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ id }),
    output: NoticeDraft,
  },
  /** Keep what is typed. Without an id it begins a draft; with one it needs the revision that was seen, so that a forgotten window overwrites nothing. */
  'notice.save': {
    who: 'staff', mutates: true, errors: ['UnknownUnit', 'NoticeStale', 'NoticeMoved', 'TooMany'],
    input: z.strictObject({ draft: z.nullable(seen), template: z.optional(z.string().check(z.maxLength(40))), typed: TypedNotice }),
    output: z.strictObject({ id, revision }),
  },
  /** Ask a colleague to look at it. */
  'notice.submit': {
    who: 'staff', mutates: true, errors: ['UnknownUnit', 'NoticeStale', 'NoticeMoved', 'NoticeUnfinished', 'TimePassed'],
    input: seen,
    output: z.strictObject({ state: NoticeState }),
  },
  /** Publish now, or at the time that is written down. */
  'notice.publish': {
    who: 'staff', mutates: true, errors: ['UnknownUnit', 'NoticeStale', 'NoticeMoved', 'NoticeUnfinished', 'TimePassed', 'SecondPair'],
    input: seen,
    output: z.strictObject({ state: NoticeState }),
  },
  /** A colleague has looked at it: it goes out, now or at its time. */
  'notice.approve': {
    who: 'staff', mutates: true, errors: ['UnknownUnit', 'NoticeStale', 'NoticeMoved', 'NoticeUnfinished', 'SecondPair'],
    input: seen,
    output: z.strictObject({ state: NoticeState }),
  },
  /** A colleague sends it back with words. */
  'notice.reject': {
    who: 'staff', mutates: true, errors: ['NoticeStale', 'NoticeMoved', 'SecondPair'],
    input: z.strictObject({ ...seen.shape, words: Text({ min: 2, max: 200 }) }),
    output: Done,
  },
  'notice.takeBack': {
    who: 'staff', mutates: true, errors: ['NoticeStale', 'NoticeMoved'],
    input: seen,
    output: z.strictObject({ id, revision }),
  },
  'notice.drop': {
    who: 'staff', mutates: true, errors: ['NoticeStale', 'NoticeMoved'],
    input: seen,
    output: Done,
  },
  /** How many people an audience reaches. `cells`: one for each trade and topic chosen; no number tells of fewer than five. */
  'notice.count': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ audience: Audience }),
    output: z.strictObject({ all: Crowd, cells: z.array(z.strictObject({ trade: z.nullable(Trade), topic: z.nullable(Topic), crowd: Crowd })) }),
  },
  /** What the caller's subtree published, last changed first. */
  'notice.sent': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ notices: z.array(SentNotice), next: z.nullable(Cursor) }),
  },
  /** Begin a correction: a draft with the present text. There is one at a time. */
  'notice.correct': {
    who: 'staff', mutates: true, errors: ['NoticeMoved', 'TooMany'],
    input: z.strictObject({ id }),
    output: z.strictObject({ id, revision }),
  },
  'notice.withdraw': {
    who: 'staff', mutates: true, errors: ['NoticeStale', 'NoticeMoved'],
    input: z.strictObject({ ...seen.shape, reason: Text({ min: 4, max: 120 }) }),
    output: Done,
  },
  /** Keep it on top until the end of a day; null: no longer. */
  'notice.pin': {
    who: 'staff', mutates: true, errors: ['NoticeMoved', 'PinsFull', 'TimePassed'],
    input: z.strictObject({ id, until: z.nullable(Day) }),
    output: Done,
  },
  'notice.templates': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(NoticeTemplate) }),
  },
  /** Whether notices to a unit and below take a second pair of eyes; `from`: the unit that asks for it, '' when none does. */
  'notice.rule': {
    who: 'staff', mutates: false, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId }),
    output: z.strictObject({ own: z.enum(['needed', 'free']), review: z.enum(['needed', 'free']), from: z.string() }),
  },
  'notice.setRule': {
    who: 'admin', mutates: true, errors: ['UnknownUnit'],
    input: z.strictObject({ unitId, review: z.enum(['needed', 'free']) }),
    output: Done,
  },
})
