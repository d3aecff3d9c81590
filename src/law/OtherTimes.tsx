import { View } from '@tarojs/components'
import type { Version } from '@contract'
import { dayOf } from '@domain/calendar'
import { dateAsPrinted } from '@domain/lawWords'
import { useState } from 'react'
import { instantNow } from '../client/clock'
import { Button } from '../ui/Button'
import { DayField } from '../ui/DayField'
import { Door, Doors } from '../ui/Door'
import { goInstead } from '../ui/go'
import { Fold } from './Fold'
import { paramsOf, type Place } from './place'
import { datesInWords, statusWords } from './words'

interface OtherTimesProps {
  /** `law/statute` or `law/article`: what is opened anew */
  page: string
  /** what it is about, without a time */
  place: Place
  shown: Version
  versions: readonly Version[]
  on: string | undefined
}

/** A day may be chosen up to the end of next year: laws are published before they take effect. */
const lastDay = (today: string): string => `${Number(today.slice(0, 4)) + 1}-12-31`

function AsOf({ page, place, on }: Pick<OtherTimesProps, 'page' | 'place' | 'on'>) {
  const [today] = useState(() => dayOf(instantNow()))
  const [day, setDay] = useState(on ?? today)
  const [error, setError] = useState<string>()
  const open = () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return setError('请选一天')
    goInstead(page, paramsOf({ ...place, on: day }))
  }
  return (
    <View className='stack'>
      <DayField
        id='law-day' label='看某一天的法律' hint='事情是哪天发生的，就看那一天的。' initial={day} last={lastDay(today)} error={error}
        onInput={chosen => { setDay(chosen); setError(undefined) }}
      />
      <Button onTap={open}>看那一天的</Button>
    </View>
  )
}

function Versions({ page, place, shown, versions }: Omit<OtherTimesProps, 'on'>) {
  return (
    <View className='stack'>
      <Doors>
        {versions.map(version => (
          <Door
            key={version.promulgatedOn} title={`${dateAsPrinted(version.promulgatedOn)}的版本`}
            line={`${statusWords[version.status].says} · ${datesInWords(version)}${version.text === 'loaded' ? '' : ' · 全文不在这里'}`}
            mark={version.promulgatedOn === shown.promulgatedOn ? '正在看' : undefined}
            onTap={() => goInstead(page, paramsOf({ ...place, version: version.promulgatedOn }))}
          />
        ))}
      </Doors>
      {versions.length === 1 && <View className='quiet small'>这里只有这一版。更早的写法，请看官方网站。</View>}
    </View>
  )
}

/** Other versions, and the law as it stood on a day. */
export function OtherTimes(props: OtherTimesProps) {
  return (
    <Fold title='以前的版本' line={`这里有 ${props.versions.length} 版，也可以看某一天的`} first={props.on ? 'open' : 'closed'}>
      {() => <><Versions {...props} /><AsOf {...props} /></>}
    </Fold>
  )
}
