import { View } from '@tarojs/components'
import { limits, topics, UrgentReason } from '@contract'
import { topicNames } from '@domain/topic'
import { type CallError, whyOf } from '../../client/call'
import { Heading } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Ticks } from '../../ui/Ticks'
import { Arrows } from '../arrows'
import { urgentWords } from '../words'
import type { Entry } from './entry'
import { TopicHint } from './TopicHint'

const channels = [{ value: 'phone', name: '打电话来的' }, { value: 'walkIn', name: '到访的' }] as const
const topicOptions = topics.map(value => ({ value, name: topicNames[value].name }))
const urgentOptions = UrgentReason.options.map(value => ({ value, name: urgentWords[value] }))
const shares = [
  { value: 'kept', name: '不让律师看', line: '只有工会打得通他' },
  { value: 'shared', name: '律师可以看', line: '律师也能打给他' },
] as const

const most = { phone: 20, name: 20 }
/** Where the keyboard begins. */
export const firstField = 'enter-phone'

interface FieldsProps {
  entry: Entry
  wrong: CallError<'consultation.enter'> | null
  onChange: (part: Partial<Entry>) => void
}

/** How to reach them, and how they are addressed. */
function Who({ entry, wrong, onChange }: FieldsProps) {
  return (
    <>
      <Arrows id='enter-channel'><Choice label='怎么来的' columns='two' options={channels} chosen={entry.channel} onChoose={channel => onChange({ channel })} /></Arrows>
      <View className='office-pair'>
        <Field
          id={firstField} label='电话' kind='number' initial={entry.phone} max={most.phone} onInput={phone => onChange({ phone })}
          error={whyOf(wrong, 'contact.phone') && '请核对号码：手机 11 位，座机带区号'}
        />
        <Field id='enter-name' label='怎么称呼' placeholder='比如 张师傅' initial={entry.name} max={most.name} error={whyOf(wrong, 'contact.name')} onInput={name => onChange({ name })} />
      </View>
    </>
  )
}

/** All that is asked, in the order in which it is said. */
export function Fields(props: FieldsProps) {
  const { entry, wrong, onChange } = props
  const unchosen = whyOf(wrong, 'topic')
  return (
    <>
      <Who {...props} />
      <Heading look='section-title'>哪一类事</Heading>
      <View className={`enter-topics ${unchosen ? 'group-wrong' : ''}`}>
        <Arrows id='enter-topic'><Choice label='哪一类事' columns='two' options={topicOptions} chosen={entry.topic} onChoose={topic => onChange({ topic })} /></Arrows>
      </View>
      {unchosen && <Note>请选一类，拿不准就选最像的。</Note>}
      <Field
        id='enter-text' label='发生了什么事' hint='照他说的写：什么时候、什么单位、想要什么。' kind='long' initial={entry.text} max={limits.question.max}
        error={whyOf(wrong, 'text')} onInput={text => onChange({ text })}
      />
      <TopicHint text={entry.text} topic={entry.topic} onTopic={topic => onChange({ topic })} />
      <Field id='enter-employer' label='单位或平台（可不填）' initial={entry.employer} max={limits.employer.max} error={whyOf(wrong, 'employer')} onInput={employer => onChange({ employer })} />
      <Heading look='section-title'>问一句：有没有这样的急事？没有就不选</Heading>
      <Ticks label='有没有急事' options={urgentOptions} chosen={entry.urgent} onChange={urgent => onChange({ urgent })} />
      <Heading look='section-title'>问一句：律师能不能看到您的电话？</Heading>
      <Arrows id='enter-share'><Choice label='律师能不能看到电话' columns='two' options={shares} chosen={entry.share} onChoose={share => onChange({ share })} /></Arrows>
    </>
  )
}
