import { View } from '@tarojs/components'
import type { LawArticle } from '@contract'
import { go } from '../../ui/go'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { paramsOf, type Place } from '../place'
import { Paragraphs } from '../text/Paragraphs'

/** As an id in the document: a jump leads here. */
export const idOf = (article: string): string => `at-${article}`

interface ArticleProps {
  article: LawArticle
  /** the law, and the time it is read at */
  place: Place
  explained: 'yes' | 'no'
  words?: readonly string[]
}

/** One article within its law; its number opens its own page. */
export function Article({ article: { article, paragraphs }, place, explained, words = [] }: ArticleProps) {
  return (
    <View className='law-article' id={idOf(article)}>
      <Tap className='law-article-head' onTap={() => go('law/article', paramsOf({ ...place, article }))}>
        <View className='grow'>{article}</View>
        {explained === 'yes' && <View className='law-article-mark'>有大白话说明</View>}
        <Icon name='next' />
      </Tap>
      <Paragraphs paragraphs={paragraphs} words={words} />
    </View>
  )
}
