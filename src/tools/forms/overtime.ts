import { type HoursSystem, overtime } from '@domain/calculate/overtime'
import type { Option } from '../../ui/Choice'
import { calculator, type Typed } from '../form'

const systems: readonly Option<HoursSystem>[] = [
  { value: 'standard', name: '一般的：一天8小时', line: '多数人是这种，不清楚也选它' },
  { value: 'combined', name: '综合工时：一段时间里总着算', line: '劳动部门批准过才行' },
  { value: 'irregular', name: '不定时：不按钟点算', line: '劳动部门批准过才行' },
]
const byDay = ({ system }: Typed) => system !== 'combined' && system !== 'irregular'
const combined = ({ system }: Typed) => system === 'combined'
const counted = ({ system }: Typed) => system !== 'irregular'

export const overtimeForm = calculator({ title: '一个月的加班费', line: '平时150%、休息日200%、法定节日300%', icon: 'hours', topic: 'hours' }, overtime, [
  { name: 'monthlyFen', kind: 'money', need: 'must', label: '每月工资多少元？', hint: '合同约定的月工资，不含加班费。', shown: counted },
  { name: 'system', kind: 'choice', need: 'may', label: '工时怎么算的？（不清楚就不选）', options: systems },
  {
    name: 'overHours', kind: 'hours', need: 'may', label: '这段时间总共超出标准多少小时？', shown: combined,
    hint: '上班的总小时，减去这段时间里每个工作日8小时。法定节日上的班不算在里面。',
  },
  { name: 'workDays', kind: 'count', need: 'may', label: '平时加班：有几天？', hint: '本来就要上班的日子，下班以后接着干的。', shown: byDay },
  { name: 'workHours', kind: 'hours', need: 'may', label: '平时加班：平均每天多干几小时？', hint: '8小时以外的，可以填2.5这样的数。', shown: byDay },
  { name: 'restDays', kind: 'count', need: 'may', label: '休息日加班：有几天？', hint: '已经补休的不填。', shown: byDay },
  { name: 'restHours', kind: 'hours', need: 'may', label: '休息日加班：平均每天几小时？', shown: byDay },
  {
    name: 'holidayDays', kind: 'count', need: 'may', label: '法定节日加班：有几天？',
    hint: '元旦1天、春节4天、清明1天、劳动节2天、端午1天、中秋1天、国庆3天。长假里别的日子算休息日。', shown: counted,
  },
  { name: 'holidayHours', kind: 'hours', need: 'may', label: '法定节日加班：平均每天几小时？', shown: counted },
  { name: 'paidFen', kind: 'money', need: 'may', label: '这个月已经发了多少加班费？（没发就不填）', shown: counted },
  { name: 'minimumFen', kind: 'money', need: 'may', label: '当地每月最低工资是多少元？（可不填）', hint: '工资低的才用得上。可以打12333问。', shown: counted },
])
