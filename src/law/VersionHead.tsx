import { View } from '@tarojs/components'
import type { Version } from '@contract'
import { Mark } from '../ui/State'
import { datesInWords, statusWords } from './words'
import './law.css'

/** Whether it is in force, in words; when it was made and took effect; who made it. */
export function VersionHead({ version, issuer }: { version: Version; issuer: string | null }) {
  const { tone, says } = statusWords[version.status]
  return (
    <View>
      <View className='law-facts'><Mark tone={tone}>{says}</Mark><View className='small'>{datesInWords(version)}</View></View>
      {issuer && <View className='quiet small'>{`${issuer}制定`}</View>}
    </View>
  )
}
