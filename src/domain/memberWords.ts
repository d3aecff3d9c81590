import type { DeclineReason } from '@contract'

/** Why an application was not taken, and the way on: there always is one. */
export const declineWords: Readonly<Record<DeclineReason, { readonly says: string; readonly way: string }>> = {
  elsewhere: { says: '您已经是别的工会的会员', way: '不用再入会，原来的会员身份一直有效。换了地方干活，可以请原来的工会转过来。' },
  notHere: { says: '您干活的地方不归这个工会管', way: '可以再申请一次，选您现在干活的地方，会直接交到那里的工会。' },
  mismatch: { says: '填的信息对不上', way: '可以改好再申请一次，也可以到服务站点当面办。' },
  unfit: { says: '现在还不符合入会条件', way: '打 12351 可以问清楚条件。不是会员，一样可以免费问律师。' },
  other: { says: '这次没有办成', way: '可以再申请一次，也可以打 12351 问清楚。' },
  silent: { says: '一直没等到您补充', way: '您随时可以再申请一次。' },
}
