import { planLimits } from '@contract'

/** A number of the plan. `path` is where it stands in the plan, as a refusal names it. */
export interface NumberField {
  path: string
  label: string
  hint: string
  unit: '分钟' | '天' | '件' | '位'
  limits: { readonly min: number; readonly max: number }
}

export interface Group { title: string; fields: readonly NumberField[] }

const { circleMinutes, headStartMinutes, ...own } = planLimits
const row = (path: keyof typeof own, unit: NumberField['unit'], label: string, hint: string): NumberField => ({ path, unit, label, hint, limits: own[path] })

/** Every number but the circles, in the order of a question's life. All minutes run in duty time. */
export const groups: readonly Group[] = [
  {
    title: '答应工友的时间',
    fields: [
      row('promiseMinutes', '分钟', '第一次答复', '工友问了以后，这么久以内有律师答复。对外公布的就是它。'),
      row('nextMinutes', '分钟', '追问的答复', '工友接着问以后，这么久以内答复。'),
      row('closingDays', '天', '最多办几天', '办了这么多个值班日还没完，就请工会看一看。'),
    ],
  },
  {
    title: '怎么派给律师',
    fields: [
      row('offerMinutes', '分钟', '给一位律师留多久', '没接就问下一位。'),
      row('leaseMinutes', '分钟', '接了以后多久要答', '没答就回到队列，给别的律师。'),
      row('warnMinutes', '分钟', '提前多久提醒律师', '快到答应的时间还没答，先提醒他。'),
      row('capacity', '件', '一位律师同时最多几件', '满了就不再派给他。'),
      row('knownMinutes', '分钟', '追问给原来的律师留多久', '过了这么久他没接，别的律师也能接。'),
    ],
  },
  {
    title: '答复以后',
    fields: [
      row('silentDays', '天', '工友多久不回话就结束', '律师答了或者问了，工友一直没回话。'),
      row('callbackDays', '天', '结束几天后回访', '问问工友：解决了吗，满意吗。'),
    ],
  },
  {
    title: '苗头：好几位工友问同一家单位',
    fields: [
      row('signalWorkers', '位', '几位工友算苗头', '不同的工友问同一家单位、同一类问题，到这么多位就提醒工会。'),
      row('signalDays', '天', '多少天以内', '只算这么多天以内问的。'),
    ],
  },
]

export const headStart: NumberField = {
  path: 'urgent.headStartMinutes', unit: '分钟', label: '急的提前多久', hint: '排队时，当作多等了这么久。再久也不超过这些，别人不会一直被插队。', limits: headStartMinutes,
}

const levels = ['街道、园区', '区', '市']

/** From which waiting time on the lawyers of the units above are asked, too; the unit's own are asked at once. */
export const circleField = (ring: number): NumberField => ({
  path: `circles.${ring}`, unit: '分钟', limits: circleMinutes,
  label: `往上${ring === 1 ? '一' : ring === 2 ? '两' : ` ${ring} `}级${levels[ring] ? `（比如${levels[ring]}）` : ''}的律师`,
  hint: '等了这么久还没人接，也请他们答。填 0 就是马上请。',
})

/** What was wrong with a number, in words. */
export const rangeInWords = ({ limits: { min, max }, unit }: NumberField): string => `请填 ${min} 到 ${max} 的整数（${unit}）`
