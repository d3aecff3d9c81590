import { Image, View } from '@tarojs/components'
import type { StationRecord } from '@contract'
import { dayInWords } from '@domain/when'
import { useState } from 'react'
import { useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { go } from '../../ui/go'
import { onWeb } from '../../ui/platform'

/** WeChat's own picture of the code, fetched when somebody wants it. */
function MiniCode({ id, name }: { id: StationRecord['id']; name: string }) {
  const answer = useQuery('station.miniCode', { id })
  if (answer.error) return <Note>小程序码现在拿不到，过一会儿再试。上面的码照常能用。</Note>
  if (!answer.data) return <View className='quiet'>正在向微信要小程序码…</View>
  return <Image className='station-mini-code' src={`data:${answer.data.contentType};base64,${answer.data.data}`} mode='widthFix' aria-label={`${name}的小程序码`} />
}

/** The code of a point, how often it was used, and WeChat's picture of it. */
export function Code({ record: { id, unitId, state, code, codedAt, generation, scans, form } }: { record: StationRecord }) {
  const now = useNow()
  const [picture, setPicture] = useState<'shut' | 'open'>('shut')
  return (
    <Card title='这个站点的码'>
      <View className='station-code'>{code}</View>
      <View className='quiet'>{`第 ${generation} 个码，${dayInWords(codedAt, now)}开始用。印的链接以 /s/ 加这个码结尾，微信和别的扫码都能打开。`}</View>
      <View>{`今天扫码进来 ${scans.today} 次，近 30 天 ${scans.lately} 次。只记次数，不记是谁。`}</View>
      {onWeb && state === 'open' && <Button onTap={() => go('console/posters', { unit: unitId, station: id })}>印海报</Button>}
      {picture === 'open' ? <MiniCode id={id} name={form.name} /> : <Button onTap={() => setPicture('open')}>看小程序码</Button>}
    </Card>
  )
}
