import { View } from '@tarojs/components'
import type { ImportPreview } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import { Ticks } from '../../ui/Ticks'
import { effectInWords } from './words'

interface PublishProps {
  preview: ImportPreview
  today: string
  onPublished: (law: string, version: string) => void
}

const look = [{ value: 'looked', name: '上面这些地方我都看过了，仍然发布' }] as const

/** What still stands between this text and its publication; null when nothing does. */
function lacking({ findings, standing, law }: ImportPreview, ticked: 'no' | 'yes', typed: string): string | null {
  if ((findings.length > 0 || standing === 'differs') && ticked === 'no') return '请先看上面的，看过了打个勾。'
  return standing === 'differs' && typed.trim() !== law ? `请写上“${law}”，再发布。` : null
}

/** Says what publishing does and what is lost, and asks for a tick or a name where it matters. */
export function Publish({ preview, today, onPublished }: PublishProps) {
  const { importId, law, findings, standing } = preview
  const [ticked, setTicked] = useState<'no' | 'yes'>('no')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('law.publish')
  const missing = lacking(preview, ticked, typed)
  const publish = async () => {
    setTried('yes')
    if (missing) return
    const result = await run({ importId, accept: ticked === 'yes' ? 'findings' : 'nothing' })
    if (result.ok) onPublished(result.data.law, result.data.version)
  }
  return (
    <Card title='发布吗？'>
      <View className={standing === 'differs' ? 'strong' : ''}>{effectInWords(preview, today)}</View>
      <View className='quiet'>发布后收不回来。要改，只能再传一份。</View>
      {(findings.length > 0 || standing === 'differs') && (
        <Ticks label='看过了吗' options={look} chosen={ticked === 'yes' ? ['looked'] : []} onChange={chosen => setTicked(chosen.length ? 'yes' : 'no')} />
      )}
      {standing === 'differs' && <Field id='law-name' label={`换掉原来的全文，请写上“${law}”`} max={80} onInput={setTyped} />}
      {tried === 'yes' && missing && <Note>{missing}</Note>}
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在发布…' onTap={() => { void publish() }}>{standing === 'differs' ? '换掉并发布' : '发布'}</Button>
    </Card>
  )
}
