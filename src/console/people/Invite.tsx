import { View } from '@tarojs/components'
import type { Input, Me, Output, Unit } from '@contract'
import { dateInWords } from '@domain/week'
import { dayOf } from '@domain/calendar'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { addressOf } from '../../client/bearer'
import { check, whyOf } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { onWeb } from '../../ui/platform'
import { Qr } from '../../ui/Qr'
import { Arrows } from '../arrows'
import { licenceOf, PostFields, type WrittenPost } from './Post'
import { roleNames } from './words'

type Role = Input<'invite.make'>['post']['role']

const rolesFor = (me: Me): { value: Role; name: string; line: string }[] => [
  { value: 'lawyer', name: roleNames.lawyer, line: '接咨询、写答复' },
  { value: 'staff', name: roleNames.staff, line: '看咨询进度、登记来电、排班' },
  ...me.roles.includes('admin') ? [{ value: 'admin' as const, name: roleNames.admin, line: '还能发通知、管单位和人员' }] : [],
]

const postOf = (role: Role, written: WrittenPost): Input<'invite.make'>['post'] => {
  const { surname, unitId, topics } = written
  const common = { surname, unitId: unitId ?? '' }
  return role === 'lawyer' ? { role, ...common, topics: [...topics], licence: licenceOf(written) } : { role, ...common }
}

/** The code as the inviter shows or sends it. */
export function InviteCode({ code, until, who }: { code: string; until: string; who: string }) {
  return (
    <Card title={`给${who}的邀请码`}>
      <Qr text={addressOf('signIn/invite', code)} label={`邀请码 ${code}`} />
      <View className='account-code'>{code}</View>
      <View>请他打开小程序，点“我的”，再点“我有工会给的邀请码”，{onWeb ? '扫上面的码或者填这些字母。' : '填这些字母。'}</View>
      <View className='quiet'>{`${dateInWords(dayOf(until))}前有效，只能用一次。谁拿到谁就能用，请只发给本人。`}</View>
    </Card>
  )
}

interface InviteProps { me: Me; units: readonly Unit[]; onMade: (made: Output<'invite.make'>, who: string) => void; onLeave: () => void }

/** Who is invited, as what, and where. */
export function Invite({ me, units, onMade, onLeave }: InviteProps) {
  const [role, setRole] = useState<Role>('lawyer')
  const [written, setWritten] = useState<WrittenPost>({ surname: '', unitId: units[0]?.id ?? null, topics: [], number: '', expiresOn: '' })
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const { run, state, error } = useAction('invite.make')
  const input = { post: postOf(role, written) }
  const wrong = tried === 'yes' ? check('invite.make', input) : null
  const wrongAt = { surname: whyOf(wrong, 'post.surname'), unitId: whyOf(wrong, 'post.unitId'), topics: whyOf(wrong, 'post.topics'), licence: whyOf(wrong, 'post.licence.number') ?? whyOf(wrong, 'post.licence.expiresOn') }
  const make = async () => {
    setTried('yes')
    if (check('invite.make', input)) return
    const result = await run(input)
    if (result.ok) onMade(result.data, `${written.surname}${role === 'lawyer' ? '律师' : '老师'}`)
  }
  return (
    <Card title='邀请一个人'>
      <Arrows id='invite-role'><Choice label='请他做什么' options={rolesFor(me)} chosen={role} onChoose={setRole} /></Arrows>
      <PostFields kind={role === 'lawyer' ? 'lawyer' : 'office'} written={written} units={units} wrong={path => wrongAt[path]} onChange={part => setWritten({ ...written, ...part })} />
      {wrong && <Note>有一项没填对，请看有提示的那一项。</Note>}
      {error && error.name !== 'BadInput' && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} busy='正在做码…' onTap={() => { void make() }}>做一个邀请码</Button>
      <Button kind='quiet' onTap={onLeave}>不邀请了</Button>
    </Card>
  )
}
