import { useMemo, useState } from 'react'
import { useNow } from '../client/clock'
import { usePages } from '../client/pages'
import { Button } from '../ui/Button'
import { Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Field } from '../ui/Field'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { NoticeRow } from '../ui/NoticeRow'
import { Page } from '../ui/Page'
import { Consented } from './session/Consented'
import { TellMe } from './session/TellMe'

const nothing = { icon: 'bell', title: '还没有站内信', line: '规定有变化、站点有活动，工会会写在这里。' } as const
const notFound = { icon: 'bell', title: '没有找到', line: '换一个词试试，比如“工资”。' } as const
/** fewer are looked through faster than a word is typed */
const worthSearching = 6

function Search({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState(words)
  return (
    <>
      <Field id='inbox-words' label='找一条站内信' placeholder='比如 工资' initial={words} max={30} onInput={setTyped} />
      <Button icon='search' onTap={() => onSearch(typed.trim())}>{typed.trim() || !words ? '找' : '看全部'}</Button>
    </>
  )
}

function List({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const now = useNow(60_000)
  const { query, pages, more, moreState, moreError } = usePages('notice.list', useMemo(() => words ? { words } : {}, [words]))
  const notices = pages.flatMap(page => page.notices)
  return (
    <>
      {(words || notices.length >= worthSearching) && <Search words={words} onSearch={onSearch} />}
      <Loaded answer={query}>
        {() => (
          <>
            {notices.length === 0 && !more && <Empty {...words ? notFound : nothing} />}
            {notices.length > 0 && (
              <Doors>{notices.map(notice => <NoticeRow key={notice.id} notice={notice} now={now} onTap={() => go('pages/notice', { id: notice.id })} />)}</Doors>
            )}
            {moreError && <Note>{moreError.says}</Note>}
            {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>{words ? '接着往前找' : '再看以前的'}</Button>}
          </>
        )}
      </Loaded>
    </>
  )
}

function Letters() {
  const [words, setWords] = useState('')
  return <><List key={words} words={words} onSearch={setWords} /><TellMe of='notice' /></>
}

/** What the union wrote to me. */
export default function Inbox() {
  return <Page title='站内信'><Consented {...nothing}><Letters /></Consented></Page>
}
