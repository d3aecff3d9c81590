import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { Unit } from '@contract'
import { useMemo, useState } from 'react'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Heading } from '../ui/Card'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { useWidth } from '../ui/wide'
import { OfficeOnly } from './OfficeOnly'
import { Form } from './stations/Form'
import { Lines } from './stations/Lines'
import { Record } from './stations/Record'
import './office.css'
import './plan/plan.css'
import './stations/stations.css'
import { useWhole } from './whole'
import './unitTree.css'

type Role = 'reads' | 'changes'
type Open = { at: 'list' } | { at: 'new' } | { at: 'station'; id: Unit['id'] }

/** The points of a unit page by page, and the open one. */
function Stations({ unit, role }: { unit: Unit; role: Role }) {
  const input = useMemo(() => ({ unitId: unit.id }), [unit.id])
  const { query, pages, more, moreState, moreError } = usePages('station.listUnder', input)
  const [open, setOpen] = useState<Open>({ at: 'list' })
  const [says, setSays] = useState<string | null>(null)
  const width = useWidth()
  const stations = pages.flatMap(page => page.stations)
  const added = (id: string, words: string) => {
    setSays(words)
    setOpen({ at: 'station', id: id as Unit['id'] })
    query.reload()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const show = (next: Open) => { setSays(null); setOpen(next) }
  const list = (
    <Loaded answer={query} rows={5}>
      {() => (
        <>
          {role === 'changes' && <Button kind='filled' icon='plus' onTap={() => show({ at: 'new' })}>加一个站点</Button>}
          {stations.length === 0
            ? <Empty icon='pin' title='这里还没有站点' line='加了站点，就有码可以印。' />
            : <Lines stations={stations} open={open.at === 'station' ? open.id : null} onOpen={id => show({ at: 'station', id: id as Unit['id'] })} />}
          {moreError && <Note>{moreError.says}</Note>}
          {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看后面的</Button>}
        </>
      )}
    </Loaded>
  )
  const detail = open.at === 'list' ? null : (
    <View className='office-form'>
      {width === 'narrow' && <Button icon='back' kind='quiet' onTap={() => show({ at: 'list' })}>回到站点列表</Button>}
      {says && <Note tone='good'>{says}</Note>}
      {open.at === 'new' && <Heading look='section-title'>{`在${unit.name}加一个站点`}</Heading>}
      {open.at === 'new' && <Form of={{ kind: 'new', unitId: unit.id }} onSaved={added} onLeave={() => show({ at: 'list' })} />}
      {open.at === 'station' && <Record key={open.id} id={open.id} role={role} onChanged={query.reload} />}
    </View>
  )
  if (width === 'narrow') return detail ?? list
  return <Split stays='list' names={{ list: '站点', detail: '打开的站点' }} list={list} detail={detail ?? <Empty icon='pin' title='从左边打开一个站点' line='看它的码，改它的地址、时间和电话。' />} />
}

/** The unit whose points are shown: the one in the address, else the caller's own. */
function OfUnit({ units, role }: { units: readonly Unit[]; role: Role }) {
  const { params } = useRouter<{ unit?: string }>()
  const unit = units.find(({ id }) => id === params.unit) ?? units[0]
  return unit ? <><View className='quiet'>{unit.name}</View><Stations key={unit.id} unit={unit} role={role} /></> : null
}

/** The points of a unit as data that staff keep. */
export default function StationsPage() {
  const answer = useWhole('station.units')
  return (
    <Page title='服务站点' width='wide'>
      <OfficeOnly role='staff'>
        {me => <Loaded answer={answer}>{({ units }) => <OfUnit units={units} role={me.roles.includes('admin') ? 'changes' : 'reads'} />}</Loaded>}
      </OfficeOnly>
    </Page>
  )
}
