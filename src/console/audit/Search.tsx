import { View } from '@tarojs/components'
import type { Input } from '@contract'
import { useState } from 'react'
import { check, whyOf } from '../../client/call'
import { usePages } from '../../client/pages'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Arrows } from '../arrows'
import { nameOf } from '../people/words'
import { searchable } from './words'

export type Wanted = Omit<Input<'audit.search'>, 'cursor'>

const all = '全部'
const everybody = {}

/** Person, subject, action and period. */
export function Search({ wanted, onSearch }: { wanted: Wanted; onSearch: (wanted: Wanted) => void }) {
  const { pages, more: morePeople, moreState } = usePages('person.list', everybody)
  const [written, setWritten] = useState({ person: wanted.person ?? all, method: wanted.method ?? all, subject: wanted.subject ?? '', from: wanted.from, to: wanted.to })
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const [more, setMore] = useState<'shut' | 'open'>('shut')
  const asked: Wanted = {
    from: written.from.trim(), to: written.to.trim(),
    ...written.person !== all && { person: written.person }, ...written.method !== all && { method: written.method }, ...written.subject.trim() && { subject: written.subject.trim() },
  }
  const wrong = tried === 'yes' ? check('audit.search', asked) : null
  const search = () => {
    setTried('yes')
    if (!check('audit.search', asked)) onSearch(asked)
  }
  const period = whyOf(wrong, 'from') ?? whyOf(wrong, 'to')
  return (
    <Card title='查什么'>
      <View className='office-pair'>
        <Field id='audit-from' label='从哪天' hint='像 2026-11-01 这样写' initial={written.from} error={period && '日期没写对，或者超过了 92 天'} max={10} onInput={from => setWritten({ ...written, from })} />
        <Field id='audit-to' label='到哪天' hint='最多查 92 天' initial={written.to} max={10} onInput={to => setWritten({ ...written, to })} />
      </View>
      {more === 'shut'
        ? <Button kind='quiet' onTap={() => setMore('open')}>只查一个人、一件事或者一种操作</Button>
        : (
            <View className='audit-actions stack'>
              <Field id='audit-subject' label='哪一件' hint='咨询、人员或者站点的编号，像 c_ 开头的那一串' initial={written.subject} error={whyOf(wrong, 'subject')} max={44} onInput={subject => setWritten({ ...written, subject })} />
              <View className='field-label'>谁办的</View>
              <Arrows id='audit-person'><Choice label='谁办的' columns='two' options={[{ value: all, name: '所有人' }, ...pages.flatMap(page => page.people).map(one => ({ value: one.id, name: nameOf(one) }))]} chosen={written.person} onChoose={person => setWritten({ ...written, person })} /></Arrows>
              {morePeople && <Button kind='quiet' state={moreState === 'busy' ? 'busy' : 'ready'} onTap={morePeople}>再列一些人</Button>}
              <View className='field-label'>哪种操作</View>
              <Arrows id='audit-method'><Choice label='哪种操作' columns='two' options={[{ value: all, name: '所有操作' }, ...searchable]} chosen={written.method} onChoose={method => setWritten({ ...written, method })} /></Arrows>
            </View>
          )}
      <Button kind='filled' icon='search' onTap={search}>查</Button>
    </Card>
  )
}
