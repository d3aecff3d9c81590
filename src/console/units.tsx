import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '@contract'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { useWidth } from '../ui/wide'
import { OfficeOnly } from './OfficeOnly'
import { Detail } from './units/Detail'
import { UnitTree } from './UnitTree'
import { useWhole } from './whole'
import './office.css'

type Role = 'reads' | 'changes'

interface UnitsProps { tree: Output<'unit.tree'>; role: Role; onChanged: () => void }

/** The tree, and the chosen unit beside it; on a phone one after the other. */
function Units({ tree: { units, moving }, role, onChanged }: UnitsProps) {
  const width = useWidth()
  const own = units[0]?.id
  const [chosen, setChosen] = useState<string | undefined>(own)
  const [says, setSays] = useState<string | null>(null)
  const [tree, setTree] = useState<'shut' | 'open'>('open')
  const unit = units.find(({ id }) => id === chosen) ?? units[0]
  if (!unit) return <Empty icon='list' title='您还没有单位' line='请让管理员给您选一个。' />
  const choose = (id: string) => {
    setChosen(id)
    setSays(null)
    setTree('shut')
  }
  const changed = (open: string, words: string) => {
    setChosen(open)
    setSays(words)
    onChanged()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const names = units.map(({ id, kind, parentId, form }) => ({ id, kind, parentId, name: form.name }))
  const list = <UnitTree label='单位' units={names} chosen={unit.id} onChoose={choose} />
  const detail = (
    <View className='office-form'>
      {says && <Note tone='good'>{says}</Note>}
      {moving && <Note tone='time'>有一个单位正在调整，几分钟就好，这期间照常能用。</Note>}
      <Detail key={unit.id} unit={unit} units={units} role={role} place={unit.id === own ? 'own' : 'below'} onChanged={changed} />
    </View>
  )
  if (width === 'wide') return <Split stays='list' names={{ list: '单位', detail: '打开的单位' }} list={list} detail={detail} />
  return tree === 'open' ? list : <><Button icon='list' onTap={() => setTree('open')}>看全部单位</Button>{detail}</>
}

/** The tree of units as data that staff keep. */
export default function UnitsPage() {
  const answer = useWhole('unit.tree')
  return (
    <Page title='单位' width='wide'>
      <OfficeOnly role='staff'>
        {me => <Loaded answer={answer} rows={6}>{tree => <Units tree={tree} role={me.roles.includes('admin') ? 'changes' : 'reads'} onChanged={answer.reload} />}</Loaded>}
      </OfficeOnly>
    </Page>
  )
}
