import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import './thread.css'

export type Tool = 'law' | 'replies'

const names: Record<Tool, { open: string; shut: string }> = {
  law: { open: '引用法律', shut: '收起法律' }, replies: { open: '常用答复', shut: '收起答复' },
}

interface ToolsProps {
  tool: Tool | null
  onTool: (tool: Tool | null) => void
  children: ReactNode
}

/** What helps to write, beside the box where there is room, and below it on a phone. */
export function Tools({ tool, onTool, children }: ToolsProps) {
  return (
    <View className='desk-tools' aria-role='region' aria-label='法律和常用答复'>
      <View className='buttons'>
        {(['law', 'replies'] as const).map(one => (
          <Button key={one} icon={one === 'law' ? 'book' : 'list'} onTap={() => onTool(tool === one ? null : one)}>{names[one][tool === one ? 'shut' : 'open']}</Button>
        ))}
      </View>
      {children}
    </View>
  )
}
