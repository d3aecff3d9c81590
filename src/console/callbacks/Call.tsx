import { View } from '@tarojs/components'
import { type CallbackLine, limits } from '@contract'
import { topicNames } from '@domain/topic'
import { byInWords, timeInWords } from '@domain/when'
import { whyOf } from '../../client/call'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Arrows } from '../arrows'
import { Contact } from '../Contact'
import { useSendKey } from '../keyboard'
import { Rating } from '../Rating'
import { useTold } from './useTold'

const more = [{ value: 'no', name: '不用了' }, { value: 'yes', name: '还要律师帮' }] as const

interface CallProps {
  line: CallbackLine
  now: string
  onDone: (says: string) => void
}

function Worker({ line: { id, topic, reference, station, closedAt, contact }, now }: Omit<CallProps, 'onDone'>) {
  return (
    <Card title={`${topicNames[topic].name} · ${reference}`}>
      <View>{`${station}，${timeInWords(closedAt, now)}结束。`}</View>
      {contact === 'given' ? <Contact id={id} /> : <View className='quiet'>没留电话。他来站点的话，可以当面问。</View>}
    </Card>
  )
}

/** Where more help is asked for when it cannot be opened again from here. */
const elsewhere = ({ until }: CallbackLine, now: string, entered: boolean) => entered || until < now
  ? '过了重新打开的时间，请替他登记一件新的。' : `请工友自己在手机上打开这一件，点“还没解决”，${byInWords(until, now)}都可以。`

/** Rings the worker up and writes down what they say. Only what the office entered can be opened again here. */
export function Call({ line, now, onDone }: CallProps) {
  const thread = useQuery('consultation.get', { id: line.id })
  const { told, change, send, state, error } = useTold(line.id, onDone)
  const opens = thread.data?.actions.includes('reopen') ?? false
  const ready = told.solved && told.score && (told.more === 'no' || opens)
  useSendKey(() => { if (ready) void send() })
  return (
    <View className='stack'>
      <Worker line={line} now={now} />
      <Card title='工友怎么说？'>
        <Rating id={line.id} solved={told.solved} score={told.score} onSolved={solved => change({ solved })} onScore={score => change({ score })} />
        <View className='strong'>还需要帮忙吗？</View>
        <Arrows id={`more-${line.id}`}><Choice label='还需要帮忙吗' columns='two' options={more} chosen={told.more} onChoose={chosen => change({ more: chosen })} /></Arrows>
        {told.more === 'yes' && opens && (
          <Field
            id={`need-${line.id}`} kind='short' label='还要帮什么' hint='写给律师看。' initial={told.text} max={limits.message.max} error={whyOf(error, 'text')}
            onInput={text => change({ text })}
          />
        )}
        {told.more === 'yes' && !opens && thread.state !== 'loading' && <Note tone='time'>{elsewhere(line, now, thread.data !== null)}</Note>}
        {error && !whyOf(error, 'text') && <Note>{error.says}</Note>}
        <Button kind='filled' state={state === 'busy' ? 'busy' : ready ? 'ready' : 'disabled'} busy='正在记…' onTap={() => { void send() }}>记下来</Button>
      </Card>
    </View>
  )
}
