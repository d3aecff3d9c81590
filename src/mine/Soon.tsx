import type { Leaving } from '@contract'
import { timeInWords } from '@domain/when'
import { useNow } from '../client/clock'
import { Button } from '../ui/Button'
import { Note } from '../ui/Failure'
import { go } from '../ui/go'

/** When nothing of an account will be left. */
export const endOf = ({ doneBy }: Leaving, now: string): string =>
  doneBy ? `最晚 ${timeInWords(doneBy, now)} 全部删完。` : '还没办完的咨询结束后，24 小时内全部删完。'

/** An account that is to be deleted says so wherever its things are shown. */
export function Soon({ leaving }: { leaving: Leaving | null }) {
  const now = useNow()
  if (!leaving) return null
  return (
    <>
      <Note tone='time'>{`这个账号要删除了。${endOf(leaving, now)}`}</Note>
      <Button onTap={() => go('mine/delete')}>看一看，或者不删了</Button>
    </>
  )
}
