import { View } from '@tarojs/components'
import type { Input } from '@contract'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Door, Doors } from '../../ui/Door'
import { Note } from '../../ui/Failure'
import { phone } from '../../ui/go'

/** Name and phone, where the worker lets their lawyer see them; fetched on a tap, since each look is written down. */
export function Contact({ id }: { id: Input<'consultation.contact'>['id'] }) {
  const { run, state, data, error } = useAction('consultation.contact')
  return (
    <View className='stack'>
      {data
        ? <Doors><Door icon='phone' title={`${data.name} ${data.phone}`} line='点一下打电话' onTap={() => phone(data.phone)} /></Doors>
        : <View className='buttons'><Button icon='phone' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void run({ id }) }}>看姓名和电话</Button></View>}
      <View className='quiet small'>工友同意给您看。每看一次都会记下来，请只用来办这一件事。</View>
      {error && <Note>{error.says}</Note>}
    </View>
  )
}
