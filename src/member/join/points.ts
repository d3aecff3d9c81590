/** What is kept of somebody who joins, and who sees it. Law: PIPL 14, 15, 19 and 47 (2021); see docs/2026-11-member.md. */
export const joinPoints = [
  '要您的姓名、手机号、做什么工作、在哪个单位。只用来办入会、发会员证、通知您工会的服务。',
  '加密存放。只有管您这里的工会工作人员办事时能打开，谁在什么时候看过都有记录。单位看不到。',
  '不想办了、想退会，随时在“我的工会”里点一下，您填的就都删掉。',
] as const

/** Said where a unit asks for an identity number. Law: PIPL 28 to 30 (2021). */
export const identityPoints = [
  '这里的工会要用身份证号核对您是不是已经在别处入会，没有它办不了。',
  '加密存放，只有办入会的工作人员能打开。不会给单位，也不会存在这台手机上。',
] as const
