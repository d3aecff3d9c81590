import { useRouter } from '@tarojs/taro'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { CardView } from './card/CardView'

/** One point of law. Opened once, it can be read without a network. */
export default function CardPage() {
  const { params } = useRouter<{ id: string }>()
  const answer = useQuery('law.get', { id: params.id })
  return (
    <Page title='法律要点'>
      <Loaded answer={answer}>
        {data => (
          <>
            <CardView {...data} />
            <Button kind='filled' icon='ask' onTap={() => go('pages/ask', { topic: data.card.topic })}>我的情况，问律师</Button>
          </>
        )}
      </Loaded>
    </Page>
  )
}
