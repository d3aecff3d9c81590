import { View } from '@tarojs/components'
import { Button } from '../ui/Button'

interface OpenButtonProps {
  /** a verb */
  says: string
  /** which one, for a screen reader */
  reference: string
  at: 'open' | 'shut'
  onTap: () => void
}

/** Opens one of a list; the one that is open says so. */
export function OpenButton({ says, reference, at, onTap }: OpenButtonProps) {
  const words = at === 'open' ? '正在看' : says
  return <View className='office-cell'><Button kind={at === 'open' ? 'quiet' : 'outline'} label={`${words} ${reference}`} onTap={onTap}>{words}</Button></View>
}
