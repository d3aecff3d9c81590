import type { NoticeLine } from '@contract'
import { agoInWords } from '@domain/when'
import { Door } from './Door'

const marks: Partial<Record<NoticeLine['mark'], string>> = { unread: '未读', changed: '有更正' }

/** A notice in the inbox; what is new about it says so in words. */
export function NoticeRow({ notice: { title, from, changedAt, standing, mark, place }, now, onTap }: { notice: NoticeLine; now: string; onTap: () => void }) {
  return (
    <Door
      icon={place === 'pinned' ? 'pin' : 'bell'} title={title} line={`${place === 'pinned' ? '置顶 · ' : ''}${from} · ${agoInWords(changedAt, now)}`}
      mark={standing === 'withdrawn' ? '已撤回' : marks[mark]} onTap={onTap}
    />
  )
}
