import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'
import { type Counted, countedNames, type Written } from './words'

interface NamesProps {
  id: string
  written: Written
  /** what the form refused, by field */
  wrong: (field: string) => boolean
  onChange: (written: Written) => void
}

const counted = Object.keys(countedNames) as Counted[]

/** What is written down about a unit. */
export function Names({ id, written, wrong, onChange }: NamesProps) {
  return (
    <View className='office-pair'>
      <Field id={`${id}-name`} label='名称' initial={written.name} max={40} error={wrong('name') ? '请写 2 到 40 个字' : undefined} onInput={name => onChange({ ...written, name })} />
      <Field id={`${id}-area`} label='面积（平方公里，可不填）' initial={written.area} max={9} error={wrong('areaKm2') ? '请写一个数，比如 3.5' : undefined} onInput={area => onChange({ ...written, area })} />
      {counted.map(key => (
        <Field
          key={key} id={`${id}-${key}`} label={`${countedNames[key]}（可不填）`} kind='number' initial={written[key]} max={9} error={wrong(key) ? '请写一个整数' : undefined}
          onInput={typed => onChange({ ...written, [key]: typed })}
        />
      ))}
    </View>
  )
}
