import type { NoticeDraftLine } from '@contract'
import { agoInWords, timeInWords } from '@domain/when'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'
import { addressed } from './words'

interface Group { title: string; has: (line: NoticeDraftLine) => boolean }

/** In the order in which somebody waits for them. */
const groups: readonly Group[] = [
  { title: '等您看的', has: ({ state, by }) => state === 'review' && by === 'colleague' },
  { title: '没写完的', has: ({ state }) => state === 'draft' },
  { title: '等同事看的', has: ({ state, by }) => state === 'review' && by === 'self' },
  { title: '到时间自动发的', has: ({ state }) => state === 'scheduled' },
]

function lineOf({ unit, author, by, savedAt, publishAt, state, kind }: NoticeDraftLine, now: string): string {
  const when = state === 'scheduled' && publishAt ? `${timeInWords(publishAt, now)} 发` : agoInWords(savedAt, now)
  return [kind === 'correction' ? '更正' : '', unit, by === 'colleague' ? `${addressed(author)}写的` : '', when].filter(Boolean).join(' · ')
}

/** What is not out yet, by who has to do something about it. */
export function Drafts({ drafts, now }: { drafts: readonly NoticeDraftLine[]; now: string }) {
  return (
    <>
      {groups.map(({ title, has }) => {
        const lines = drafts.filter(has)
        return lines.length > 0 && [
          <Heading key={`${title}·`} look='section-title'>{title}</Heading>,
          <Doors key={title}>
            {lines.map(line => (
              <Door key={line.id} icon='edit' title={line.title || '还没有标题'} line={lineOf(line, now)} mark={line.rejected === 'yes' ? '退回来了' : undefined} onTap={() => go('console/notice', { id: line.id })} />
            ))}
          </Doors>,
        ]
      })}
    </>
  )
}
