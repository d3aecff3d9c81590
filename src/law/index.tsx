import { View } from '@tarojs/components'
import { Button } from '../ui/Button'
import { Door, Doors } from '../ui/Door'
import { go } from '../ui/go'
import { Page } from '../ui/Page'
import { TopicGrid } from '../ui/TopicGrid'
import { LawSearch } from './LawSearch'

/** The law, by a search and by topic. */
export default function Laws() {
  return (
    <Page title='查法律'>
      <LawSearch>
        <View className='quiet'>选一类，看大白话讲的规定、该怎么办、要留什么证据。</View>
        <TopicGrid onTopic={topic => go('law/topic', { topic })} />
      </LawSearch>
      <Doors><Door icon='chart' title='算一算' line='补偿、加班费、期限，自己先算' onTap={() => go('tools/index')} /></Doors>
      <Button kind='filled' icon='ask' onTap={() => go('pages/ask')}>没找到？问律师</Button>
    </Page>
  )
}
