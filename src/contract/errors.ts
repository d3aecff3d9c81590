import * as z from './zod'

const none = z.strictObject({})

/**
 * Every error a method may answer with: what it carries, and what it says to a person.
 * `{name}` in a sentence is filled from the details. A sentence never blames.
 */
export const errors = {
  // any method
  BadInput: { details: z.strictObject({ fields: z.array(z.strictObject({ path: z.string(), why: z.string() })) }), says: '有一项没填对，请看有提示的那一项。' },
  UnknownMethod: { details: none, says: '您的版本太旧了，请关掉再打开一次。' },
  ConsentNeeded: { details: none, says: '请先看一下隐私说明，点“同意”后再继续。' },
  NotAllowed: { details: none, says: '您的身份不能做这件事。需要的话请联系工会。' },
  NotFound: { details: none, says: '没有找到。可能已经不在了，请返回重试。' },
  RequestReused: { details: none, says: '这次操作和上一次撞上了，请再点一次。' },
  SignInNeeded: { details: none, says: '登录已经过期，请用手机再扫一次码。' },
  TooFast: { details: z.strictObject({ seconds: z.int() }), says: '点得太快了，请过{seconds}秒再试。' },
  Unavailable: { details: none, says: '现在有点忙，您写的还在。请过一会儿再试。' },
  // consultation
  AlreadyClaimed: { details: z.strictObject({ surname: z.string() }), says: '{surname}律师已经接了这一件，请看下一件。' },
  Reserved: { details: none, says: '这一件正留给另一位律师，几分钟后没人接，您再来接。' },
  AtCapacity: { details: z.strictObject({ capacity: z.int() }), says: '您手上已有{capacity}件，先答完一件再接。' },
  OffDuty: { details: none, says: '请先打开“值班”再接单。' },
  StaleToken: { details: none, says: '这一件已经不在您手上了，您写的已留在草稿里。' },
  WrongState: { details: z.strictObject({ state: z.string() }), says: '这件咨询的状态刚刚变了，请刷新看看。' },
  UnknownCitation: { details: z.strictObject({ cardId: z.string() }), says: '引用的要点找不到了，请换一条。' },
  UnknownPhoto: { details: none, says: '有张照片没传好，请删掉它再传一次。' },
  UnknownLawyer: { details: none, says: '没有找到这位律师，或者他现在不能接这一件，请换一位。' },
  // duty
  ShiftOverlap: { details: z.strictObject({ when: z.string() }), says: '和{when}的班重了，请换个时间。' },
  OnLeave: { details: z.strictObject({ when: z.string() }), says: '{when}已经请了假，请换个时间。' },
  TimePassed: { details: none, says: '这个时间已经过去了，请选后面的时间。' },
  OverPlan: { details: z.strictObject({ most: z.int() }), says: '这里一个人最多同时接{most}件，请选小一点的数。' },
  SwapOver: { details: none, says: '这个班已经换出去了，或者不换了。' },
  UnknownColleague: { details: none, says: '这位律师现在不能接您的班，请换一位。' },
  NotTheirTopic: { details: none, says: '选的问题里有这位律师不答的，请去掉，或者换一位律师。' },
  // plan
  RootNeedsPlan: { details: none, says: '最上级单位要有自己的值班规则，不能删掉，可以修改。' },
  // lawyer's desk
  TooMany: { details: z.strictObject({ most: z.int() }), says: '最多存{most}条，请先删掉不用的。' },
  // photo
  NotAPhoto: { details: none, says: '这个文件不是照片，请换一张（jpg、png）。' },
  // law
  WrongStatute: { details: z.strictObject({ why: z.string() }), says: '{why}' },
  NotAccepted: { details: z.strictObject({ count: z.int() }), says: '有{count}处要先看一看，看过后点“我看过了，仍然发布”。' },
  AlreadyPublished: { details: none, says: '这个版本已经发布过了，不用再发布。' },
  // member
  CodeTooSoon: { details: z.strictObject({ minutes: z.int() }), says: '验证码要得太勤了，请过{minutes}分钟再要。' },
  WrongCode: { details: z.strictObject({ left: z.int() }), says: '验证码不对，还可以试{left}次。' },
  CodeOver: { details: none, says: '这个验证码不能用了，请再要一个。' },
  PhoneRefused: { details: none, says: '没有拿到手机号，请再点一次，或者自己填。' },
  PhoneUnproved: { details: none, says: '手机号要再验证一次，您填的别的都还在。' },
  IdNeeded: { details: none, says: '这里的工会入会要身份证号，请填上，再点同意。' },
  MemberChanged: { details: z.strictObject({ state: z.string() }), says: '这份入会申请刚刚有了变化，请刷新看看。' },
  UnknownCard: { details: none, says: '这个码不对，或者过时间了。请会员打开会员证，看现在的码。' },
  // unit
  WrongPlace: { details: none, says: '放不到那里：区在市下面，街道在区下面，园区在区或者街道下面，也不能放到它自己下面。' },
  UnitBusy: { details: none, says: '有一个单位正在调整，请过几分钟再来。' },
  // people and signing in
  SignInOver: { details: none, says: '这个码已经用过，或者过了两分钟。请在电脑上换一个新码再扫。' },
  SignInTaken: { details: none, says: '这个码已经有别的手机扫过了。请在电脑上换一个新码再扫。' },
  InviteOver: { details: none, says: '这个邀请码不能用了。请让邀请您的人再发一个。' },
  HasPost: { details: none, says: '您已经有这种身份了。要换单位，请找管理员修改。' },
  AboveYou: { details: none, says: '这件事要权限更大的管理员来做。' },
  LastAdmin: { details: none, says: '这是最后一位管理员。请先加一位管理员，再来改。' },
  LicenceExpired: { details: none, says: '您的执业证到期了。请把新的有效期告诉工会，改好后再打开“值班”。' },
  // account
  PostFirst: { details: none, says: '您在这里还有工作身份。请先让管理员停用，再来删除账号。' },
  // notice
  UnknownUnit: { details: none, says: '没有找到这个单位，请重新选择。' },
  NoticeStale: { details: none, says: '这条通知在别处改过了。您写的还在，请先看看新的那一份。' },
  NoticeMoved: { details: none, says: '这条通知的状态刚刚变了，请刷新看看。' },
  NoticeUnfinished: { details: z.strictObject({ what: z.string() }), says: '还没写好：{what}。' },
  SecondPair: { details: none, says: '这里发通知要两个人看过：写的人和看的人不能是同一个。' },
  PinsFull: { details: z.strictObject({ most: z.int() }), says: '一个单位最多置顶{most}条，请先取消一条。' },
} as const

export type ErrorName = keyof typeof errors
export type ErrorDetails<E extends ErrorName> = z.infer<(typeof errors)[E]['details']>

/** Errors that any method may answer with; a method's own list comes on top. */
export const commonErrors = ['BadInput', 'UnknownMethod', 'ConsentNeeded', 'NotAllowed', 'NotFound', 'RequestReused', 'SignInNeeded', 'TooFast', 'Unavailable'] as const satisfies readonly ErrorName[]

/** The sentence for a person, with its details filled in. */
export function sentenceOf(name: ErrorName, details: Record<string, unknown> = {}): string {
  return errors[name].says.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? ''))
}
