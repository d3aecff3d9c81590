import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Me, Output } from '@contract'
import { useMemo, useState } from 'react'
import { usePages } from '../client/pages'
import type { PersonRow } from '../contract/personOffice'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { useWidth } from '../ui/wide'
import { OfficeOnly } from './OfficeOnly'
// first, so that the styles of tables come before those of the tree here as on every other page
import { Lines } from './people/Lines'
import { Invite, InviteCode } from './people/Invite'
import { Invites } from './people/Invites'
import { Pick } from './people/Pick'
import { Record } from './people/Record'
import './office.css'
import './people/people.css'
import './unitTree.css'
import { useWhole } from './whole'

type Open = { at: 'list' } | { at: 'person'; id: PersonRow['id'] } | { at: 'invite' } | { at: 'invites' } | { at: 'made'; made: Output<'invite.make'>; who: string }

/** What is open beside the list, or instead of it on a phone. */
function Opened({ open, me, show, onChanged }: { open: Open; me: Me; show: (open: Open) => void; onChanged: () => void }) {
  const units = useWhole('station.units').data?.units ?? []
  switch (open.at) {
    case 'list': return <Empty icon='person' title='从左边打开一个人' line='看他的身份，改资料，或者停用。' />
    case 'person': return <Record key={open.id} id={open.id} units={units} onChanged={onChanged} />
    case 'invite': return units.length > 0 ? <Invite me={me} units={units} onMade={(made, who) => show({ at: 'made', made, who })} onLeave={() => show({ at: 'list' })} /> : null
    case 'invites': return <Invites />
    case 'made': return <InviteCode code={open.made.code} until={open.made.until} who={open.who} />
  }
}

function People({ me }: { me: Me }) {
  const { params } = useRouter<{ id?: string }>()
  const width = useWidth()
  const [unitId, setUnitId] = useState<string | null>(null)
  const [open, show] = useState<Open>(params.id ? { at: 'person', id: params.id } : { at: 'list' })
  const units = useWhole('station.units')
  const chosen = unitId ?? units.data?.units[0]?.id ?? null
  const { query, pages, more, moreState } = usePages('person.list', useMemo(() => chosen ? { unitId: chosen } : null, [chosen]))
  const detail = (
    <View className='office-form'>
      {width === 'narrow' && open.at !== 'list' && <Button icon='back' kind='quiet' onTap={() => show({ at: 'list' })}>回到人员列表</Button>}
      <Opened open={open} me={me} show={show} onChanged={query.reload} />
    </View>
  )
  const list = (
    <>
      <View className='buttons'>
        <Button kind='filled' icon='plus' onTap={() => show({ at: 'invite' })}>邀请一个人</Button>
        <Button onTap={() => show({ at: 'invites' })}>等着的邀请</Button>
      </View>
      <Pick units={units.data?.units ?? []} chosen={chosen} onChoose={id => { setUnitId(id); show({ at: 'list' }) }} />
      <Loaded answer={query} rows={6}>
        {({ people }) => people.length === 0 && !more
          ? <Empty icon='person' title='这里还没有人' line='做一个邀请码，请律师和同事进来。' />
          : <>
              <Lines people={pages.flatMap(page => page.people)} open={open.at === 'person' ? open.id : null} onOpen={id => show({ at: 'person', id })} />
              {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看后面的人</Button>}
            </>}
      </Loaded>
    </>
  )
  if (width === 'narrow') return open.at === 'list' ? list : detail
  return <Split stays='list' names={{ list: '人员', detail: '打开的' }} list={list} detail={detail} />
}

/** Who works here: lists, invitations, changes and suspensions. */
export default function PeoplePage() {
  return <Page title='人员' width='wide'><OfficeOnly role='staff'>{me => <People me={me} />}</OfficeOnly></Page>
}
