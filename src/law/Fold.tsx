import { Button, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Icon } from '../ui/Icon'
import './law.css'

interface FoldProps {
  title: string
  /** one quiet line below */
  line?: string
  first?: 'open' | 'closed'
  children: () => ReactNode
}

/** A heading that opens what stands below it; that is made only then. */
export function Fold({ title, line, first = 'closed', children }: FoldProps) {
  const [state, setState] = useState(first)
  const open = state === 'open'
  return (
    <View className='fold'>
      <Button className='tap fold-head' hoverClass='tap-pressed' aria-expanded={open ? 'true' : 'false'} onClick={() => setState(open ? 'closed' : 'open')}>
        <View className='door-words'>
          <View className='door-title'>{title}</View>
          {line && <View className='door-line'>{line}</View>}
        </View>
        <View className={`fold-arrow ${open ? 'fold-open' : ''}`}><Icon name='next' /></View>
      </Button>
      {open && <View className='fold-body'>{children()}</View>}
    </View>
  )
}
