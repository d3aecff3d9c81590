import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { ConsultationRow } from './consultation/ConsultationRow'
import { Consented } from './session/Consented'

const all = {}
const nothing = { icon: 'list', title: '您还没有问过问题', line: '不用是会员，不收钱。写下来就有律师答复。' } as const

function List() {
  const now = useNow()
  const { query, pages, more, moreState, moreError } = usePages('consultation.list', all)
  const lines = pages.flatMap(page => page.lines)
  return (
    <Loaded answer={query}>
      {() => (
        <>
          {lines.length === 0 && <Empty {...nothing} way={{ says: '去问律师', onTap: () => go('pages/ask') }} />}
          {lines.map(line => <ConsultationRow key={line.id} line={line} now={now} />)}
          {moreError && <Note>{moreError.says}</Note>}
          {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看以前的</Button>}
        </>
      )}
    </Loaded>
  )
}

/** My own consultations, newest first. */
export default function Consultations() {
  return <Page title='我的咨询'><Consented {...nothing}><List /></Consented></Page>
}
