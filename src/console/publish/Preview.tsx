import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { senderOf } from './audience'
import type { Written } from './useNotice'
import './preview.css'

interface PreviewProps { written: Written; units: readonly Unit[] }

/** The notice as a phone shows it when it is opened. */
export function Preview({ written: { title, text, to }, units }: PreviewProps) {
  return (
    <View className='stack'>
      <View className='quiet small'>工友手机上是这样的</View>
      <View className='phone' aria-role='group' aria-label='预览'>
        <View className='phone-bar'>站内信</View>
        <View className='phone-page'>
          <View className='card'>
            <View className='card-body'>
              <View className={`card-title ${title ? '' : 'phone-empty'}`}>{title || '标题会在这里'}</View>
              <View className='quiet small'>{senderOf(units, to)} · 刚刚</View>
              <View className={`pre ${text ? '' : 'phone-empty'}`}>{text || '正文会在这里'}</View>
            </View>
          </View>
        </View>
      </View>
    </View>
  )
}
