import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Offer } from './Offer'
import type { Offering } from './useOffers'
import { useTabTitle } from './useTabTitle'
import { offerSaid, passedSaid } from './words'
import './offer.css'

interface OffersProps {
  offering: Offering
  now: string
  /** one was left to another lawyer */
  onDeclined: () => void
}

/** What is kept for the reader now. What comes and goes is said once, softly, and shown without a jump of colours. */
export function Offers({ offering: { offers, passed, settle, forget, claim }, now, onDeclined }: OffersProps) {
  useTabTitle(offers.length)
  const said = offers[0] ? offerSaid(offers[0]) : passed ? passedSaid(passed) : ''
  const declined = (id: string) => {
    settle(id)
    onDeclined()
  }
  return (
    <>
      <View className='offer-said' aria-live='polite'>{said}</View>
      {passed && (
        <View className='offer-passed'>
          <Icon name='clock' />
          <View className='grow'>{passedSaid(passed)}</View>
          <Button kind='quiet' width='words' onTap={forget}>知道了</Button>
        </View>
      )}
      {offers.map(offer => <Offer key={offer.id} offer={offer} now={now} claim={claim} onDeclined={declined} />)}
    </>
  )
}
