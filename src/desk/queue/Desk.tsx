import Taro from '@tarojs/taro'
import { Empty } from '../../ui/Empty'
import { go } from '../../ui/go'
import { Split } from '../../ui/Split'
import { useWidth } from '../../ui/wide'
import { ThreadPanel } from '../thread/ThreadPanel'
import { KeyHelp } from './KeyHelp'
import { Lists } from './Lists'
import { useClaim } from './useClaim'
import { useDesk } from './useDesk'
import { type Opened, useOpened } from './useOpened'

/** Duty and the lists; in a wide window the open consultation stands beside them. */
export function Desk() {
  const width = useWidth()
  const desk = useDesk()
  const { opened, open } = useOpened()
  const shown = width === 'wide' ? opened : null

  const show = (id: string, entry: Opened['entry']) => {
    claim.forget()
    if (width === 'narrow') return go('desk/thread', { id })
    open({ id, entry })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const claim = useClaim(desk.reload, id => show(id, 'write'))
  const leave = () => {
    open(null)
    desk.reload()
  }
  return (
    <Split
      stays='list' names={{ list: '队列和手上的咨询', detail: '打开的咨询' }}
      list={<Lists desk={desk} claim={claim} open={shown?.id ?? null} onOpen={id => show(id, 'read')} />}
      detail={width === 'wide' && <>
        {shown
          ? <ThreadPanel key={shown.id} {...shown} look={desk.queue.data?.offers.length ? 'quiet' : 'first'} onChanged={desk.reload} onLeave={leave} />
          : <Empty icon='desk' title='从左边接一件，或者打开手上的一件' line='打开后在这里看全部内容、写答复。' />}
        <KeyHelp />
      </>}
    />
  )
}
