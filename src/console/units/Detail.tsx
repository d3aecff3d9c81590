import { View } from '@tarojs/components'
import type { UnitRow } from '@contract'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Door, Doors } from '../../ui/Door'
import { go } from '../../ui/go'
import { onWeb } from '../../ui/platform'
import { Carry } from './Carry'
import { AddUnit, ChangeUnit } from './Form'
import { belowOf, factsOf } from './words'

type Doing = 'nothing' | 'change' | 'add' | 'move' | 'close'

interface DetailProps {
  unit: UnitRow
  units: readonly UnitRow[]
  role: 'reads' | 'changes'
  /** whether it is the caller's own: that one is for those above to move or close */
  place: 'own' | 'below'
  onChanged: (open: string, says: string) => void
}

/** One unit: what it is, where its points are, and what can be done with it. */
export function Detail({ unit, units, role, place, onChanged }: DetailProps) {
  const [doing, setDoing] = useState<Doing>('nothing')
  const done = (words: string, open: string = unit.id) => {
    setDoing('nothing')
    onChanged(open, words)
  }
  const act = (what: Doing) => () => setDoing(what)
  return (
    <>
      <Card title={unit.form.name}><View className='quiet'>{factsOf(unit)}</View></Card>
      <Doors>
        <Door icon='pin' title='这里的站点' line='看站点、加站点、换码' onTap={() => go('console/stations', { unit: unit.id })} />
        {onWeb && <Door icon='book' title='印海报' line='这里和下面所有站点的，一次印出来' onTap={() => go('console/posters', { unit: unit.id })} />}
        {onWeb && <Door icon='list' title='导入和导出' line='用 Excel 或者 CSV，一次加很多、改很多' onTap={() => go('console/files')} />}
        <Door icon='clock' title='值班规则' line='这里答应多久答复' onTap={() => go('console/plan', { id: unit.id })} />
      </Doors>
      {role === 'changes' && doing === 'nothing' && (
        <View className='buttons'>
          <Button icon='edit' onTap={act('change')}>改名称和数字</Button>
          {belowOf[unit.kind].length > 0 && <Button icon='plus' onTap={act('add')}>下面加一个</Button>}
          {place === 'below' && <Button kind='quiet' onTap={act('move')}>搬到别处</Button>}
          {place === 'below' && <Button kind='quiet' onTap={act('close')}>关掉</Button>}
        </View>
      )}
      {doing === 'change' && <ChangeUnit unit={unit} onChanged={words => done(words)} />}
      {doing === 'add' && <AddUnit parent={unit} onAdded={(id, name) => done(`${name}加好了。`, id)} />}
      {(doing === 'change' || doing === 'add') && <Button kind='quiet' onTap={act('nothing')}>不改了</Button>}
      {(doing === 'move' || doing === 'close') && <Carry act={doing} unit={unit} units={units} onDone={words => done(words)} onLeave={act('nothing')} />}
    </>
  )
}
