import { View } from '@tarojs/components'
import type { UnitRow } from '@contract'
import type { Coverage } from '@domain/unitCoverage'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'

const step = 10

const workersInWords = ({ workers }: Coverage): string => workers === null ? '没填有多少工友' : `工友 ${workers.toLocaleString('en')} 人`

/** Where nobody is, those with the most workers first; each leads to where a point is put up. */
export function Blanks({ blanks, units }: { blanks: readonly Coverage[]; units: readonly UnitRow[] }) {
  const [shown, setShown] = useState(step)
  const above = (one: Coverage) => units.find(({ id }) => id === one.unit.parentId)?.form.name ?? ''
  if (blanks.length === 0) return null
  return (
    <Card title={`还没有站点的街道（${blanks.length}）`}>
      <View className='quiet'>工友多的在前。点开就能在那里加一个站点。</View>
      <Doors>
        {blanks.slice(0, shown).map(one => <Door key={one.unit.id} icon='pin' title={one.unit.form.name} line={`${above(one)} · ${workersInWords(one)}`} onTap={() => go('console/stations', { unit: one.unit.id })} />)}
      </Doors>
      {blanks.length > shown && <Button onTap={() => setShown(shown + step)}>{`再看一些（还有 ${blanks.length - shown} 个）`}</Button>}
    </Card>
  )
}
