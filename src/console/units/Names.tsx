import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'

export interface Written { name: string; area: string }

interface NamesProps {
  id: string
  written: Written
  wrongName: boolean
  wrongArea: boolean
  onChange: (written: Written) => void
}

/** The two things that are written down about a unit. */
export function Names({ id, written, wrongName, wrongArea, onChange }: NamesProps) {
  return (
    <View className='office-pair'>
      <Field id={`${id}-name`} label='名称' initial={written.name} max={40} error={wrongName ? '请写 2 到 40 个字' : undefined} onInput={name => onChange({ ...written, name })} />
      <Field id={`${id}-area`} label='面积（平方公里，可不填）' initial={written.area} max={9} error={wrongArea ? '请写一个数，比如 3.5' : undefined} onInput={area => onChange({ ...written, area })} />
    </View>
  )
}
