import './readings'
import { View } from '@tarojs/components'
import type { LawLine } from '@contract'
import { lawInMarks } from '@domain/lawWords'
import { useState } from 'react'
import { useQuery } from '../client/query'
import { Heading } from '../ui/Card'
import { Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Field } from '../ui/Field'
import { go } from '../ui/go'
import { Icon } from '../ui/Icon'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Mark } from '../ui/State'
import { Tap } from '../ui/Tap'
import { groupsOf, matching } from './statutes/groups'
import { datesInWords, statusWords } from './words'
import './law.css'

function Row({ line: { law, title, version } }: { line: LawLine }) {
  const { tone, says } = statusWords[version.status]
  return (
    <Tap className='door' onTap={() => go('law/statute', { law })}>
      <View className='door-words'>
        <View className='door-title'>{lawInMarks(law)}</View>
        {title !== law && <View className='door-line'>{title}</View>}
        <View className='law-facts'><Mark tone={tone}>{says}</Mark><View className='door-line'>{version.text === 'loaded' ? '有全文' : '只有要点'}</View></View>
        <View className='door-line'>{datesInWords(version)}</View>
      </View>
      <Icon name='next' />
    </Tap>
  )
}

function Lines({ laws }: { laws: readonly LawLine[] }) {
  const [text, setText] = useState('')
  const found = matching(laws, text)
  return (
    <>
      <Field id='law-filter' label='找法律' hint='写名字里的几个字，比如“工伤”。' max={40} onInput={setText} />
      <View className='quiet' aria-role='status'>{`${text.trim() ? '找到' : '一共'} ${found.length} 部`}</View>
      {found.length === 0 && <Empty icon='book' title='没有这个名字的法律' line='这里只有和劳动、工会有关的全国规定。' />}
      {groupsOf(found).map(({ name, lines }) => (
        <View key={name} className='stack'>
          <Heading look='section-title'>{name}</Heading>
          <Doors>{lines.map(line => <Row key={line.law} line={line} />)}</Doors>
        </View>
      ))}
    </>
  )
}

/** Every law known here, whether its text is or not. */
export default function StatutesPage() {
  const answer = useQuery('law.statutes', {})
  return <Page title='全部法律'><Loaded answer={answer} rows={5}>{({ laws }) => <Lines laws={laws} />}</Loaded></Page>
}
