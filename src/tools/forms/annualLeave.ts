import { annualLeave } from '@domain/calculate/annualLeave'
import { calculator } from '../form'

export const annualLeaveForm = calculator({ title: '没休的年休假', line: '该有几天，折成多少钱', icon: 'calendar', topic: 'hours' }, annualLeave, [
  {
    name: 'why', kind: 'choice', need: 'must', label: '为什么没休？',
    options: [{ value: 'employer', name: '单位没有安排' }, { value: 'asked', name: '单位安排了，我自己写书面的说不休' }],
  },
  { name: 'year', kind: 'count', need: 'must', label: '算哪一年的？', hint: '一年一年地算，比如 2025。' },
  { name: 'workYears', kind: 'count', need: 'must', label: '一共工作满几年了？', hint: '所有单位加起来，只填整年。' },
  { name: 'takenDays', kind: 'count', need: 'must', label: '这一年休了几天年休假？', hint: '没休过就填0。' },
  { name: 'monthlyFen', kind: 'money', need: 'must', label: '平均每月工资多少元？', hint: '最近12个月的平均数，不算加班费。' },
  { name: 'joinedOn', kind: 'day', need: 'may', label: '哪天到的这家单位？（不是这一年来的就不填）' },
  { name: 'leftOn', kind: 'day', need: 'may', label: '哪天离开的？（没离开就不填）' },
])
