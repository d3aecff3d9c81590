import { View } from '@tarojs/components'
import { Heading } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Failure'
import { Ticks } from '../../ui/Ticks'
import { StationKind, StationService } from '../../contract/stationOffice'
import { Arrows } from '../arrows'
import { weekdayOptions } from '../plan/words'
import { kindWords, serviceWords } from './words'
import type { Written } from './written'

const kinds = StationKind.options.map(value => ({ value, ...kindWords[value] }))
const services = StationService.options.map(value => ({ value, name: serviceWords[value] }))
const holidays = [{ value: 'off', name: '法定节假日休息' }, { value: 'on', name: '法定节假日照常' }] as const

interface FieldsProps {
  written: Written
  /** whether a part of the form was refused */
  isWrong: (path: string) => boolean
  onChange: (part: Partial<Written>) => void
}

/** When it is open. */
function Hours({ written, isWrong, onChange }: FieldsProps) {
  return (
    <>
      <Heading look='section-title'>几点开门</Heading>
      <View className={`plan-days ${isWrong('hours.weekdays') ? 'group-wrong' : ''}`}><Ticks label='星期几开门' options={weekdayOptions} chosen={written.weekdays} onChange={weekdays => onChange({ weekdays })} /></View>
      {isWrong('hours.weekdays') && <Note>至少选一天。</Note>}
      <View className='office-pair'>
        <Field id='station-from' label='几点开门' initial={written.from} max={5} error={isWrong('hours.from') ? '请写成 09:00 这样' : undefined} onInput={from => onChange({ from })} />
        <Field id='station-to' label='几点关门' initial={written.to} max={5} error={isWrong('hours.to') ? '请写成 18:00 这样，要比开门晚' : undefined} onInput={to => onChange({ to })} />
      </View>
      <Arrows id='station-holidays'><Choice label='法定节假日' columns='two' options={holidays} chosen={written.holidays} onChoose={on => onChange({ holidays: on })} /></Arrows>
    </>
  )
}

/** All that is written down about a point. */
export function Fields(props: FieldsProps) {
  const { written, isWrong, onChange } = props
  return (
    <>
      <Field id='station-name' label='站点名称' initial={written.name} max={40} error={isWrong('name') ? '请写 2 到 40 个字' : undefined} onInput={name => onChange({ name })} />
      <Field id='station-address' label='地址' hint='写到门口：哪条路几号，哪个门，几楼' initial={written.address} max={80} error={isWrong('address') ? '请写地址' : undefined} onInput={address => onChange({ address })} />
      <Heading look='section-title'>哪一种</Heading>
      <Arrows id='station-kind'><Choice label='哪一种' columns='two' options={kinds} chosen={written.kind} onChoose={kind => onChange({ kind })} /></Arrows>
      <Heading look='section-title'>这里有什么</Heading>
      <Ticks label='这里有什么' options={services} chosen={written.services} onChange={chosen => onChange({ services: chosen })} />
      <Hours {...props} />
      <Field
        id='station-hotlines' label='电话' hint='一行一个：名称 号码 说明，中间空一格' kind='short' initial={written.hotlines} max={400}
        error={isWrong('hotlines') ? '请核对号码，最多写 6 行' : undefined} onInput={hotlines => onChange({ hotlines })}
      />
      <Field
        id='station-location' label='经度和纬度（可不填）' hint='从微信地图或腾讯地图上抄，写成 114.305, 30.593' initial={written.location} max={40}
        error={isWrong('location') ? '先写经度，再写纬度，中间用逗号' : undefined} onInput={location => onChange({ location })}
      />
    </>
  )
}
