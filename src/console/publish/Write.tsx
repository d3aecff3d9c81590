import { View } from '@tarojs/components'
import { limits, type Unit } from '@contract'
import { type CallError, whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Reaches } from './Reaches'
import type { Written } from './useNotice'

interface WriteProps {
  written: Written
  units: readonly Unit[]
  wrong: CallError<'notice.publish'> | null
  /** whether the next step was asked for already */
  tried: 'no' | 'yes'
  kept: 'empty' | 'kept'
  onChange: (part: Partial<Written>) => void
  onNext: () => void
}

const { noticeTitle, noticeText } = limits

/** Title, text, and who is to hear it. */
export function Write({ written, units, wrong, tried, kept, onChange, onNext }: WriteProps) {
  return (
    <>
      <Field
        id='notice-title' label='标题' hint={`一句话说清是什么事。已写 ${written.title.length} / ${noticeTitle.max} 字`} initial={written.title}
        max={noticeTitle.max} error={whyOf(wrong, 'title')} onInput={title => onChange({ title })}
      />
      <Field
        id='notice-text' label='正文' hint='写明从哪天起、谁要做什么、有疑问找谁。' kind='long' initial={written.text}
        max={noticeText.max} error={whyOf(wrong, 'text')} onInput={text => onChange({ text })}
      />
      {kept === 'kept' && <View className='quiet small'>写的随时存着，关掉再打开还在。</View>}
      <View className='stack'>
        <Heading look='section-title'>发给谁</Heading>
        <Reaches units={units} chosen={written.to} onChoose={to => onChange({ to })} />
      </View>
      {tried === 'yes' && !written.to && <Note>请选一下发给谁。</Note>}
      {wrong && <Note>{wrong.says}</Note>}
      <Button kind='filled' onTap={onNext}>写好了，再看一遍</Button>
    </>
  )
}
