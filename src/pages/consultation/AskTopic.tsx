import { type Topic, topics } from '@contract'
import { topicNames } from '@domain/topic'
import { Heading } from '../../ui/Card'
import { Choice } from '../../ui/Choice'

const options = topics.map(value => ({ value, name: topicNames[value].name, line: topicNames[value].about, icon: value }))

/** Step one: what is it about? A tap goes on. */
export function AskTopic({ chosen, onChoose }: { chosen: Topic | null; onChoose: (topic: Topic) => void }) {
  return (
    <>
      <Heading>您遇到的是哪一类事？</Heading>
      <Choice label='哪一类事' options={options} chosen={chosen} onChoose={onChoose} />
    </>
  )
}
