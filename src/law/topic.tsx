import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Topic } from '@contract'
import { topicNames } from '@domain/topic'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Door, Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Failure } from '../ui/Failure'
import { go, goInstead } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'

function Cards({ topic }: { topic: Topic }) {
  const answer = useQuery('law.list', { topic })
  return (
    <Loaded answer={answer}>
      {({ cards }) => cards.length === 0
        ? <Empty icon='book' title='这一类还在整理' line='可以直接问律师，一样免费。' />
        : <Doors>{cards.map(({ id, title, meaning }) => <Door key={id} title={title} line={meaning} onTap={() => go('law/card', { id })} />)}</Doors>}
    </Loaded>
  )
}

/** The cards of one topic, in reading order. */
export default function TopicPage() {
  const { params } = useRouter<{ topic: string }>()
  const topic = Topic.safeParse(params.topic)
  if (!topic.success) {
    return <Page title='查法律'><Failure says='没有这一类' way='看全部类别' onRetry={() => goInstead('law/index')} /></Page>
  }
  return (
    <Page title={topicNames[topic.data].name}>
      <View className='quiet'>{topicNames[topic.data].about}</View>
      <Cards topic={topic.data} />
      <Button kind='filled' icon='ask' onTap={() => go('pages/ask', { topic: topic.data })}>问律师（免费）</Button>
      <Button kind='quiet' onTap={() => go('law/index')}>看别的类别</Button>
    </Page>
  )
}
