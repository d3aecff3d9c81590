import { View } from '@tarojs/components'
import type { CallError } from '../../client/call'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import './rows.css'

type Name = CallError<'consultation.claim'>['name']

interface ClaimNoteProps {
  error: CallError<'consultation.claim'>
  /** what helps, where something does */
  ways: Partial<Record<Name, { says: string; onTap: () => void }>>
}

/** Why a claim was refused, and what to do about it. */
export function ClaimNote({ error, ways }: ClaimNoteProps) {
  const way = ways[error.name]
  return (
    <View className='claim-note'>
      <Note>{error.says}</Note>
      {way && <Button onTap={way.onTap}>{way.says}</Button>}
    </View>
  )
}
