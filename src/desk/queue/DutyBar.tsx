import { View } from '@tarojs/components'
import type { Duty } from '@contract'
import { timeInWords } from '@domain/when'
import { useAction } from '../../client/action'
import { useSession } from '../../client/session'
import { subscribe } from '../../client/subscribe'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { Switch } from '../../ui/Switch'
import './dutyBar.css'

const says: Record<Duty['state'], string> = { on: '正在值班', off: '没在值班' }
const other: Record<Duty['state'], Duty['state']> = { on: 'off', off: 'on' }

const clock = /\d+:\d+$/

/** `今天 8:00 到 16:00`; the day is said twice only where it differs. */
function spanOf(shift: NonNullable<Duty['shift']>, now: string): string {
  const [from, to] = [timeInWords(shift.from, now), timeInWords(shift.to, now)]
  return `${from} 到 ${from.replace(clock, '') === to.replace(clock, '') ? clock.exec(to)?.[0] ?? to : to}`
}

function shiftInWords({ state, shift }: Duty, now: string): string {
  const planned = shift ? `${spanOf(shift, now)} 是您的班。` : '现在没排您的班。'
  return state === 'on' ? planned : `${planned}打开值班才能接单，手上的照样能答。`
}

/** The on-duty switch, the shift, and how full the lawyer's hands are. */
export function DutyBar({ duty, now, onSwitched }: { duty: Duty; now: string; onSwitched: () => void }) {
  const { run, state, error } = useAction('duty.switch')
  const full = duty.holding >= duty.capacity
  const { data: me } = useSession()
  const turn = async () => {
    // WeChat asks on a tap only, and one yes is one message: the next offer
    if (duty.state === 'off' && me) void subscribe([me.templates.duty])
    const result = await run({ to: other[duty.state] })
    if (result.ok) onSwitched()
  }
  return (
    <View className='duty'>
      <View className='duty-row'>
        <Switch label='值班' says={says[duty.state]} at={duty.state} state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void turn() }} />
        <View className='duty-hands'>手上 {duty.holding} / {duty.capacity}</View>
      </View>
      <View className='quiet small'>{shiftInWords(duty, now)}</View>
      {full && <View className='care small'>手上满了，先答完一件再接。</View>}
      {error && <Note>{error.says}</Note>}
      <View className='duty-doors'>
        <Button kind='quiet' width='words' onTap={() => go('desk/calendar')}>{duty.swaps > 0 ? `我的班表（${duty.swaps} 个换班等您答复）` : '我的班表'}</Button>
        <Button kind='quiet' width='words' onTap={() => go('desk/conflicts')}>利益冲突</Button>
      </View>
    </View>
  )
}
