import { severance, type SeveranceWay } from '@domain/calculate/severance'
import type { Option } from '../../ui/Choice'
import { calculator } from '../form'

const ways: readonly Option<SeveranceWay>[] = [
  { value: 'unlawful', name: '单位没有正当理由就让我走', line: '违法辞退，双倍赔偿（2N）' },
  { value: 'instead', name: '我没有过错被辞退，没有提前30天书面通知', line: '病假期满、干不了这份活、情况有大变化（N+1）' },
  { value: 'notified', name: '我没有过错被辞退，提前30天书面通知了', line: '同上，已经提前通知（N）' },
  { value: 'layoff', name: '单位一批一批地裁员' },
  { value: 'agreed', name: '单位先提出，商量好了走' },
  { value: 'forced', name: '单位欠薪、没缴社保等，我因此才走' },
  { value: 'expired', name: '固定期限的合同到期，没有续签', line: '也包括干完一件活就结束的合同' },
  { value: 'closed', name: '单位破产、关门、解散' },
  { value: 'resigned', name: '我自己想走，单位没有过错' },
  { value: 'fault', name: '单位说我严重违反规定，把我辞退' },
]

export const severanceForm = calculator({ title: '离职能拿多少补偿', line: '经济补偿 N、N+1、违法辞退 2N', icon: 'dismissal', topic: 'dismissal' }, severance, [
  { name: 'way', kind: 'choice', need: 'must', label: '是怎么离开的？', options: ways },
  { name: 'startedOn', kind: 'day', need: 'must', label: '哪天入职的？', hint: '从真正上班那天算，不看哪天签合同。' },
  { name: 'endedOn', kind: 'day', need: 'must', label: '哪天离职的？', hint: '最后一天。还没走的，填今天看看。' },
  {
    name: 'averageFen', kind: 'money', need: 'must', label: '离职前12个月，平均每月应得多少元？',
    hint: '扣社保、个税以前的数，奖金、津贴、补贴都算。12个月加起来除以12；做得不满12个月的，按实际月数平均。',
  },
  { name: 'lastMonthFen', kind: 'money', need: 'must', label: '离职前一个月的工资是多少元？', shown: ({ way }) => way === 'instead' },
  { name: 'minimumFen', kind: 'money', need: 'may', label: '当地每月最低工资是多少元？（可不填）', hint: '工资低的才用得上。可以打12333问。' },
  {
    name: 'localAverageFen', kind: 'money', need: 'may', label: '当地上年度职工月平均工资是多少元？（可不填）',
    hint: '工资特别高的才用得上。看市里公布的数，可以打12333问。',
  },
])
