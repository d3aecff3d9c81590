import { View } from '@tarojs/components'
import type { StationDetail } from '@contract'
import { dayInWords } from '@domain/when'
import { useState } from 'react'
import { Card, Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { NoticeText } from '../../ui/NoticeText'

/** What the unions above this station tell everybody; opened where it stands, for nobody has to be known to read it. */
export function Notices({ notices, now }: { notices: StationDetail['notices']; now: string }) {
  const [opened, setOpened] = useState<string | null>(null)
  const open = notices.find(({ id }) => id === opened)
  if (notices.length === 0) return null
  return (
    <>
      <Heading look='section-title'>工会通知</Heading>
      <Doors>
        {notices.map(({ id, title, from, publishedAt }) => (
          <Door key={id} icon='bell' title={title} line={`${from} · ${dayInWords(publishedAt, now)}`} onTap={() => setOpened(opened === id ? null : id)} />
        ))}
      </Doors>
      <View aria-live='polite'>{open && <Card title={open.title}><NoticeText text={open.text} /></Card>}</View>
    </>
  )
}
