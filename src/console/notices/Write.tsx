import { View } from '@tarojs/components'
import { limits, type TypedNotice } from '@contract'
import { useEffect, useState } from 'react'
import { Field } from '../../ui/Field'
import { enterAt, put } from './caret'
import { Marks } from './Marks'

const { noticeTitle, noticeText } = limits
const textId = 'notice-text'

interface WriteProps { typed: TypedNotice; kind: 'new' | 'correction'; onChange: (part: Partial<TypedNotice>) => void }

/** Title and text, with buttons for the marks; of a correction, what changed. */
export function Write({ typed, kind, onChange }: WriteProps) {
  const [box, setBox] = useState({ turn: 0, text: typed.text, caret: null as number | null })
  const onPut = (piece: string, where: 'line' | 'within') => {
    const next = put(textId, typed.text, piece, where)
    const text = next.text.slice(0, noticeText.max)
    onChange({ text })
    setBox({ turn: box.turn + 1, text, caret: next.caret })
  }
  useEffect(() => { if (box.caret !== null) enterAt(textId, box.caret) }, [box])
  return (
    <View className='stack'>
      {kind === 'correction' && (
        <Field id='notice-what' label='改了什么' hint='看过的人会先看到这一句，比如：时间从 10 点改到 9 点' initial={typed.what} max={120} onInput={what => onChange({ what })} />
      )}
      <Field id='notice-title' label='标题' hint={`一句话说清是什么事，最多 ${noticeTitle.max} 字`} initial={typed.title} max={noticeTitle.max} onInput={title => onChange({ title })} />
      <Field
        key={box.turn} id={textId} label='正文' kind='long' hint='一行是一段。写明从哪天起、谁要做什么、有疑问找谁。' initial={box.text} max={noticeText.max}
        onInput={text => onChange({ text })}
      />
      <Marks onPut={onPut} />
    </View>
  )
}
