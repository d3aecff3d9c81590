import { View } from '@tarojs/components'
import { MemberList } from '../contract/memberOffice'
import { useMemo, useState } from 'react'
import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Door, Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ListAndOpened } from './ListAndOpened'
import { CheckCard } from './members/CheckCard'
import { Handle } from './members/Handle'
import { Lines } from './members/Lines'
import { listNames } from './members/words'
import { OfficeOnly } from './OfficeOnly'
import { useOpened } from './opened'
import './office.css'

const options = MemberList.options.map(value => ({ value, name: listNames[value].name }))

/** Whom the unit has to look at, the first due first; and who belongs to it. */
function Members() {
  const now = useNow(20_000)
  const opened = useOpened('console/members')
  const [list, setList] = useState<MemberList>('review')
  const { query, pages, more, moreState } = usePages('member.list', useMemo(() => ({ list }), [list]))
  const lines = pages.flatMap(page => page.lines)
  const listed = (
    <>
      <Choice label='看哪些' columns='two' options={options} chosen={list} onChoose={setList} />
      <Loaded answer={query} rows={4}>
        {() => lines.length === 0 ? <Empty icon='check' title={listNames[list].empty} /> : <Lines label={listNames[list].name} lines={lines} now={now} open={opened.id} onOpen={opened.open} />}
      </Loaded>
      {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看一些</Button>}
      <CheckCard now={now} />
      <Doors><Door icon='edit' title='入会规则' line='哪些单位收会员，要不要身份证号' onTap={() => go('console/joinRules')} /></Doors>
    </>
  )
  const detail = opened.id ? <Handle key={opened.id} id={opened.id} now={now} onChanged={query.reload} onLeave={opened.leave} /> : null
  const idle = lines.length > 0 && <Empty icon='person' title='从左边打开一件' line='看申请人填的，同意、请他补充，或者说明为什么不行。' />
  return <ListAndOpened opened={opened} names={{ list: '入会和会员', detail: '办一件' }} list={<View className='stack'>{listed}</View>} detail={detail} idle={idle} />
}

export default function MembersPage() {
  return <Page title='入会和会员' width='wide'><OfficeOnly role='staff'>{() => <Members />}</OfficeOnly></Page>
}
