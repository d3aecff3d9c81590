import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { ActProps } from './act'
import { refusedWords } from './refused'

/** Back to the queue, as old as it is. */
export function ToQueue({ line, onDone, onRefused }: ActProps) {
  const { run, state, error } = useAction('consultation.reassign')
  const free = async () => {
    const result = await run({ id: line.id, token: line.token, to: { kind: 'queue' } })
    if (result.ok) onDone('放回队列了，会问别的律师。')
    else onRefused()
  }
  return (
    <View className='stack'>
      <View>{line.lawyer ? `${line.lawyer}律师就不能再答这一件了，写了没发的会留在他的草稿里。` : ''}工友已经等的时间照算，还排在前面。</View>
      {error && <Note>{refusedWords(error)}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在放…' onTap={() => { void free() }}>放回队列</Button>
    </View>
  )
}
