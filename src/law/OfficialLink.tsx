import { useState } from 'react'
import { copy } from '../client/privacy'
import { Button } from '../ui/Button'

const words = { no: '复制官方原文网址', done: '已复制，到浏览器里粘贴打开', refused: '没复制上，再点一次' }

/** The official page. A mini-program cannot open it: its address is copied instead. */
export function OfficialLink({ url }: { url: string }) {
  const [copied, setCopied] = useState<keyof typeof words>('no')
  return <Button kind='quiet' icon='copy' width='words' onTap={() => { void copy(url).then(setCopied) }}>{words[copied]}</Button>
}
