import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { Button } from '../../ui/Button'
import { Door, Doors } from '../../ui/Door'
import { Note } from '../../ui/Failure'
import { go, goBack } from '../../ui/go'
import { reachesSelf, reachInWords } from './audience'
import { Preview } from './Preview'
import type { Written } from './useNotice'

/** It is out: whom it reached, and a look at it. A notice that does not reach the admin's own inbox is shown here instead. */
export function Published({ id, written, units }: { id: string; written: Written; units: readonly Unit[] }) {
  return (
    <View className='stack'>
      <Note tone='good'>{`发出去了。${reachInWords(units, written.to)}`}</Note>
      {reachesSelf(units, written.to)
        ? <Doors><Door icon='bell' title={written.title} line='打开看看' onTap={() => go('pages/notice', { id })} /></Doors>
        : <Preview written={written} units={units} />}
      <Button kind='quiet' onTap={goBack}>回管理</Button>
    </View>
  )
}
