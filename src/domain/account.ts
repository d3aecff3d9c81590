/**
 * What is held about a person: every kind of it, why, for how long, and what deleting does. The page that shows it, the download and the
 * eraser read this one table, in this order; a test fails when a collection of the store is not named here.
 */
import type { HeldKind } from '@contract'

export interface Holding {
  readonly kind: HeldKind
  readonly name: string
  /** what it is, and what for */
  readonly what: string
  readonly why: string
  readonly keptFor: string
  /** what stays of it when the account is deleted, in words */
  readonly deleting: string
  readonly after: 'removed' | 'nameless'
  readonly collections: readonly string[]
}

const untilLeaving = '一直到您删除账号'

export const holdings: readonly Holding[] = [
  {
    kind: 'photo', name: '照片', what: '您传过的照片，发出去的和没发出去的。', why: '给律师看证据。', keptFor: untilLeaving,
    deleting: '照片全部删掉。', after: 'removed', collections: ['photoChecks'],
  },
  {
    kind: 'consultation', name: '咨询', what: '您问的、律师答的、您的评价、单位名字、您留的姓名电话。', why: '让律师答复您，您回来还能看。', keptFor: untilLeaving,
    deleting: '写的话、单位、姓名电话都删掉。只留下“哪天有人问过哪一类、多久答的、打了几分”，看不出是谁。', after: 'nameless', collections: ['consultations', 'drafts', 'watches'],
  },
  {
    kind: 'phoneCode', name: '手机验证码', what: '要过验证码的手机号和时间。', why: '证明手机号是您的。', keptFor: '一天',
    deleting: '删掉。', after: 'removed', collections: ['phoneCodes'],
  },
  {
    kind: 'member', name: '入会资料', what: '姓名、手机、职业、单位，有的地方还有身份证号，和您与工会说的话。', why: '办入会、认得会员证。', keptFor: '一直到您退会；没通过的留 30 天',
    deleting: '退出工会，资料全部删掉。', after: 'removed', collections: ['members', 'memberKeys'],
  },
  {
    kind: 'read', name: '看过的通知', what: '哪天看过哪条通知。', why: '看过的不再提醒。', keptFor: untilLeaving,
    deleting: '删掉。通知的“看过人数”不变。', after: 'removed', collections: ['reads'],
  },
  {
    kind: 'accept', name: '微信消息许可', what: '您点过“允许”、还没用掉的次数。', why: '有答复时在微信里告诉您。', keptFor: '用掉为止',
    deleting: '删掉。', after: 'removed', collections: ['accepts'],
  },
  {
    kind: 'session', name: '电脑登录', what: '什么时候在哪种浏览器上登录过。', why: '让您在电脑上也能用，能看见谁登录了。', keptFor: '30 天',
    deleting: '全部退出，记录删掉。', after: 'removed', collections: ['signIns', 'sessions'],
  },
  {
    kind: 'signal', name: '同一单位的提醒', what: '几位工友问同一家单位时，您算在人数里，不写是谁。', why: '让工会早点知道。', keptFor: untilLeaving,
    deleting: '您的记号换成一个谁也不是的记号，人数不变。', after: 'nameless', collections: ['signals'],
  },
  {
    kind: 'work', name: '工作资料', what: '在这里工作的人才有：草稿、常用答复、班表、邀请。', why: '值班和管理。', keptFor: untilLeaving,
    deleting: '删掉。您办过的事留下，不写是谁办的。', after: 'removed', collections: ['replies', 'rosters', 'noticeDrafts', 'invites'],
  },
  {
    kind: 'message', name: '发给您的消息', what: '发到您微信的提醒，里面没有您写的话。', why: '不重发、不漏发。', keptFor: untilLeaving,
    deleting: '没发的不发了，发过的清空。', after: 'nameless', collections: ['journal'],
  },
  {
    kind: 'deed', name: '操作记录', what: '哪天做了哪件事，里面没有您写的话。', why: '查得清谁动过什么。', keptFor: untilLeaving,
    deleting: '只留“哪天有人做了哪件事”，看不出是谁。', after: 'nameless', collections: ['journal'],
  },
  {
    kind: 'account', name: '账号', what: '微信给的代号（不是微信号）、哪天同意的、常去的站点、职业、问过哪几类。', why: '认得您回来，把通知发对地方。', keptFor: untilLeaving,
    deleting: '最后删掉。以后再来，就是一位新工友。', after: 'removed', collections: ['people'],
  },
]

/** Collections in which nothing is about a person, and what they are instead. */
export const aboutNobody: Readonly<Record<string, string>> = {
  units: 'the tree of the union', stations: 'points', unitMoves: 'a move under way', scans: 'how many came, by point and day',
  figures: 'figures', episodes: 'which signals go on', statutes: 'laws', statuteTexts: 'laws', statuteIndexes: 'laws',
  lawImports: 'an upload of a law', lawReviews: 'cards to look at', notices: 'what the union published', noticeRules: 'who looks at notices', noticeReaders: 'how many read',
  fanOuts: 'how far a notice has gone out', photoTraces: 'what a machine said of a photo that is not known yet, for an hour', memberCounts: 'how many joined and left', joinRules: 'what a union asks for',
}
