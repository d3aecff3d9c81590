import { doublePay } from '@domain/calculate/doublePay'
import { calculator } from '../form'

export const doublePayForm = calculator({ title: '没签合同的双倍工资', line: '入职第2个月到第12个月', icon: 'contract', topic: 'contract' }, doublePay, [
  { name: 'startedOn', kind: 'day', need: 'must', label: '哪天入职的？', hint: '从真正上班那天算。' },
  { name: 'monthlyFen', kind: 'money', need: 'must', label: '每月工资多少元？', hint: '扣社保、个税以前的数。' },
  { name: 'signedOn', kind: 'day', need: 'may', label: '哪天签的书面合同？（一直没签就不填）' },
  { name: 'endedOn', kind: 'day', need: 'may', label: '哪天离职的？（还在上班就不填）' },
  { name: 'filedOn', kind: 'day', need: 'may', label: '哪天申请的仲裁？（还没申请就不填）', hint: '用来看有没有过1年。' },
  { name: 'restDays', kind: 'count', need: 'asked', label: '不满一个月的零头，实际上了几天班？' },
])
