import { useState } from 'react'
import { copy } from '../../client/privacy'
import { Button } from '../../ui/Button'

const words = { no: '复制地址', done: '已复制，到地图里粘贴', refused: '没复制上，再点一次' }

/** The address, to be pasted into any map or sent to a friend. */
export function CopyAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState<keyof typeof words>('no')
  return <Button kind='quiet' icon='copy' width='words' onTap={() => { void copy(address).then(setCopied) }}>{words[copied]}</Button>
}
