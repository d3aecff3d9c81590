import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { Keeping } from './saving'

const says: Record<Exclude<Keeping, 'stale'>, string> = {
  nothing: '写的随时存着，关掉再打开还在。', saving: '正在存…', server: '已经存好，换一台电脑也能接着写。', device: '先存在这台设备上，网好了自动存好。',
}

/** Where what is typed lies; when somebody changed it elsewhere, which one is to stand. */
export function Kept({ keeping, onTheirs, onMine }: { keeping: Keeping; onTheirs: () => void; onMine: () => void }) {
  if (keeping !== 'stale') return <View className='quiet small' aria-live='polite'>{says[keeping]}</View>
  return (
    <View className='stack'>
      <Note>这条通知在别处改过了。您这里写的还在，没有盖过去。</Note>
      <View className='buttons'>
        <Button onTap={onTheirs}>看新的那一份</Button>
        <Button onTap={onMine}>用我这一份</Button>
      </View>
    </View>
  )
}
