import { View } from '@tarojs/components'
import type { OfferLine } from '@contract'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { Mark } from '../../ui/State'
import { rowId } from '../keys'
import { Countdown } from './Countdown'
import { Decline } from './Decline'
import type { Claim } from './useClaim'
import { placeOf, urgentWords, waitedInWords } from './words'
import './rows.css'
import './offer.css'

interface OfferProps {
  offer: OfferLine
  now: string
  claim: Claim
  /** it was left to the next lawyer, or was gone already */
  onDeclined: (id: string) => void
}

/** One that is kept for the reader: what, where, since when, and how long it stays theirs. */
export function Offer({ offer, now, claim, onDeclined }: OfferProps) {
  const [step, setStep] = useState<'deciding' | 'declining'>('deciding')
  const { id, reference, urgent, followUp } = offer
  return (
    <View id={rowId(id)} className='offer' aria-role='group' aria-label={`请您接：${placeOf(offer)}`}>
      <View className='offer-head'><Heading>请您接这一件</Heading><Countdown until={offer.until} /></View>
      <View className='offer-what'>{placeOf(offer)}</View>
      {urgent.map(reason => <Mark key={reason} tone='care'>{urgentWords[reason]}</Mark>)}
      {followUp && <Mark tone='calm'>答过的，工友又来问</Mark>}
      <View className='desk-row-small'><View>{waitedInWords(offer, now)}</View><View>{reference}</View></View>
      {step === 'declining'
        ? <Decline id={id} onDone={() => onDeclined(id)} onBack={() => setStep('deciding')} />
        : (
          <View className='buttons'>
            <Button kind='filled' state={claim.taking === id ? 'busy' : claim.taking ? 'disabled' : 'ready'} busy='正在接…' onTap={() => { void claim.take(id) }}>接这一件</Button>
            <Button kind='quiet' onTap={() => setStep('declining')}>让给别人</Button>
          </View>
        )}
      <View className='quiet small'>到时间没接，会转给下一位律师。</View>
    </View>
  )
}
