import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import './methods'
import { useSession } from '../client/session'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { onWeb } from '../ui/platform'
import { Confirm } from './scan/Confirm'
import { scanCode } from './scanCode'
import './signIn.css'

/** Opens the camera. A browser has none here: its phone's own scanner leads to this page. */
function Begin({ onCode }: { onCode: (code: string) => void }) {
  const [says, setSays] = useState<string | null>(null)
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === 'other') setSays('这不是登录用的码。请扫电脑上“扫码登录”那一页的码。')
    else if (scanned) onCode(scanned.code)
  }
  return (
    <Card title='扫码登录电脑'>
      <View>在电脑上打开工作台，会看到一个码。对着它扫一下，就能用您的身份在电脑上办事。</View>
      {says && <Note>{says}</Note>}
      {onWeb ? <Note tone='time'>请用手机的扫一扫，对着电脑上的码。</Note> : <Button kind='filled' icon='camera' onTap={() => { void scan() }}>扫一扫</Button>}
    </Card>
  )
}

/** The phone's side of signing in on a computer. */
export default function ScanPage() {
  const { params } = useRouter<{ code?: string }>()
  const [code, setCode] = useState<string | null>(params.code ?? null)
  const session = useSession()
  return (
    <Page title='登录电脑'>
      {code ? <Loaded answer={session}>{me => <Confirm key={code} code={code} me={me} />}</Loaded> : <Begin onCode={setCode} />}
    </Page>
  )
}
