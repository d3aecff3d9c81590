/** A notice: what an office may do with it in which state, and what that makes of it. Whom it is for is in noticeAudience.ts. */
import type { Audience, NoticeAction, NoticeState } from '@contract'
import { limits } from '@contract'
import { isEntitled, type Person } from './access'
import { refusal } from './refusal'

/** One that is not out yet. Of a correction, `corrects` is the notice that it will change. */
export interface NoticeDraft {
  readonly id: string
  readonly authorId: string
  readonly author: string
  readonly state: 'draft' | 'review' | 'scheduled'
  readonly revision: number
  readonly savedAt: string
  readonly title: string
  readonly text: string
  readonly audience: Audience
  /** the audience's unit and all above it, outermost first: whose office it concerns */
  readonly units: readonly string[]
  readonly publishAt: string | null
  readonly what: string
  readonly corrects: string | null
  readonly template: string | null
  readonly rejection: { readonly by: string; readonly at: string; readonly words: string } | null
  /** who looked at it; null before, and where nobody had to */
  readonly approvedBy: string | null
}

/** One that is out: what an inbox is read from. */
export interface PublishedNotice {
  readonly id: string
  readonly state: 'published' | 'withdrawn'
  readonly title: string
  readonly text: string
  readonly audience: Audience
  readonly units: readonly string[]
  readonly from: string
  readonly publishedAt: string
  readonly publishedBy: string
  readonly changedAt: string
  readonly revision: number
  readonly why: string | null
  readonly pinnedUntil: string | null
  readonly template: string | null
}

/** What an official is to a notice. `colleague`: their unit is its audience's, or above it. */
export type NoticeRelation = 'author' | 'colleague' | 'stranger'

/** Whether an audience takes a second pair of eyes. */
export type ReviewRule = 'needed' | 'free'

const afterwards = ['correct', 'withdraw', 'pin'] as const

/** State × relation → what they may do. The verbs and the buttons read this table. */
export const noticeActions: Readonly<Record<NoticeState, Partial<Record<NoticeRelation, readonly NoticeAction[]>>>> = {
  draft: { author: ['save', 'submit', 'publish', 'drop'] },
  review: { author: ['takeBack'], colleague: ['approve', 'reject'] },
  scheduled: { author: ['takeBack'], colleague: ['takeBack'] },
  published: { author: afterwards, colleague: afterwards },
  withdrawn: {},
}

export function noticeRelation(person: Person, { authorId, units }: { readonly authorId: string; readonly units: readonly string[] }): NoticeRelation {
  if (!isEntitled(person, 'staff')) return 'stranger'
  if (person.id === authorId) return 'author'
  return person.unitId !== null && units.includes(person.unitId) ? 'colleague' : 'stranger'
}

/** What `relation` may do under `rule`. A draft may be shown to a colleague though nobody asks for it. */
export const actionsOn = (state: NoticeState, relation: NoticeRelation, rule: ReviewRule): NoticeAction[] =>
  (noticeActions[state][relation] ?? []).filter((action) => !(action === 'publish' && rule === 'needed'))

/** What only a second person may do: who wrote it is told so, and not that its state changed. */
const byAnother: readonly NoticeAction[] = ['approve', 'reject']

/** @throws Refusal NotFound to strangers, SecondPair where another must do it, NoticeMoved where nobody may do it any more */
export function refuseUnlessOpen(action: NoticeAction, state: NoticeState, relation: NoticeRelation, rule: ReviewRule): void {
  if (relation === 'stranger' || (state === 'draft' && relation !== 'author')) throw refusal('NotFound')
  if (actionsOn(state, relation, rule).includes(action)) return
  const needsAnother = (state === 'review' && relation === 'author' && byAnother.includes(action)) || (state === 'draft' && action === 'publish')
  throw refusal(needsAnother ? 'SecondPair' : 'NoticeMoved')
}

/** What is missing before a draft can be handed in, in words; null when nothing is. */
export function unfinished({ title, text, corrects, what }: Pick<NoticeDraft, 'title' | 'text' | 'corrects' | 'what'>): string | null {
  if (title.length < limits.noticeTitle.min) return `标题至少 ${limits.noticeTitle.min} 个字`
  if (text.length < limits.noticeText.min) return `正文至少 ${limits.noticeText.min} 个字`
  return corrects && what.length < 4 ? '请写一句改了什么' : null
}

type Step = Partial<Pick<NoticeDraft, 'state' | 'rejection' | 'approvedBy' | 'title' | 'text' | 'audience' | 'units' | 'publishAt' | 'what' | 'author'>>

/** The draft after a step; its revision grows, so that whoever saw it before is told. */
export const stepped = (draft: NoticeDraft, at: string, step: Step): NoticeDraft => ({ ...draft, ...step, revision: draft.revision + 1, savedAt: at })

/** A new notice out of a draft. */
export const publishedFrom = (draft: NoticeDraft, from: string, units: readonly string[], at: string): PublishedNotice => ({
  id: draft.id, state: 'published', title: draft.title, text: draft.text, audience: draft.audience, units, from,
  publishedAt: at, publishedBy: draft.authorId, changedAt: at, revision: 1, why: null, pinnedUntil: null, template: draft.template,
})

/** The notice with a correction's words; it stays where it is pinned. */
export const correctedBy = (notice: PublishedNotice, { title, text, what }: Pick<NoticeDraft, 'title' | 'text' | 'what'>, at: string): PublishedNotice =>
  ({ ...notice, title, text, changedAt: at, revision: notice.revision + 1, why: what })

/** Withdrawn: a revision of its own, so that who read it is told. */
export const withdrawnFor = (notice: PublishedNotice, reason: string, at: string): PublishedNotice =>
  ({ ...notice, state: 'withdrawn', changedAt: at, revision: notice.revision + 1, why: reason, pinnedUntil: null })
