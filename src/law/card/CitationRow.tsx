import { View } from '@tarojs/components'
import type { Citation, Statute } from '@contract'
import { useState } from 'react'
import { copy } from '../../client/privacy'
import { Button } from '../../ui/Button'

const words = { no: '复制官方原文网址', done: '已复制，到浏览器里粘贴打开', refused: '没复制上，再点一次' }

function dateInWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** A place in the law: name and article as printed, which version, and where the official text is. */
export function CitationRow({ citation, statute }: { citation: Citation; statute: Statute | undefined }) {
  const [copied, setCopied] = useState<keyof typeof words>('no')
  const url = statute?.officialUrl
  return (
    <View>
      <View className='strong'>《{citation.law}》{citation.article}</View>
      <View className='quiet small'>{dateInWords(citation.version)}公布的版本</View>
      {url && <Button kind='quiet' icon='copy' width='words' onTap={() => { void copy(url).then(setCopied) }}>{words[copied]}</Button>}
    </View>
  )
}
