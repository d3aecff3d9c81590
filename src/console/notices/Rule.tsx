import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Switch } from '../../ui/Switch'

/** Whether this unit and all below want a second person to look first; what a unit above asks for cannot be undone here. */
export function Rule({ unit: { id, name } }: { unit: Unit }) {
  const rule = useQuery('notice.rule', { unitId: id })
  const { run, state, error } = useAction('notice.setRule')
  if (!rule.data) return null
  const { own, review, from } = rule.data
  const turn = async () => { if ((await run({ unitId: id, review: own === 'needed' ? 'free' : 'needed' })).ok) rule.reload() }
  return (
    <Card title='发之前，另一个人看过'>
      <View>{`打开以后，${name}和下面的通知，写的人不能自己发，要另一个同事看过。`}</View>
      {review === 'needed' && own === 'free'
        ? <View className='strong'>{`${from}已经要求了，这里不能关。`}</View>
        : <Switch label='另一个人看过再发' says={own === 'needed' ? '要' : '不要'} at={own === 'needed' ? 'on' : 'off'} state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void turn() }} />}
      {error && <Note>{error.says}</Note>}
    </Card>
  )
}
