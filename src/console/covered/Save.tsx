import { View } from '@tarojs/components'
import type { Coverage } from '@domain/unitCoverage'
import { useState } from 'react'
import { download } from '../../client/browserFile'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import { headings, sheetRow } from './words'

/** What is on the screen, as a file. */
export function Save({ of, below }: { of: Coverage; below: readonly Coverage[] }) {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const save = async (format: 'csv' | 'xlsx') => {
    setState('busy')
    try {
      const { fileOf } = await import('../files/read')
      download(await fileOf([[...headings], ...[of, ...below].map(sheetRow)], format, '服务覆盖'), `${of.unit.form.name} 服务覆盖.${format}`)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      {state === 'failed' && <Note>没做成，请过一会儿再试。</Note>}
      <View className='buttons'>
        <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在准备…' onTap={() => { void save('xlsx') }}>下载 Excel</Button>
        <Button state={state === 'busy' ? 'busy' : 'ready'} busy='正在准备…' onTap={() => { void save('csv') }}>下载 CSV</Button>
      </View>
    </>
  )
}
