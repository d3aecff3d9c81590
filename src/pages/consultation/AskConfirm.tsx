import { View } from '@tarojs/components'
import type { Topic } from '@contract'
import { topicNames } from '@domain/topic'
import { urgentNames } from '@domain/urgent'
import type { CallError } from '../../client/call'
import type { Photos } from '../../client/photo'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Consent } from '../session/Consent'
import type { AskDraft } from './askDraft'

interface AskConfirmProps {
  topic: Topic
  draft: AskDraft
  photos: Photos
  consented: 'yes' | 'no'
  state: 'idle' | 'busy' | 'done' | 'failed'
  error: CallError | null
  onEdit: () => void
  onSend: () => void
}

function Line({ name, children }: { name: string; children: string }) {
  return <View><View className='quiet small'>{name}</View><View className='pre'>{children}</View></View>
}

const photoWords: Record<Photos['state'], string> = { idle: '', sending: '照片正在传，请稍等再发。', failed: '有照片没传好，请返回再传一次或删掉。' }

/** Step three: read once more, agree, send. */
export function AskConfirm({ topic, draft, photos, consented, state, error, onEdit, onSend }: AskConfirmProps) {
  const busy = state === 'busy' || state === 'done'
  const ready = photos.state === 'idle'
  return (
    <>
      <Card title='发之前再看一眼'>
        <Line name='哪一类'>{topicNames[topic].name}</Line>
        <Line name='发生了什么'>{draft.text}</Line>
        {draft.employer && <Line name='单位或平台'>{draft.employer}</Line>}
        {draft.happenedOn && <Line name='从哪天开始'>{draft.happenedOn}</Line>}
        {draft.urgent.length > 0 && <Line name='急事'>{draft.urgent.map(reason => urgentNames[reason].name).join('、')}</Line>}
        {photos.list.length > 0 && <Line name='照片'>{`${photos.list.length} 张`}</Line>}
      </Card>
      {error && <Note>{error.says}</Note>}
      {!ready && <Note>{photoWords[photos.state]}</Note>}
      {consented === 'no' && ready && <Consent says='同意，并发给律师' busy={busy ? 'yes' : 'no'} onAgreed={onSend} />}
      {consented === 'yes' && (
        <Button kind='filled' state={busy ? 'busy' : ready ? 'ready' : 'disabled'} busy='正在发…' onTap={onSend}>
          {state === 'failed' ? '再发一次' : '发给律师'}
        </Button>
      )}
      <Button kind='quiet' icon='edit' onTap={onEdit}>返回修改</Button>
    </>
  )
}
