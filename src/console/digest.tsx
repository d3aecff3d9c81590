import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { UnitRow } from '@contract'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Arrows } from './arrows'
import { printPage } from './digest/printPage'
import { Sheet } from './digest/Sheet'
import { type Week, weekOf, weekOptions } from './digest/words'
import { OfficeOnly } from './OfficeOnly'
import './office.css'
import './dashboard/dashboard.css'
import { useWhole } from './whole'
import './digest/digest.css'

function Digest() {
  const now = useNow()
  const { params } = useRouter<{ unit?: string }>()
  const [week, setWeek] = useState<Week>('last')
  const unitId = params.unit as UnitRow['id'] | undefined
  const answer = useQuery('dashboard.get', { ...unitId && { unitId }, period: weekOf(week, now) })
  const tree = useWhole('unit.tree')
  return (
    <View className='office-wide'>
      <View className='digest-controls stack'>
        <Arrows id='week'><Choice label='哪一周' columns='two' options={weekOptions} chosen={week} onChoose={setWeek} /></Arrows>
        {printPage ? <Button kind='filled' onTap={printPage}>打印这一页</Button> : <Note tone='time'>要打印的话，请在电脑的浏览器里打开。</Note>}
      </View>
      <Loaded answer={answer} rows={6}>{data => <Sheet data={data} units={tree.data?.units ?? []} now={now} />}</Loaded>
    </View>
  )
}

/** One week on one page of paper, black on white. */
export default function DigestPage() {
  return <Page title='每周简报' width='wide'><OfficeOnly role='staff'>{() => <Digest />}</OfficeOnly></Page>
}
