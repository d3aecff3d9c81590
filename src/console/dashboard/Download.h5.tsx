import { View } from '@tarojs/components'
import { useState } from 'react'
import { download } from '../../client/browserFile'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { DownloadProps } from './Download'
import { sheetOf } from './sheet'

/** What is on the screen, as a file: the same numbers, and those that are not shown are not in it. */
export function Download({ data, units }: DownloadProps) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const save = async (format: 'csv' | 'xlsx') => {
    setState('busy')
    try {
      const { fileOf } = await import('../files/read')
      download(await fileOf(sheetOf(data, units), format, '数字'), `${data.name} ${data.span.from} ${data.span.to}.${format}`)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  const look = state === 'busy' ? 'busy' : 'ready'
  return (
    <>
      {state === 'failed' && <Note>没做成，请过一会儿再试。</Note>}
      <View className='buttons'>
        <Button state={look} busy='正在准备…' onTap={() => { void save('xlsx') }}>下载 Excel</Button>
        <Button state={look} busy='正在准备…' onTap={() => { void save('csv') }}>下载 CSV</Button>
      </View>
    </>
  )
}
