import { View } from '@tarojs/components'
import type { SwapToMe } from '@contract'
import { shiftInWords } from '@domain/shiftWords'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

function Offer({ offer, now, onDone }: { offer: SwapToMe; now: string; onDone: () => void }) {
  const { run, state, error } = useAction('duty.answerSwap')
  const answer = async (how: 'accept' | 'decline') => {
    const result = await run({ giverId: offer.giverId, id: offer.id, answer: how })
    if (result.ok || result.error.name === 'SwapOver') onDone()
  }
  const ready = state === 'busy' ? 'busy' : 'ready'
  return (
    <Card title={`${offer.surname}律师想请您接一个班`}>
      <View className='strong'>{shiftInWords(offer.shift, now)}</View>
      {error && <Note>{error.says}</Note>}
      <View className='buttons'>
        <Button kind='filled' state={ready} onTap={() => { void answer('accept') }}>我来接</Button>
        <Button state={ready} onTap={() => { void answer('decline') }}>我接不了</Button>
      </View>
    </Card>
  )
}

/** Colleagues' shifts that wait for a yes or no. */
export function SwapsToMe({ offers, now, onDone }: { offers: readonly SwapToMe[]; now: string; onDone: () => void }) {
  return <>{offers.map(offer => <Offer key={offer.id} offer={offer} now={now} onDone={onDone} />)}</>
}
