import type { Mine } from '@contract'
import { useNow } from '../client/clock'
import './methods'
import { useQuery } from '../client/query'
import { useSession } from '../client/session'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Answer } from './mine/Answer'
import { Correct } from './mine/Correct'
import { Declined } from './mine/Declined'
import { Leave } from './mine/Leave'
import { MemberCard } from './mine/MemberCard'
import { GivenLines, Standing } from './mine/Standing'
import { Transfer } from './mine/Transfer'

const none = { title: '您还没有申请入会', line: '三步就能办好。不入会，一样可以免费问律师。', way: { says: '加入工会', onTap: () => go('member/join') } }

/** What may be done now comes with the answer: the buttons stand in the same table as the rule. */
function Membership({ mine, onChanged }: { mine: Mine; onChanged: () => void }) {
  const now = useNow()
  const may = (action: Mine['actions'][number]) => mine.actions.includes(action)
  return (
    <>
      {may('card') && <MemberCard />}
      {mine.state !== 'member' && <Standing mine={mine} now={now} />}
      {may('answer') && <Answer onDone={onChanged} />}
      {mine.declined && <Declined declined={mine.declined} />}
      <GivenLines mine={mine} />
      {mine.state === 'applied' && may('apply') && <Button icon='edit' onTap={() => go('member/join', { again: 'yes' })}>改填的内容</Button>}
      {may('correct') && <Correct mine={mine} now={now} onDone={onChanged} />}
      {may('transfer') && <Transfer mine={mine} onDone={onChanged} />}
      {may('leave') && <Leave key={mine.state} state={mine.state} onDone={onChanged} />}
    </>
  )
}

function MineOfKnown() {
  const answer = useQuery('member.mine', {}, { pollMs: 20_000 })
  return <Loaded answer={answer}>{({ mine }) => mine ? <Membership mine={mine} onChanged={answer.reload} /> : <Empty icon='person' {...none} />}</Loaded>
}

/** My application, or my membership with its card. */
export default function MinePage() {
  const session = useSession()
  return <Page title='我的工会'><Loaded answer={session}>{me => me.consented ? <MineOfKnown /> : <Empty icon='person' {...none} />}</Loaded></Page>
}
