import { View } from '@tarojs/components'
import type { HeldItem } from '@contract'
import type { Holding } from '@domain/account'
import { timeInWords } from '@domain/when'
import { useMemo, useState } from 'react'
import { useNow } from '../../client/clock'
import { usePages } from '../../client/pages'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import { showPhoto } from '../../ui/showPhoto'

function Item({ item: { at, title, lines, photos } }: { item: HeldItem }) {
  const now = useNow()
  return (
    <View className='stack'>
      <View className='strong'>{title}{at && <View className='quiet small'>{timeInWords(at, now)}</View>}</View>
      {lines.map(({ name, value }, nth) => <View key={nth} className='pre'>{name}：{value}</View>)}
      {photos.map(({ url }) => <Button key={url} width='words' onTap={() => showPhoto(url, photos.map(one => one.url))}>看这张照片</Button>)}
    </View>
  )
}

function Opened({ kind }: Pick<Holding, 'kind'>) {
  const { query, pages, more, moreState, moreError } = usePages('account.open', useMemo(() => ({ kind }), [kind]))
  return (
    <Loaded answer={query}>
      {() => (
        <View className='stack'>
          {pages.flatMap(({ items }) => items).map((item, nth) => <Item key={nth} item={item} />)}
          {moreError && <Note>{moreError.says}</Note>}
          {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看一些</Button>}
        </View>
      )}
    </Loaded>
  )
}

/** One kind of thing: what it is, why, for how long; its values once they are asked for. */
export function Kind({ holding: { kind, name, what, why, keptFor, deleting }, count }: { holding: Holding; count: number }) {
  const [open, setOpen] = useState<'no' | 'yes'>('no')
  return (
    <Card title={`${name}（${count}）`}>
      <View>{what}</View>
      <View className='quiet small'>为什么记：{why}</View>
      <View className='quiet small'>记多久：{keptFor}。</View>
      <View className='quiet small'>删账号时：{deleting}</View>
      {open === 'yes' && <Opened kind={kind} />}
      <Button width='words' label={`${open === 'yes' ? '收起' : '点开看'}：${name}`} onTap={() => setOpen(open === 'yes' ? 'no' : 'yes')}>{open === 'yes' ? '收起' : '点开看'}</Button>
    </Card>
  )
}
