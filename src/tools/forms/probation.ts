import { probation } from '@domain/calculate/probation'
import { calculator } from '../form'

export const probationForm = calculator({ title: '试用期太长的赔偿', line: '法律最长1个月、2个月或6个月', icon: 'person', topic: 'contract' }, probation, [
  {
    name: 'contract', kind: 'choice', need: 'must', label: '合同签了多久？',
    options: [
      { value: 'short', name: '3个月以上，不到1年' },
      { value: 'middle', name: '1年以上，不到3年' },
      { value: 'long', name: '3年以上，或者没有期限' },
      { value: 'brief', name: '不到3个月，或者干完一件活就结束' },
      { value: 'again', name: '同一家单位，第二次约定试用期' },
    ],
  },
  { name: 'startedOn', kind: 'day', need: 'must', label: '试用期哪天开始的？' },
  { name: 'lastOn', kind: 'day', need: 'must', label: '试用期哪天结束的？', hint: '还在试用的，填今天。' },
  { name: 'fullFen', kind: 'money', need: 'must', label: '转正以后每月工资多少元？', hint: '扣社保、个税以前的数。' },
  { name: 'restDays', kind: 'count', need: 'asked', label: '不满一个月的零头，实际上了几天班？' },
])
