import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Arrows } from '../arrows'
import { download } from '../../client/browserFile'
import { Import } from './Import'
import { Stopped } from './plan'
import { Progress } from './Progress'
import type { Format } from './read'
import { tables } from './tables'

/** `reads`: may take files out; `changes`: may bring them in, too. */
export interface FilesProps { unitId: Unit['id']; role: 'reads' | 'changes' }

type Noun = keyof typeof tables

const nouns = [{ value: 'units', name: '单位', line: '市、区、街道、园区' }, { value: 'stations', name: '站点', line: '服务站、驿站、工地、窗口' }] as const
const broken = '没做成，请过一会儿再试。'

/** What there is, as a file. */
function Export({ noun, unitId }: { noun: Noun; unitId: string }) {
  const [state, setState] = useState<'ready' | 'busy'>('ready')
  const [says, setSays] = useState<string | null>(null)
  const save = async (format: Format) => {
    setState('busy')
    setSays(null)
    try {
      const { fileOf } = await import('./read')
      const { name } = tables[noun]
      download(await fileOf(await tables[noun].sheet(unitId, () => undefined), format, name), `${name}.${format}`)
    } catch (error) {
      setSays(error instanceof Stopped ? error.message : broken)
    }
    setState('ready')
  }
  return (
    <Card title='下载一份'>
      <View className='quiet'>{`您管的所有${tables[noun].name}，一行一个。第一列的编号请不要改，传回来时靠它认。`}</View>
      {state === 'busy' && <Progress says='正在准备' done={0} of={0} />}
      {says && <Note>{says}</Note>}
      <View className='buttons'>
        <Button state={state} busy='正在准备…' onTap={() => { void save('xlsx') }}>下载 Excel</Button>
        <Button state={state} busy='正在准备…' onTap={() => { void save('csv') }}>下载 CSV</Button>
      </View>
    </Card>
  )
}

/** Units and points out of the house as files, and into it. */
export function Files({ unitId, role }: FilesProps) {
  const [noun, setNoun] = useState<Noun>('units')
  return (
    <View className='office-form'>
      <Arrows id='file-noun'><Choice label='哪一种' columns='two' options={nouns} chosen={noun} onChoose={setNoun} /></Arrows>
      <Export key={`out-${noun}`} noun={noun} unitId={unitId} />
      {role === 'changes' && <Import key={`in-${noun}`} table={tables[noun]} />}
    </View>
  )
}
