import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Notice } from '@contract'
import { timeInWords } from '@domain/when'
import { useEffect } from 'react'
import { useAction } from '../client/action'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { NoticeText } from '../ui/NoticeText'
import { Page } from '../ui/Page'

function Letter({ notice: { id, title, text, from, publishedAt, changedAt, standing, why, mark, revision } }: { notice: Notice }) {
  const now = useNow(60_000)
  const { run } = useAction('notice.read')
  useEffect(() => { if (mark !== 'read') void run({ id, revision }) }, [id, mark, revision, run])
  return (
    <Card title={title}>
      <View className='quiet small'>{from} · {timeInWords(publishedAt, now)}</View>
      {why && <Note>{`${timeInWords(changedAt, now)}${standing === 'withdrawn' ? ' 撤回了，请不要再按它办：' : ' 更正：'}${why}`}</Note>}
      <NoticeText text={text} />
    </Card>
  )
}

/** One notice; opening it is reading it. */
export default function NoticePage() {
  const { params } = useRouter<{ id: string }>()
  const notice = useQuery('notice.get', { id: params.id })
  return <Page title='站内信'><Loaded answer={notice} rows={1}>{data => <Letter notice={data} />}</Loaded></Page>
}
