import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useAction } from '../../client/action'
import { whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'

interface ShareProps { id: string; contact: 'shared' | 'kept'; onChanged: () => void }

/** Only the worker decides whether the lawyer may see name and phone, and can take it back. */
export function Share({ id, contact, onChanged }: ShareProps) {
  const [open, setOpen] = useState<'no' | 'yes'>('no')
  const typed = useRef({ name: '', phone: '' })
  const { run, state, error } = useAction('consultation.share')
  const busy = state === 'busy' ? 'busy' : 'ready'
  const send = async (given: typeof typed.current | null) => {
    const result = await run({ id, contact: given && { name: given.name.trim(), phone: given.phone.replace(/[\s-]/g, '') } })
    if (!result.ok) return
    setOpen('no')
    onChanged()
  }
  if (contact === 'shared') {
    return (
      <Card title='您的律师能看到您的姓名和电话'>
        <View className='quiet'>律师每看一次都有记录。</View>
        {error && <Note>{error.says}</Note>}
        <Button state={busy} onTap={() => { void send(null) }}>不让看了</Button>
      </Card>
    )
  }
  if (open === 'no') return <Button kind='quiet' icon='phone' onTap={() => setOpen('yes')}>想让律师给我打电话</Button>
  return (
    <Card title='让律师能打电话给您'>
      <View className='quiet'>只有接您这件事的律师能看到，每看一次都有记录。您随时能收回。</View>
      <Field id='name' label='怎么称呼您？' max={20} error={whyOf(error, 'contact.name')} onInput={name => { typed.current.name = name }} />
      <Field id='phone' kind='number' label='手机号' max={13} error={whyOf(error, 'contact.phone')} onInput={phone => { typed.current.phone = phone }} />
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button state={busy} onTap={() => { void send(typed.current) }}>让律师看到</Button>
        <Button onTap={() => setOpen('no')}>先不了</Button>
      </View>
    </Card>
  )
}
