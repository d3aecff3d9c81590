import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { onWeb } from '../../ui/platform'

export const deskTitle = '律师工作台'

/** The browser's tab says how many offers wait, for whoever works in another tab. */
export function useTabTitle(offers: number) {
  const title = useRef(deskTitle)
  const show = () => { if (onWeb) document.title = title.current }
  useEffect(() => {
    title.current = offers ? `（${offers} 件待接）${deskTitle}` : deskTitle
    show()
  }, [offers])
  useDidShow(show)
}
