import { View } from '@tarojs/components'
import type { SentNotice } from '@contract'
import { plusMinutes } from '@domain/calendar'
import { agoInWords, dayInWords, timeInWords } from '@domain/when'
import { useState } from 'react'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { Facts } from '../Facts'
import { Acts } from './Acts'
import { Preview } from './Preview'
import { audienceInWords, crowdInWords } from './words'

function marksOf({ state, pinnedUntil, revision }: SentNotice): string | undefined {
  if (state === 'withdrawn') return '已撤回'
  return pinnedUntil ? '置顶' : revision > 1 ? '更正过' : undefined
}

/** What became of it: whom it was for, and how many opened it. */
const factsOf = ({ audience, unit, publishedAt, changedAt, readers, readersNow, revision, state, why, pinnedUntil }: SentNotice, now: string) => [
  { name: '发给', says: audienceInWords(audience, unit) },
  { name: '发出', says: timeInWords(publishedAt, now) },
  { name: '看过', says: revision > 1 ? `${crowdInWords(readers)}，其中看过${state === 'withdrawn' ? '撤回的话' : '更正'}的${crowdInWords(readersNow)}` : crowdInWords(readers) },
  { name: state === 'withdrawn' ? '撤回' : '更正', says: why && `${timeInWords(changedAt, now)}，${why}` },
  { name: '置顶', says: pinnedUntil && `到${dayInWords(plusMinutes(pinnedUntil, -1), now)}` },
]

/** What went out, last changed first; the one that is tapped opens in its place. */
export function Sent({ notices, now, onChanged }: { notices: readonly SentNotice[]; now: string; onChanged: (says: string) => void }) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <Heading look='section-title'>发出去的</Heading>
      {notices.map(notice => (
        <View key={notice.id} className='stack'>
          <Doors>
            <Door
              icon='bell' title={notice.title} line={`${notice.unit} · ${agoInWords(notice.changedAt, now)} · 看过的${crowdInWords(notice.readers)}`} mark={marksOf(notice)}
              onTap={() => setOpen(open === notice.id ? null : notice.id)}
            />
          </Doors>
          {open === notice.id && (
            <View className='notice-open'>
              <View className='stack'><Facts label='发得怎么样' rows={factsOf(notice, now)} /><Acts notice={notice} now={now} onDone={onChanged} /></View>
              <Preview title={notice.title} text={notice.text} from={notice.unit} />
            </View>
          )}
        </View>
      ))}
    </>
  )
}
