import { useShelf } from '../client/shelf'
import { Note } from '../ui/Failure'

/** Said only when a reading could not be kept for a time without a network. */
export function ShelfFull() {
  return useShelf() === 'full' ? <Note>手机存满了，这一页没存下来，没有网络时打不开。清理一下手机，再打开一次就行。</Note> : null
}
