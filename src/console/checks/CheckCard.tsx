import { Image, View } from '@tarojs/components'
import type { CheckLine } from '@contract'
import { topicNames } from '@domain/topic'
import { byInWords, timeInWords } from '@domain/when'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { showPhoto } from '../../ui/showPhoto'
import { Mark } from '../../ui/State'
import { Tap } from '../../ui/Tap'
import { SendBack } from './SendBack'
import { verdictWords, whatWords } from './words'

interface CheckCardProps { line: CheckLine; now: string; onDone: (says: string) => void }

function Photos({ photos }: Pick<CheckLine, 'photos'>) {
  const urls = photos.map(({ url }) => url)
  if (urls.length === 0) return null
  return (
    <View className='photos'>
      {urls.map((url, nth) => (
        <Tap key={url} className='photo' label={`看第 ${nth + 1} 张照片`} onTap={() => showPhoto(url, urls)}><Image className='photo-image' src={url} mode='aspectFill' lazyLoad /></Tap>
      ))}
    </View>
  )
}

/** One that waits for a person: what it says, until when, and the two ways on. */
export function CheckCard({ line, now, onDone }: CheckCardProps) {
  const [way, setWay] = useState<'look' | 'back'>('look')
  const { run, state, error } = useAction('check.letThrough')
  const words = whatWords[line.what]
  const pass = async () => { if ((await run({ id: line.id, entry: line.entry })).ok) onDone(words.letDone) }
  return (
    <Card title={`${topicNames[line.topic].name} · ${line.reference}`}>
      <View className='row'><Mark tone={line.verdict === 'risky' ? 'care' : 'calm'}>{verdictWords[line.verdict]}</Mark></View>
      <View className='pre'>{line.text}</View>
      <Photos photos={line.photos} />
      <View className='quiet small'>{`${words.name}。${line.station}，${timeInWords(line.at, now)}写的。没人看的话，${byInWords(line.until, now)}自己转给律师。`}</View>
      {error && <Note>{error.says}</Note>}
      {way === 'back' ? <SendBack line={line} onDone={onDone} onLeave={() => setWay('look')} /> : (
        <View className='buttons'>
          <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在转…' onTap={() => { void pass() }}>{words.let}</Button>
          <Button onTap={() => setWay('back')}>{words.back}</Button>
        </View>
      )}
    </Card>
  )
}
