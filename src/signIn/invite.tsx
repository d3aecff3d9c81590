import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import './methods'
import { check } from '../client/call'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { Field } from '../ui/Field'
import { Page } from '../ui/Page'
import { onWeb } from '../ui/platform'
import { Offer } from './invite/Offer'
import { scanCode } from './scanCode'

/** The letters as they are typed, or the picture. */
function Enter({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const [says, setSays] = useState<string | null>(null)
  const take = () => {
    if (check('invite.look', { code: typed })) setSays('邀请码是 12 个字母和数字，请再对一遍。')
    else onCode(typed)
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === 'other') setSays('这不是邀请码。请扫管理员给您看的码，或者把字母填在上面。')
    else if (scanned) onCode(scanned.code)
  }
  return (
    <Card title='填邀请码'>
      <View className='quiet'>律师和工会工作人员用。码由您单位的管理员给您，7 天内有效。</View>
      <Field id='invite-code' label='邀请码' hint='12 个字母和数字，大写小写都行' max={16} onInput={setTyped} />
      {says && <Note>{says}</Note>}
      <Button kind='filled' onTap={take}>下一步</Button>
      {!onWeb && <Button icon='camera' onTap={() => { void scan() }}>扫邀请码</Button>}
    </Card>
  )
}

/** The invited person's side: the code, what it offers, and yes. */
export default function InvitePage() {
  const { params } = useRouter<{ code?: string }>()
  const [code, setCode] = useState<string | null>(params.code ?? null)
  return (
    <Page title='邀请码'>
      {code ? <><Offer key={code} code={code} /><Button kind='quiet' onTap={() => setCode(null)}>换一个码</Button></> : <Enter onCode={setCode} />}
    </Page>
  )
}
