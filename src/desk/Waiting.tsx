import { View } from '@tarojs/components'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { toQueue } from './toQueue'

const refreshMs = 8_000

/** On a page of its own one does not see the queue: whether something is kept for the reader there. `but` is what stands here already. */
export function Waiting({ but }: { but: string }) {
  const { data } = useQuery('consultation.queue', {}, { pollMs: refreshMs })
  const offers = data?.offers.filter(({ id }) => id !== but) ?? []
  return (
    <View aria-live='polite'>
      {offers.length > 0 && (
        <View className='stack'>
          <Note tone='time'>有一件新咨询请您接。您写的随时存着，可以先去看看。</Note>
          <Button onTap={toQueue}>去看那一件</Button>
        </View>
      )}
    </View>
  )
}
