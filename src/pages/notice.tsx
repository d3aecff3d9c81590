import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Notice } from '@contract'
import { timeInWords } from '@domain/when'
import { useEffect } from 'react'
import { useAction } from '../client/action'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Card } from '../ui/Card'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'

function Letter({ notice }: { notice: Notice }) {
  const now = useNow(60_000)
  const { run } = useAction('notice.read')
  const { id, mark } = notice
  useEffect(() => { if (mark === 'unread') void run({ id }) }, [id, mark, run])
  return (
    <Card title={notice.title}>
      <View className='quiet small'>{notice.from} · {timeInWords(notice.publishedAt, now)}</View>
      <View className='pre'>{notice.text}</View>
    </Card>
  )
}

/** One notice; opening it is reading it. */
export default function NoticePage() {
  const { params } = useRouter<{ id: string }>()
  const notice = useQuery('notice.get', { id: params.id })
  return <Page title='站内信'><Loaded answer={notice} rows={1}>{data => <Letter notice={data} />}</Loaded></Page>
}
