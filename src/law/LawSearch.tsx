import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { type ReactNode, useState } from 'react'
import { useLawSearch } from '../client/lawSearch'
import { Button } from '../ui/Button'
import { Door, Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Field } from '../ui/Field'
import { go, phone } from '../ui/go'
import { LawHits } from '../ui/LawHits'
import { Loaded } from '../ui/Loaded'

/** Under so many characters nothing is looked for. */
const least = 2
const examples = ['老板拖着不发工资', '没签合同被辞退了', '上班受伤怎么赔'] as const

/** What was looked for last, for whoever comes back to this page. */
let last = ''

interface FoundProps {
  found: Output<'law.search'>
  onTry: (text: string) => void
  children: ReactNode
}

/** Who deals with a matter that is not about work. */
function Elsewhere({ referral: { says, name, number } }: { referral: NonNullable<Output<'law.search'>['referral']> }) {
  return (
    <>
      <Note tone='time'>{says}</Note>
      <Doors><Door icon='phone' title={`${name} ${number}`} line='点这里打电话' onTap={() => phone(number)} /></Doors>
    </>
  )
}

function Nothing({ onTry }: Pick<FoundProps, 'onTry'>) {
  return (
    <>
      <Empty icon='book' title='没找到一样的' line='少写几个字，或者换个说法，比如点一个试试：' />
      <Doors>{examples.map(text => <Door key={text} icon='search' title={text} onTap={() => onTry(text)} />)}</Doors>
    </>
  )
}

function Found({ found: { hits, scope, referral }, onTry, children }: FoundProps) {
  return (
    <>
      <View className='quiet' aria-role='status'>{hits.length ? `找到 ${hits.length} 条` : referral ? '这件事另外有人管' : '没有找到'}</View>
      {referral && <Elsewhere referral={referral} />}
      {hits.length > 0 && scope === 'other' && <View className='quiet'>这些也许有关：</View>}
      {hits.length > 0 && <LawHits hits={hits} />}
      {hits.length === 0 && <>{!referral && <Nothing onTry={onTry} />}{children}</>}
    </>
  )
}

/** One box for everything: plain words, articles by their number, names of laws. `children` stands below it while nothing is looked for or found. */
export function LawSearch({ children }: { children: ReactNode }) {
  const [text, setText] = useState(last)
  const [field, setField] = useState({ round: 0, initial: last })
  const answer = useLawSearch(text, least)
  const type = (next: string) => {
    last = next
    setText(next)
  }
  const begin = (next: string) => {
    type(next)
    setField({ round: field.round + 1, initial: next })
  }
  return (
    <>
      <Field
        key={field.round} id='search' label='想查什么？' hint='用平常的话说，或者写法律名字和第几条。' placeholder='老板拖着不发工资'
        initial={field.initial} max={200} onInput={type}
      />
      {text.trim().length < least ? children : (
        <>
          <Loaded answer={answer} rows={2}>{found => <Found found={found} onTry={begin}>{children}</Found>}</Loaded>
          <Button kind='quiet' icon='close' onTap={() => begin('')}>清空，重新查</Button>
        </>
      )}
      {text.trim().length < least && <Doors><Door icon='list' title='全部法律' line='一部一部看，看原文和以前的版本' onTap={() => go('law/statutes')} /></Doors>}
    </>
  )
}
