import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { type CSSProperties, useMemo, useState } from 'react'
import { Field } from '../ui/Field'
import { Tap } from '../ui/Tap'
import './unitTree.css'

interface UnitTreeProps {
  label: string
  units: readonly Unit[]
  chosen: string | null
  onChoose: (id: Unit['id']) => void
}

/** units that one overlooks without opening and shutting; as many as are shown of what was found, and below one that is open */
const [overlooked, mostFound, mostBelow] = [60, 30, 200]

type Below = ReadonlyMap<string | null, readonly Unit[]>

/** What hangs on each; on null what hangs on none of them. */
function belowIn(units: readonly Unit[], byId: ReadonlyMap<string, Unit>): Below {
  const below = new Map<string | null, Unit[]>()
  for (const unit of units) {
    const above = unit.parentId && byId.has(unit.parentId) ? unit.parentId : null
    const there = below.get(above)
    if (there) there.push(unit)
    else below.set(above, [unit])
  }
  return below
}

/** A unit and all above it. */
const wayTo = (id: string | null, byId: ReadonlyMap<string, Unit>): string[] => {
  const unit = id && byId.get(id)
  return unit ? [...wayTo(unit.parentId, byId), unit.id] : []
}

/** How deep each lies below the first, parents before children; what lies below a shut one is left out. Of a large tree by name. */
function rowsOf(below: Below, isOpen: (id: string) => boolean, most: number, above: string | null = null, depth = 0): { unit: Unit; depth: number }[] {
  const there = below.get(above) ?? []
  const shown = most === Infinity ? there : [...there].sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true })).slice(0, most)
  return shown.flatMap(unit => [{ unit, depth }, ...isOpen(unit.id) ? rowsOf(below, isOpen, most, unit.id, depth + 1) : []])
}

/** One unit out of the tree; what lies below a unit is indented under it. A large tree is opened branch by branch, and searched by name. */
export function UnitTree({ label, units, chosen, onChoose }: UnitTreeProps) {
  const byId = useMemo(() => new Map<string, Unit>(units.map(unit => [unit.id, unit])), [units])
  const below = useMemo(() => belowIn(units, byId), [units, byId])
  const isLarge = units.length > overlooked
  const [open, setOpen] = useState<readonly string[]>(() => [...below.get(null)?.map(({ id }) => id) ?? [], ...wayTo(chosen, byId)])
  const [words, setWords] = useState('')
  const wanted = words.trim()
  // what is little more than the words stands first
  const found = wanted ? units.filter(({ name }) => name.includes(wanted)).sort((a, b) => a.name.length - b.name.length) : []
  const rows = wanted ? found.slice(0, mostFound).map(unit => ({ unit, depth: 0 })) : rowsOf(below, id => !isLarge || open.includes(id), isLarge ? mostBelow : Infinity)
  const isCut = wanted ? found.length > mostFound : open.some(id => (below.get(id)?.length ?? 0) > mostBelow)
  const turn = (id: string) => setOpen(open.includes(id) ? open.filter(one => one !== id) : [...open, id])
  return (
    <View className='stack'>
      {isLarge && <Field id='unit-find' label={`找单位（一共 ${units.length} 个）`} placeholder='写名称里的几个字' max={20} onInput={setWords} />}
      <View className='unit-tree' aria-role='radiogroup' aria-label={label}>
        {rows.map(({ unit: { id, name, parentId }, depth }) => (
          <View key={id} className='unit-line'>
            <Tap className={`unit-row ${chosen === id ? 'unit-on' : ''}`} role='radio' checked={chosen === id} onTap={() => onChoose(id)}>
              <View className='unit-words' style={{ '--depth': depth } as CSSProperties}><View className='choice-dot' />
                <View>{name}{wanted && <View className='quiet small'>{byId.get(parentId ?? '')?.name}</View>}</View>
              </View>
            </Tap>
            {isLarge && !wanted && below.has(id) && <Tap className='unit-turn' label={`${open.includes(id) ? '收起' : '展开'}${name}`} onTap={() => turn(id)}>{open.includes(id) ? '收起' : `展开 ${below.get(id)!.length}`}</Tap>}
          </View>
        ))}
      </View>
      {wanted && rows.length === 0 && <View className='quiet'>没有找到。换几个字试试。</View>}
      {isCut && <View className='quiet'>还有一些没列出来。请在上面多写几个字来找。</View>}
    </View>
  )
}
