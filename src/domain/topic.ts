import type { Topic } from '@contract'

/** What each topic is called, and what it is about in a worker's words. */
export const topicNames: Record<Topic, { name: string; about: string }> = {
  wages: { name: '欠薪与工资', about: '拖欠、克扣、最低工资' },
  contract: { name: '劳动合同', about: '没签、续签、试用期' },
  dismissal: { name: '解除与补偿', about: '被辞退、辞职、补偿金' },
  hours: { name: '工时与休假', about: '加班费、年假、病假' },
  insurance: { name: '社会保险', about: '没交社保、失业金' },
  'housing-fund': { name: '住房公积金', about: '没缴、少缴、提取' },
  injury: { name: '工伤与职业病', about: '受伤、认定、赔偿' },
  women: { name: '女职工与未成年工', about: '孕期、产假、童工' },
  platform: { name: '新就业形态', about: '外卖、网约车、直播' },
  safety: { name: '安全生产', about: '危险作业、防护用品' },
  dispute: { name: '仲裁与维权程序', about: '怎么仲裁、去哪里告' },
  union: { name: '工会与民主管理', about: '入会、工会能帮什么' },
}
