import { View } from '@tarojs/components'
import type { OfferLine } from '@contract'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { Offer } from './Offer'
import type { Claim } from './useClaim'
import { useOffers } from './useOffers'
import { useTabTitle } from './useTabTitle'
import { offerSaid, passedSaid } from './words'

interface OffersProps {
  offers: readonly OfferLine[] | undefined
  now: string
  claim: Claim
  /** one was left to another lawyer */
  onDeclined: () => void
}

/** What is kept for the reader now. What comes and goes is said once, softly, and shown without a jump of colours. */
export function Offers({ offers, now, claim, onDeclined }: OffersProps) {
  const { passed, settle, forget } = useOffers(offers)
  const waiting = offers ?? []
  useTabTitle(waiting.length)
  const said = waiting[0] ? offerSaid(waiting[0]) : passed ? passedSaid(passed) : ''
  const taking: Claim = { ...claim, take: id => { settle(id); return claim.take(id) } }
  const declined = (id: string) => {
    settle(id)
    onDeclined()
  }
  return (
    <>
      <View className='offer-said' aria-live='polite'>{said}</View>
      {passed && (
        <View className='stack'>
          <Note tone='time'>{passedSaid(passed)}</Note>
          <View><Button kind='quiet' width='words' onTap={forget}>知道了</Button></View>
        </View>
      )}
      {waiting.map(offer => <Offer key={offer.id} offer={offer} now={now} claim={taking} onDeclined={declined} />)}
    </>
  )
}
