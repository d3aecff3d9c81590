import { View } from '@tarojs/components'
import { Heading } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { NoticeText } from '../../ui/NoticeText'
import './preview.css'

interface PreviewProps { title: string; text: string; from: string; what?: string }

/** The notice as a phone shows it when it is opened. */
export function Preview({ title, text, from, what }: PreviewProps) {
  return (
    <View className='stack'>
      <View className='quiet small'>工友手机上是这样的</View>
      <View className='phone' aria-role='group' aria-label='预览'>
        <View className='phone-bar'>站内信</View>
        <View className='phone-page'>
          <View className='card'>
            <View className='card-body'>
              {title ? <Heading>{title}</Heading> : <View className='card-title phone-empty'>标题会在这里</View>}
              <View className='quiet small'>{from} · 刚刚</View>
              {what && <Note>{`更正：${what}`}</Note>}
              {text ? <NoticeText text={text} /> : <View className='phone-empty'>正文会在这里</View>}
            </View>
          </View>
        </View>
      </View>
    </View>
  )
}
