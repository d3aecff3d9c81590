import type { Matter } from '@domain/calculate/clocks'
import { limitation } from '@domain/calculate/limitation'
import type { Option } from '../../ui/Choice'
import { calculator, type Typed } from '../form'

const matters: readonly Option<Matter>[] = [
  { value: 'wagesStill', name: '欠工资，还在这家上班' },
  { value: 'wagesLeft', name: '欠工资，已经离开了' },
  { value: 'claim', name: '补偿、双倍工资、别的纠纷，要申请仲裁' },
  { value: 'awardOpen', name: '收到裁决书，不是终局的，或没写' },
  { value: 'awardFinal', name: '收到裁决书，写明是终局的' },
  { value: 'injury', name: '受了工伤，要申请认定' },
  { value: 'regrade', name: '伤残等级评低了，要再鉴定' },
  { value: 'inspection', name: '向劳动监察投诉，事情已经停了' },
  { value: 'inspectionGoing', name: '向劳动监察投诉，事情还在继续' },
  { value: 'mediation', name: '申请了调解，等多久' },
  { value: 'filed', name: '交了仲裁申请，等收不收' },
  { value: 'accepted', name: '仲裁委收了，等裁决' },
]

/** What the first day is called, by matter; without one nothing runs. */
const firstDay: Readonly<Record<Exclude<Matter, 'wagesStill' | 'inspectionGoing'>, string>> = {
  wagesLeft: '哪天离开的？（劳动关系结束那天）',
  claim: '哪天知道自己吃亏的？',
  awardOpen: '哪天收到裁决书的？',
  awardFinal: '哪天收到裁决书的？',
  injury: '哪天受伤的？（职业病填诊断、鉴定那天）',
  regrade: '哪天收到鉴定结论的？',
  inspection: '违法的做法哪天停的？（只有一次的，填那一天）',
  mediation: '调解组织哪天收到申请的？',
  filed: '仲裁委哪天收到申请的？',
  accepted: '仲裁委哪天受理的？',
}

const restarts = ({ matter }: Typed) => matter === 'wagesLeft' || matter === 'claim'

export const limitationForm = calculator({ title: '最晚哪天要办', line: '仲裁、起诉、工伤认定、投诉的期限', icon: 'dispute', topic: 'dispute' }, limitation, [
  { name: 'matter', kind: 'choice', need: 'must', label: '是哪一件事？', options: matters },
  ...Object.entries(firstDay).map(([matter, label]) =>
    ({ name: 'fromOn', kind: 'day', need: 'must', label, shown: (typed: Typed) => typed.matter === matter } as const)),
  {
    name: 'lastAskedOn', kind: 'day', need: 'may', label: '最近一次去要、去投诉，或者单位答应给，是哪天？（没有就不填）',
    hint: '有证据的才算，比如聊天记录。', shown: restarts,
  },
])
