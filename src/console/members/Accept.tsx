import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { ActProps } from './act'

/** Takes somebody in: they are told, and their card works at once. */
export function Accept({ of, onDone, onRefused }: ActProps) {
  const { run, state, error } = useAction('member.accept')
  const accept = async () => {
    const result = await run({ id: of.id })
    if (result.ok) onDone('办好了。已经告诉工友，会员证马上能用。')
    else onRefused()
  }
  return (
    <View className='stack'>
      <View>{`收为${of.unit}的会员。`}</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在办…' onTap={() => { void accept() }}>同意入会</Button>
    </View>
  )
}
