import { useDidShow } from '@tarojs/taro'
import type { NoticeState } from '@contract'
import { useState } from 'react'
import { goBack } from '../../ui/go'

export type Done = NoticeState | 'rejected' | 'takenBack' | 'dropped'

const says: Partial<Record<Done, string>> = {
  published: '发出去了。', scheduled: '排好了，到时间自动发出。', review: '交给同事了，通过以后发出。', rejected: '退回去了，写的人会看到您的话。', takenBack: '先不发了，还给了写的人。', dropped: '删掉了。',
}

/** what was done on the page that was left last */
let last: Done | null = null

/** Back to the list, which says what was done. */
export function leaveWith(done: Done) {
  last = done
  goBack()
}

/** What was done on the page one comes from, once. */
export function useDone(): string | null {
  const [told, setTold] = useState<string | null>(null)
  useDidShow(() => {
    setTold(last ? says[last] ?? null : null)
    last = null
  })
  return told
}
