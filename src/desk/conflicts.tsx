import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../client/query'
import { Card } from '../ui/Card'
import { Note } from '../ui/Failure'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { AddConflict } from './conflicts/AddConflict'
import { ConflictRow } from './conflicts/ConflictRow'
import { LawyerOnly } from './LawyerOnly'

const saidOf = (released: number) => released === 0
  ? '加好了。以后与它有关的咨询不会给您看。'
  : `加好了。您手上与它有关的 ${released} 件，已经退给别的律师。`

function Conflicts() {
  const answer = useQuery('conflict.list', {})
  const [added, setAdded] = useState<number | null>(null)
  const changed = (released: number | null) => {
    setAdded(released)
    answer.reload()
  }
  return (
    <>
      <View>您所在的律所代理哪些单位，写在这里。与它们有关的咨询不会给您看，也不会请您接；手上的会马上退给别的律师。</View>
      {added !== null && <Note tone='good'>{saidOf(added)}</Note>}
      <AddConflict key={`${answer.data?.conflicts.length ?? 0}`} onAdded={changed} />
      <Loaded answer={answer} rows={2}>
        {({ conflicts }) => (
          <Card title={conflicts.length ? `已经写上的（${conflicts.length} 家）` : '还没有写'}>
            {conflicts.length === 0 && <View className='quiet'>没有代理过用人单位，就不用写。</View>}
            <View aria-role='list' aria-label='您所在律所代理的单位'>
              {conflicts.map(conflict => <ConflictRow key={conflict.id} conflict={conflict} onDropped={() => changed(null)} />)}
            </View>
          </Card>
        )}
      </Loaded>
      <View className='quiet small'>名单只有您自己看得到。</View>
    </>
  )
}

/** The employers for whom the lawyer's firm acts. */
export default function ConflictsPage() {
  return <Page title='利益冲突'><LawyerOnly><Conflicts /></LawyerOnly></Page>
}
