import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { ActProps } from './Acts'

type As = 'close' | 'withdraw'

const words: Record<As, { says: string; button: string; done: string }> = {
  close: { says: '结束后律师不再跟进。过几天工会再回访。', button: '结束', done: '结束了。' },
  withdraw: { says: '律师还没答的，就不再答了。写过的内容都还在。', button: '不问了，结束', done: '结束了，律师不用再答。' },
}

/** Ends it, after saying what that means. */
export function End({ as, thread: { id }, onDone, onRefused }: ActProps & { as: As }) {
  const close = useAction('consultation.close')
  const withdraw = useAction('consultation.withdraw')
  const { state, error } = as === 'close' ? close : withdraw
  const { says, button, done } = words[as]
  const end = async () => {
    const result = as === 'close' ? await close.run({ id }) : await withdraw.run({ id })
    if (result.ok) onDone(done)
    else onRefused()
  }
  return (
    <>
      <View>{says}</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void end() }}>{button}</Button>
    </>
  )
}
