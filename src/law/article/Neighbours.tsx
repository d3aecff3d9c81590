import { View } from '@tarojs/components'
import type { ArticlePage } from '@contract'
import { Button } from '../../ui/Button'
import { go, goInstead } from '../../ui/go'
import { paramsOf, type Place } from '../place'

/** The articles before and after, in place of this one, and the whole law around it. */
export function Neighbours({ page: { article, previous, next }, place }: { page: ArticlePage; place: Place }) {
  const open = (other: string) => () => goInstead('law/article', paramsOf({ ...place, article: other }))
  return (
    <View className='stack' aria-role='navigation' aria-label='前后条文'>
      <View className='law-pair'>
        {previous && <Button onTap={open(previous)}>{`上一条 ${previous}`}</Button>}
        {next && <Button onTap={open(next)}>{`下一条 ${next}`}</Button>}
      </View>
      <Button icon='book' onTap={() => go('law/statute', paramsOf({ ...place, article }))}>看整部法律</Button>
    </View>
  )
}
