import { View } from '@tarojs/components'
import { dayOf } from '@domain/calendar'
import { plusDaysOn } from '@domain/week'
import { timeInWords } from '@domain/when'
import { useState } from 'react'
import { Heading } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { DayField } from '../../ui/DayField'
import { Field } from '../../ui/Field'
import { Arrows } from '../arrows'
import { dayAndClock, instantAt } from './words'

const ways = [{ value: 'now', name: '写好就发' }, { value: 'later', name: '到时间自动发' }] as const
const aheadDays = 180

interface WhenProps { publishAt: string | null; now: string; onChange: (publishAt: string | null) => void }

/** Now, or at a time in Shanghai. */
export function When({ publishAt, now, onChange }: WhenProps) {
  const [way, setWay] = useState<'now' | 'later'>(publishAt ? 'later' : 'now')
  const [at, setAt] = useState(() => publishAt ? dayAndClock(publishAt) : { day: dayOf(now), clock: '' })
  const choose = (part: Partial<typeof at>) => {
    const next = { ...at, ...part }
    setAt(next)
    onChange(instantAt(next.day, next.clock))
  }
  const instant = instantAt(at.day, at.clock)
  const wrong = way === 'later' && at.clock.length > 2 && !instant ? '请写成 09:00 这样' : instant && way === 'later' && instant <= now ? '这个时间已经过去了' : undefined
  return (
    <View className='stack'>
      <Heading look='section-title'>什么时候发</Heading>
      <Arrows id='notice-when'><Choice label='什么时候发' columns='two' options={ways} chosen={way} onChoose={next => { setWay(next); onChange(next === 'now' ? null : instant) }} /></Arrows>
      {way === 'later' && (
        <View className='office-pair'>
          <DayField id='notice-day' label='哪一天' initial={at.day} last={plusDaysOn(dayOf(now), aheadDays)} onInput={day => choose({ day })} />
          <Field id='notice-clock' label='几点' hint='北京时间，写成 09:00 这样' initial={at.clock} max={5} error={wrong} onInput={clock => choose({ clock })} />
        </View>
      )}
      {way === 'later' && instant && !wrong && <View className='quiet small'>{`${timeInWords(instant, now)} 自动发出。`}</View>}
      {way === 'later' && !instant && <View className='quiet small'>没写几点，就是写好就发。</View>}
    </View>
  )
}
