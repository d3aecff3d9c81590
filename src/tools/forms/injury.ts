import { injury } from '@domain/calculate/injury'
import { calculator, type Typed } from '../form'

const disabled = ({ harm }: Typed) => harm === 'disabled'
const died = ({ harm }: Typed) => harm === 'death'

export const injuryForm = calculator({ title: '工伤的一次性赔偿', line: '按1到10级，或者因工死亡', icon: 'injury', topic: 'injury' }, injury, [
  {
    name: 'harm', kind: 'choice', need: 'must', label: '是哪一种？',
    options: [{ value: 'disabled', name: '评了伤残等级' }, { value: 'death', name: '因工去世' }],
  },
  { name: 'grade', kind: 'count', need: 'must', label: '几级伤残？', hint: '照劳动能力鉴定结论，填1到10。', shown: disabled },
  { name: 'wageFen', kind: 'money', need: 'must', label: '受伤前12个月，平均每月缴费工资多少元？', hint: '单位给您缴工伤保险时报的工资。可以在社保网上查，或打12333问。', shown: disabled },
  {
    name: 'localAverageFen', kind: 'money', need: 'may', label: '当地职工月平均工资是多少元？（可不填）',
    hint: '工资特别高或特别低才用得上。可以打12333问。', shown: disabled,
  },
  { name: 'localAverageFen', kind: 'money', need: 'must', label: '当地上年度职工月平均工资是多少元？', hint: '市里或省里公布的数，可以打12333问。', shown: died },
  {
    name: 'incomeFen', kind: 'money', need: 'must', label: '上一年全国城镇居民人均可支配收入是多少元？', shown: died,
    hint: '国家统计局每年年初公布，是一年的数。填去世前一年的，可以打12333问。',
  },
])
