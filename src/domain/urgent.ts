import type { UrgentReason } from '@contract'

/** What lets a question go ahead, as a worker and a lawyer read it. */
export const urgentNames: Record<UrgentReason, { readonly name: string; readonly line: string; readonly short: string }> = {
  limitation: { name: '期限快到了', line: '申请仲裁、起诉的期限不到 7 天', short: '快过期限' },
  hospital: { name: '受伤住院', line: '干活受了伤，人在医院', short: '受伤住院' },
  group: { name: '很多人一起被欠工资', line: '10 个人或更多', short: '多人欠薪' },
}
