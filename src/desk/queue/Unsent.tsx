import { View } from '@tarojs/components'
import type { ConsultationLine, Draft } from '@contract'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { copy } from '../../client/privacy'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { useForget } from '../thread/useWriting'
import { Group } from './Group'

interface UnsentProps {
  drafts: readonly Draft[] | undefined
  held: readonly Pick<ConsultationLine, 'id' | 'state'>[] | undefined
  /** the one open beside the lists: its draft stands there */
  open: string | null
  now: string
  onDropped: () => void
}

const why: Record<Draft['state'], string> = { late: '发的时候已经不在您手上', open: '没发出，这一件已经不在您手上' }

function Row({ draft: { consultation, reference, text, savedAt, state }, now, onDropped }: { draft: Draft } & Pick<UnsentProps, 'now' | 'onDropped'>) {
  const [copied, setCopied] = useState<'no' | 'done' | 'refused'>('no')
  const [step, setStep] = useState<'kept' | 'asking'>('kept')
  const { run, state: dropping, error } = useAction('draft.drop')
  const forget = useForget(consultation)
  const drop = async () => {
    if (!(await run({ consultation, state })).ok) return
    if (state === 'open') forget()
    onDropped()
  }
  return (
    <View className='unsent' aria-role='listitem'>
      <View className='desk-row-small'><View>{reference}</View><View>{timeInWords(savedAt, now)}</View><View>{why[state]}</View></View>
      <View className='unsent-text'>{text}</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button icon='copy' onTap={() => { void copy(text).then(setCopied) }}>{copied === 'done' ? '已复制' : '复制'}</Button>
        {step === 'kept'
          ? <Button kind='quiet' onTap={() => setStep('asking')}>不要了</Button>
          : <Button state={dropping === 'busy' ? 'busy' : 'ready'} busy='正在删…' onTap={() => { void drop() }}>确定不要了</Button>}
      </View>
    </View>
  )
}

/** What was written for consultations that are in somebody else's hands now: to copy, or to drop. */
export function Unsent({ drafts, held, open, now, onDropped }: UnsentProps) {
  if (!drafts || !held) return null
  const mine = held.filter(({ state }) => state === 'held' || state === 'askedBack').map(({ id }) => id)
  const left = drafts.filter(({ consultation, state }) => state === 'late' || (consultation !== open && !mine.includes(consultation)))
  if (left.length === 0) return null
  return (
    <Group title='没送出去的草稿' count={`${left.length} 份`}>
      <View className='desk-rows' aria-role='list' aria-label='没送出去的草稿'>
        {left.map(draft => <Row key={`${draft.consultation} ${draft.state}`} draft={draft} now={now} onDropped={onDropped} />)}
      </View>
      <View className='quiet small'>只有您自己看得到。</View>
    </Group>
  )
}
