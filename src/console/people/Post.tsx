import type { Topic, Unit } from '@contract'
import { topics } from '@contract'
import { topicNames } from '@domain/topic'
import { Field } from '../../ui/Field'
import { Ticks } from '../../ui/Ticks'
import { UnitTree } from '../UnitTree'
import { View } from '@tarojs/components'

/** What is typed about a post; which of it counts depends on the post. */
export interface WrittenPost { surname: string; unitId: Unit['id'] | null; topics: readonly Topic[]; number: string; expiresOn: string }

interface PostFieldsProps {
  kind: 'lawyer' | 'office'
  written: WrittenPost
  units: readonly Unit[]
  /** what is wrong, by field */
  wrong: (path: 'surname' | 'unitId' | 'topics' | 'licence') => string | undefined
  onChange: (part: Partial<WrittenPost>) => void
}

const options = topics.map(value => ({ value, name: topicNames[value].name }))

/** The licence as the contract wants it; null where nothing was typed. */
export const licenceOf = ({ number, expiresOn }: WrittenPost): { number: string; expiresOn: string } | null =>
  number.trim() || expiresOn.trim() ? { number: number.trim(), expiresOn: expiresOn.trim() } : null

/** Name and unit; for lawyers topics and licence. */
export function PostFields({ kind, written, units, wrong, onChange }: PostFieldsProps) {
  return (
    <>
      <Field id='post-surname' label='姓' hint='只填姓，工友看到的是“李律师”' initial={written.surname} error={wrong('surname')} max={4} onInput={surname => onChange({ surname })} />
      <View className='field-label'>在哪个单位</View>
      <UnitTree label='在哪个单位' units={units} chosen={written.unitId} onChoose={unitId => onChange({ unitId })} />
      {wrong('unitId') && <View className='field-error' aria-role='alert'>{wrong('unitId')}</View>}
      {kind === 'lawyer' && (
        <>
          <View className='field-label'>答哪些问题</View>
          <Ticks label='答哪些问题' options={options} chosen={written.topics} onChange={chosen => onChange({ topics: chosen })} />
          {wrong('topics') && <View className='field-error' aria-role='alert'>{wrong('topics')}</View>}
          <Field id='post-number' label='执业证号' hint='17 位数字，加密存放' kind='number' initial={written.number} error={wrong('licence')} max={17} onInput={number => onChange({ number })} />
          <Field id='post-until' label='执业证到期日' hint='像 2027-05-31 这样写。到期前 30 天、7 天会提醒' initial={written.expiresOn} max={10} onInput={expiresOn => onChange({ expiresOn })} />
        </>
      )}
    </>
  )
}
