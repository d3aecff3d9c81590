import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import { useQuery } from '../../client/query'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Loaded } from '../../ui/Loaded'
import type { ActProps } from './act'
import { refusedWords } from './refused'

type Candidate = Output<'consultation.candidates'>['lawyers'][number]

const handsOf = ({ holding, capacity }: Candidate) => `手上 ${holding} 件，还能接 ${Math.max(0, capacity - holding)} 件`

function Choose({ lawyers, line, onDone, onRefused }: ActProps & { lawyers: readonly Candidate[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { run, state, error } = useAction('consultation.reassign')
  const lawyer = lawyers.find(({ lawyerId }) => lawyerId === chosen)
  const give = async () => {
    if (!lawyer) return
    const result = await run({ id: line.id, token: line.token, to: { kind: 'lawyer', lawyerId: lawyer.lawyerId } })
    if (result.ok) onDone(`转给${lawyer.surname}律师了，已经告诉他。`)
    else onRefused()
  }
  if (lawyers.length === 0) return <Note tone='time'>现在没有能接的律师：没在值班，手上满了，或者要回避。可以转到别的单位，或者请律师上线。</Note>
  return (
    <>
      <Choice
        label='转给哪位律师' chosen={chosen} onChoose={setChosen}
        options={lawyers.map(one => ({ value: one.lawyerId as string, name: `${one.surname}律师`, line: handsOf(one) }))}
      />
      {error && <Note>{refusedWords(error)}</Note>}
      <Button kind='filled' state={state === 'busy' ? 'busy' : lawyer ? 'ready' : 'disabled'} busy='正在转…' onTap={() => { void give() }}>
        {lawyer ? `转给${lawyer.surname}律师` : '先选一位律师'}
      </Button>
    </>
  )
}

/** A lawyer who is on duty, has room and no conflict of interest; the freest stands first. */
export function ToLawyer(act: ActProps) {
  const answer = useQuery('consultation.candidates', { id: act.line.id }, { pollMs: 15_000 })
  return (
    <View className='stack'>
      <Loaded answer={answer} rows={2}>{({ lawyers }) => <Choose {...act} lawyers={lawyers} onRefused={() => { answer.reload(); act.onRefused() }} />}</Loaded>
    </View>
  )
}
