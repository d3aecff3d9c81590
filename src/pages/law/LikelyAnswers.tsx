import { View } from '@tarojs/components'
import type { Topic } from '@contract'
import { topicNames } from '@domain/topic'
import { useLawSearch } from '../../client/lawSearch'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Card'
import { LawHits } from '../../ui/LawHits'

const shown = 3
/** Fewer characters tell no story yet. */
const least = 6

interface LikelyProps {
  /** the story as far as it is written */
  text: string
  /** what it was filed under */
  topic: Topic
  onTopic: (topic: Topic) => void
}

/** Up to three cards that may answer already, and a better topic; silent while there are none, and when the search fails. */
export function LikelyAnswers({ text, topic, onTopic }: LikelyProps) {
  const { data } = useLawSearch(text, least)
  const hits = data?.hits.filter(hit => hit.kind === 'card').slice(0, shown) ?? []
  if (!hits.length) return null
  const better = data?.topic && hits.every(({ card }) => card.topic !== topic) ? data.topic : null
  return (
    <>
      <Heading look='section-title'>这可能已经回答了您</Heading>
      <View className='quiet small' aria-role='status'>点开看看；写的还在，看完可以接着问。</View>
      <LawHits hits={hits} look='short' />
      {better && <Button kind='quiet' onTap={() => onTopic(better)}>{`这更像「${topicNames[better].name}」，改成这一类`}</Button>}
    </>
  )
}
