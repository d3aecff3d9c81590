import { View } from '@tarojs/components'
import { type Topic, topics } from '@contract'
import { topicNames } from '@domain/topic'
import { Icon } from './Icon'
import { Tap } from './Tap'

/** The twelve topics as a plain two-column list. */
export function TopicGrid({ onTopic }: { onTopic: (topic: Topic) => void }) {
  return (
    <View className='topics'>
      {topics.map(topic => (
        <Tap key={topic} className='topic' onTap={() => onTopic(topic)}>
          <Icon name={topic} /><View className='grow'>{topicNames[topic].name}</View>
        </Tap>
      ))}
    </View>
  )
}
