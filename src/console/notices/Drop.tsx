import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { Writing } from './useWriting'

/** Deletes a draft after one more tap: nobody but its author has seen it. */
export function Drop({ flush, onDropped }: { flush: Writing['flush']; onDropped: () => void }) {
  const [asked, setAsked] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('notice.drop')
  const drop = async () => {
    const seen = await flush()
    if (seen && (await run(seen)).ok) onDropped()
  }
  if (asked === 'no') return <Button kind='quiet' onTap={() => setAsked('yes')}>不要这条草稿了</Button>
  return (
    <View className='stack'>
      <Note>{error?.says ?? '删掉以后，写的就没有了。'}</Note>
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void drop() }}>删掉</Button>
        <Button kind='quiet' onTap={() => setAsked('no')}>留着</Button>
      </View>
    </View>
  )
}
