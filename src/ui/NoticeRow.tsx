import type { NoticeLine } from '@contract'
import { agoInWords } from '@domain/when'
import { Door } from './Door'

/** A notice in the inbox; an unread one says so in words. */
export function NoticeRow({ notice, now, onTap }: { notice: NoticeLine; now: string; onTap: () => void }) {
  return (
    <Door
      icon='bell' title={notice.title} line={`${notice.from} · ${agoInWords(notice.publishedAt, now)}`}
      mark={notice.mark === 'unread' ? '未读' : undefined} onTap={onTap}
    />
  )
}
