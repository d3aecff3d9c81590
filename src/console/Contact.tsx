import { View } from '@tarojs/components'
import { useAction } from '../client/action'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { phone } from '../ui/go'

/** Name and number of a worker, after a tap: each look is written down. */
export function Contact({ id }: { id: string }) {
  const { run, state, data, error } = useAction('consultation.contact')
  if (data) {
    return (
      <View className='stack'>
        <View><View className='quiet small'>{data.name}</View><View className='large'>{data.phone}</View></View>
        <Button icon='phone' onTap={() => phone(data.phone)}>打电话</Button>
      </View>
    )
  }
  return (
    <View className='stack'>
      {error && <Note>{error.says}</Note>}
      <Button icon='phone' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void run({ id }) }}>看电话</Button>
      <View className='quiet small'>谁在什么时候看过，都会记下来。</View>
    </View>
  )
}
