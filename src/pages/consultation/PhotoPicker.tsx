import { Image, View } from '@tarojs/components'
import type { Photo, Photos } from '../../client/photo'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import './photoPicker.css'

function Chosen({ photo, n, photos }: { photo: Photo; n: number; photos: Photos }) {
  return (
    <View className='chosen'>
      <View className='chosen-frame'>
        {photo.preview ? <Image className='chosen-image' src={photo.preview} mode='aspectFill' aria-label={`第 ${n} 张照片`} /> : <Icon name='camera' />}
      </View>
      {photo.state === 'sending' && <View className='small quiet'>正在传…</View>}
      {photo.state === 'ready' && <View className='small good'>已传好</View>}
      {photo.state === 'failed' && <Tap className='chosen-action' onTap={() => photos.retry(photo)}>没传好，再传</Tap>}
      <Tap className='chosen-action' label={`删掉第 ${n} 张照片`} onTap={() => photos.remove(photo.id)}>删掉</Tap>
    </View>
  )
}

/** Photos of papers and chats: chosen, made smaller, sent at once. */
export function PhotoPicker({ photos, onAdd }: { photos: Photos; onAdd: () => void }) {
  return (
    <View className='field'>
      <View className='field-label'>照片（可不加，最多 6 张）</View>
      <View className='field-hint'>合同、工资条、聊天记录都行。位置信息会自动去掉。</View>
      {photos.list.length > 0 && (
        <View className='chosen-list'>
          {photos.list.map((photo, index) => <Chosen key={photo.id} photo={photo} n={index + 1} photos={photos} />)}
        </View>
      )}
      {photos.room > 0 && <Button icon='camera' onTap={onAdd}>加照片</Button>}
    </View>
  )
}
