import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { type ReactNode, useState } from 'react'
import { useLawSearch } from '../client/lawSearch'
import { Door, Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { Field } from '../ui/Field'
import { phone } from '../ui/go'
import { LawHits } from '../ui/LawHits'
import { Loaded } from '../ui/Loaded'

function Found({ found, children }: { found: Output<'law.search'>; children: ReactNode }) {
  const { referral } = found
  const hits = found.hits.filter(hit => hit.kind === 'card')
  return (
    <>
      <View className='quiet' aria-role='status'>{hits.length ? `找到 ${hits.length} 条` : '没有找到'}</View>
      {referral && (
        <>
          <Note tone='time'>{referral.says}</Note>
          <Doors><Door icon='phone' title={`${referral.name} ${referral.number}`} onTap={() => phone(referral.number)} /></Doors>
        </>
      )}
      {hits.length > 0 && <LawHits hits={hits} />}
      {hits.length === 0 && <>{!referral && <Empty icon='book' title='没找到一样的' line='换个说法再试，或者选一类看看，也可以直接问律师。' />}{children}</>}
    </>
  )
}

/** One box for everything; `children` is what stands below it while nothing is looked for, and when nothing was found. */
export function LawSearch({ children }: { children: ReactNode }) {
  const [text, setText] = useState('')
  const answer = useLawSearch(text, 2)
  return (
    <>
      <Field id='search' label='想查什么？' hint='用平常的话说，比如“老板拖着不发工资”。' max={200} onInput={setText} />
      {text.trim().length < 2 ? children : <Loaded answer={answer} rows={2}>{found => <Found found={found}>{children}</Found>}</Loaded>}
    </>
  )
}
