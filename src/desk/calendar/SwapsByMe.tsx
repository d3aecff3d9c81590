import { View } from '@tarojs/components'
import type { SwapByMe, SwapState } from '@contract'
import { shiftInWords } from '@domain/shiftWords'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Mark } from '../../ui/State'

const marks: Record<SwapState, { tone: 'good' | 'care' | 'calm' | 'quiet'; says: string }> = {
  offered: { tone: 'calm', says: '等同事答复' },
  accepted: { tone: 'good', says: '同事接了' },
  declined: { tone: 'care', says: '同事接不了，还是您的班' },
  withdrawn: { tone: 'quiet', says: '您收回了' },
  over: { tone: 'quiet', says: '没换成' },
}

function Row({ offer, now, onDone }: { offer: SwapByMe; now: string; onDone: () => void }) {
  const { run, state, error } = useAction('duty.withdrawSwap')
  const withdraw = async () => {
    const result = await run({ id: offer.id })
    if (result.ok || result.error.name === 'SwapOver') onDone()
  }
  const { tone, says } = marks[offer.state]
  return (
    <View className='stack'>
      <View>{shiftInWords(offer.shift, now)}，换给{offer.surname}律师</View>
      <Mark tone={tone}>{says}</Mark>
      {error && <Note>{error.says}</Note>}
      {offer.state === 'offered' && <Button width='words' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void withdraw() }}>不换了</Button>}
    </View>
  )
}

/** Shifts the lawyer wanted to hand over, and what became of it. */
export function SwapsByMe({ offers, now, onDone }: { offers: readonly SwapByMe[]; now: string; onDone: () => void }) {
  if (offers.length === 0) return null
  return <Card title='我要换的班'>{offers.map(offer => <Row key={offer.id} offer={offer} now={now} onDone={onDone} />)}</Card>
}
