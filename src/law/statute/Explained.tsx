import { View } from '@tarojs/components'
import type { LawBook } from '@contract'
import { Heading } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'
import { paramsOf, type Place } from '../place'

/** The articles that cards explain: all there is to read of a law whose text is not here. */
export function Explained({ cited, place }: { cited: LawBook['cited']; place: Place }) {
  if (cited.length === 0) return <View className='quiet'>这部法律还没有大白话要点。</View>
  return (
    <>
      <Heading look='section-title'>要点：这些条有大白话说明</Heading>
      <Doors>
        {cited.map(({ article, cards }) => (
          <Door key={article} title={article} line={cards.map(({ title }) => title).join('；')} onTap={() => go('law/article', paramsOf({ ...place, article }))} />
        ))}
      </Doors>
    </>
  )
}
