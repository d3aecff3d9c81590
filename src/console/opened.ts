import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { go, goBack } from '../ui/go'
import { useWidth, type Width } from '../ui/wide'

/** What is open of a list. `alone`: it fills a page of its own, so that "back" closes it; `beside`: it stands next to the list. */
export interface Opened {
  id: string | null
  look: 'alone' | 'beside'
  width: Width
  open: (id: string) => void
  leave: () => void
}

/** In a wide window beside the list, on a phone the same page once more with the id in its address. */
export function useOpened(page: string): Opened {
  const { params } = useRouter<{ id?: string }>()
  const width = useWidth()
  const [beside, setBeside] = useState<string | null>(null)
  const own = params.id || null
  return {
    id: beside ?? own, width,
    look: own && width === 'narrow' ? 'alone' : 'beside',
    open: id => { if (width === 'narrow') go(page, { id }); else setBeside(id) },
    leave: () => { if (own) goBack(); else setBeside(null) },
  }
}
