import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../client/call'
import { instantNow } from '../../client/clock'
import { copy } from '../../client/privacy'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import type { Held } from '../Known'
import { type Book, htmlOf, jsonOf, textOf } from './book'
import { collect } from './collect'
import { picture, saveFile, saveWords } from './save'

const wait = (seconds: number) => new Promise<void>(resolve => { setTimeout(resolve, seconds * 1000) })

type Stage = { is: 'none' } | { is: 'reading'; read: number; all: number } | { is: 'failed'; says: string } | { is: 'ready'; book: Book; said: string }

/** One copy of everything, to keep. */
export function Download({ held }: { held: Held }) {
  const [stage, setStage] = useState<Stage>({ is: 'none' })

  const make = async () => {
    setStage({ is: 'reading', read: 0, all: 0 })
    const book = await collect({ call, wait, picture, said: (read, all) => setStage({ is: 'reading', read, all }) }, held, instantNow())
    setStage(typeof book === 'string' ? { is: 'failed', says: book } : { is: 'ready', book, said: '' })
  }

  const done = (book: Book, work: Promise<'saved' | 'done' | 'refused'>, says: string) =>
    void work.then(end => setStage({ is: 'ready', book, said: end === 'refused' ? '没有成，可以再点一次。' : says }))

  return (
    <Card title='下载一份'>
      <View>把上面这些全部做成一份，您自己留着。</View>
      {stage.is === 'failed' && <Note>{`${stage.says}已经记着的都还在。`}</Note>}
      {stage.is !== 'ready' && (
        <Button state={stage.is === 'reading' ? 'busy' : 'ready'} busy={stage.is === 'reading' && stage.all > 0 ? `读了 ${stage.read} / ${stage.all}` : '正在读…'} onTap={() => void make()}>做一份</Button>
      )}
      {stage.is === 'ready' && (
        <>
          <View className='quiet small'>{saveWords.hint}</View>
          <View className='buttons'>
            <Button onTap={() => done(stage.book, saveFile('my-data.html', htmlOf(stage.book)), '好了。')}>{saveWords.page}</Button>
            <Button onTap={() => done(stage.book, saveFile('my-data.json', jsonOf(stage.book)), '好了。')}>{saveWords.data}</Button>
            <Button onTap={() => done(stage.book, copy(textOf(stage.book)), '复制好了，可以贴到别处。')}>复制成文字</Button>
          </View>
          {stage.said && <Note tone='good'>{stage.said}</Note>}
        </>
      )}
    </Card>
  )
}
