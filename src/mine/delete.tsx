import { View } from '@tarojs/components'
import { timeInWords } from '@domain/when'
import { useAction } from '../client/action'
import { useNow } from '../client/clock'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { Page } from '../ui/Page'
import { Ask } from './delete/Ask'
import { Phone } from './delete/Phone'
import { type Held, Known } from './Known'
import { endOf } from './Soon'

function Going({ leaving, onDone }: { leaving: NonNullable<Held['leaving']>; onDone: () => void }) {
  const now = useNow()
  const { run, state, error } = useAction('account.keep')
  return (
    <Card title='这个账号要删除了'>
      <View>您 {timeInWords(leaving.askedAt, now)} 说要删除。</View>
      <View>{endOf(leaving, now)}</View>
      <View>{timeInWords(leaving.keepUntil, now)} 以前都能反悔，您的东西现在都还在。</View>
      {error && <Note>{error.says}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : 'ready'} onTap={() => void run({}).then(({ ok }) => { if (ok) onDone() })}>不删了，留下</Button>
    </Card>
  )
}

const post = '您在这里还有工作身份。请先让管理员停用，再来删除账号。手上的咨询会交给别的律师。'

/** The way out, and the way back for a day. */
export default function DeletePage() {
  return (
    <Page title='删除账号'>
      <Known>
        {(held, { reload }) => held.leaving
          ? <Going leaving={held.leaving} onDone={reload} />
          : held.post === 'held' ? <Note>{post}</Note> : <Ask held={held} onDone={reload} />}
      </Known>
      <Phone />
    </Page>
  )
}
