import type { Action, Thread } from '@contract'
import { useState } from 'react'
import { Door, Doors } from '../../ui/Door'
import { Doing } from '../Doing'
import { End } from './End'
import { Rate } from './Rate'
import { Say } from './Say'
import { Share } from './Share'

type Act = Extract<Action, 'followUp' | 'share' | 'withdraw' | 'close' | 'rate' | 'reopen'>

const names: Record<Act, (thread: Thread) => { name: string; line: string }> = {
  followUp: ({ state }) => state === 'askedBack' ? { name: '写下工友的回话', line: '律师接着答' } : { name: '写下工友又说的', line: '律师会看到，接着答' },
  reopen: () => ({ name: '还没解决，重新打开', line: '原来的律师先接' }),
  rate: () => ({ name: '记下工友的评价', line: '解决了吗，满意吗' }),
  share: ({ contact }) => contact === 'shared' ? { name: '不再让律师看电话', line: '工友改主意了' } : { name: '让律师看到电话', line: '工友同意了才行' },
  close: () => ({ name: '工友说可以结束了', line: '律师不再跟进' }),
  withdraw: () => ({ name: '工友不问了', line: '律师不用再答' }),
}

const order = Object.keys(names) as Act[]

export interface ActProps {
  thread: Thread
  /** what was done, in words */
  onDone: (says: string) => void
  onRefused: () => void
}

/** What the office may do for the worker now: the same table decides on the server. */
export function Acts({ thread, onDone, onRefused }: ActProps) {
  const [chosen, setChosen] = useState<Act | null>(null)
  const finish = (says: string) => {
    setChosen(null)
    onDone(says)
  }
  const props: ActProps = { thread, onDone: finish, onRefused }
  const options = order.filter(act => thread.actions.includes(act)).map(value => ({ value, ...names[value](thread) }))
  const option = options.find(({ value }) => value === chosen)
  if (options.length === 0) return null
  return (
    <Doing title={option?.name ?? '替工友办'} onBack={option ? () => setChosen(null) : null}>
      {!option && <Doors>{options.map(({ value, name, line }) => <Door key={value} title={name} line={line} onTap={() => setChosen(value)} />)}</Doors>}
      {(option?.value === 'followUp' || option?.value === 'reopen') && <Say as={option.value} {...props} />}
      {option?.value === 'share' && <Share {...props} />}
      {option?.value === 'rate' && <Rate {...props} />}
      {(option?.value === 'close' || option?.value === 'withdraw') && <End as={option.value} {...props} />}
    </Doing>
  )
}
