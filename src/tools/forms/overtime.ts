import { overtime } from '@domain/calculate/overtime'
import { calculator } from '../form'

export const overtimeForm = calculator({ title: '一个月的加班费', line: '平时150%、休息日200%、法定节日300%', icon: 'hours', topic: 'hours' }, overtime, [
  { name: 'monthlyFen', kind: 'money', need: 'must', label: '每月工资多少元？', hint: '合同约定的月工资，不含加班费。' },
  { name: 'workDays', kind: 'count', need: 'may', label: '平时加班：有几天？', hint: '本来就要上班的日子，下班以后接着干的。' },
  { name: 'workHours', kind: 'hours', need: 'may', label: '平时加班：平均每天多干几小时？', hint: '8小时以外的，可以填2.5这样的数。' },
  { name: 'restDays', kind: 'count', need: 'may', label: '休息日加班：有几天？', hint: '已经补休的不填。' },
  { name: 'restHours', kind: 'hours', need: 'may', label: '休息日加班：平均每天几小时？' },
  {
    name: 'holidayDays', kind: 'count', need: 'may', label: '法定节日加班：有几天？',
    hint: '元旦1天、春节4天、清明1天、劳动节2天、端午1天、中秋1天、国庆3天。长假里别的日子算休息日。',
  },
  { name: 'holidayHours', kind: 'hours', need: 'may', label: '法定节日加班：平均每天几小时？' },
  { name: 'paidFen', kind: 'money', need: 'may', label: '这个月已经发了多少加班费？（没发就不填）' },
  { name: 'minimumFen', kind: 'money', need: 'may', label: '当地每月最低工资是多少元？（可不填）', hint: '工资低的才用得上。可以打12333问。' },
])
