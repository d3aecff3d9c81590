import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { onWeb } from '../../ui/platform'

/** What stands beside the lists; `write` when it was just taken. */
export interface Opened { id: string; entry: 'read' | 'write' }

/** The address names what is open, so that a reload opens it again. No step back leads there: the lists are one page. */
function keepInAddress(id: string | null) {
  if (onWeb) window.history.replaceState(window.history.state, '', `#/desk/queue${id ? `?id=${encodeURIComponent(id)}` : ''}`)
}

/** The consultation beside the lists. */
export function useOpened() {
  const { params } = useRouter<{ id?: string }>()
  const [opened, setOpened] = useState<Opened | null>(params.id ? { id: params.id, entry: 'read' } : null)
  const open = (next: Opened | null) => {
    setOpened(next)
    keepInAddress(next?.id ?? null)
  }
  return { opened, open }
}
