import { View } from '@tarojs/components'
import { Button } from '../ui/Button'
import { go } from '../ui/go'
import { Page } from '../ui/Page'
import { LawSearch } from './law/LawSearch'
import { TopicGrid } from './law/TopicGrid'

/** The law, by a search and by topic. */
export default function Laws() {
  return (
    <Page title='查法律'>
      <LawSearch>
        <View className='quiet'>选一类，看大白话讲的规定、该怎么办、要留什么证据。</View>
        <TopicGrid onTopic={topic => go('pages/topic', { topic })} />
      </LawSearch>
      <Button kind='filled' icon='ask' onTap={() => go('pages/ask')}>没找到？问律师</Button>
    </Page>
  )
}
