import { dayOf } from '@domain/calendar'
import { useState } from 'react'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { Capacity } from './calendar/Capacity'
import { LeaveForm } from './calendar/LeaveForm'
import { SwapsByMe } from './calendar/SwapsByMe'
import { SwapsToMe } from './calendar/SwapsToMe'
import { Week } from './calendar/Week'
import { LawyerOnly } from './LawyerOnly'

/** What waits for an answer first, the week second, leave and limits beside it. */
function OwnCalendar() {
  const now = useNow()
  const today = dayOf(now)
  const [changed, setChanged] = useState(0)
  const answer = useQuery('duty.calendar', { from: today, days: 7 })
  const reload = () => { answer.reload(); setChanged(changed + 1) }
  return (
    <Loaded answer={answer}>
      {own => (
        <Split
          stays='detail' names={{ list: '班表', detail: '请假和设置' }}
          list={<>
            <SwapsToMe offers={own.toMe} now={now} onDone={reload} />
            <Week first={today} now={now} colleagues={own.colleagues} changed={changed} onChanged={reload} />
            <SwapsByMe offers={own.byMe} now={now} onDone={reload} />
          </>}
          detail={<>
            <LeaveForm leaves={own.leaves} now={now} onChanged={reload} />
            <Capacity key={own.capacity.own} {...own.capacity} onChanged={reload} />
          </>}
        />
      )}
    </Loaded>
  )
}

/** The lawyer's own shifts. */
export default function CalendarPage() {
  return <Page title='我的班表' width='wide'><LawyerOnly><OwnCalendar /></LawyerOnly></Page>
}
