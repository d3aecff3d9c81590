import type { Topic } from '@contract'
import { topicNames } from '@domain/topic'
import { useLawSearch } from '../../client/lawSearch'
import { Button } from '../../ui/Button'

/** Fewer characters tell no story yet. */
const least = 6

/** What the story sounds like, where it was filed under something else or nothing; silent when the search fails. */
export function TopicHint({ text, topic, onTopic }: { text: string; topic: Topic | null; onTopic: (topic: Topic) => void }) {
  const { data } = useLawSearch(text, least)
  const likely = text.trim().length >= least ? data?.topic : null
  if (!likely || likely === topic) return null
  return <Button kind='quiet' onTap={() => onTopic(likely)}>{`听起来像“${topicNames[likely].name}”，${topic ? '改成' : '就选'}这一类`}</Button>
}
