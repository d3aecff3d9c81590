import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import type { CSSProperties } from 'react'
import { Tap } from '../ui/Tap'
import './unitTree.css'

interface UnitTreeProps {
  label: string
  units: readonly Unit[]
  chosen: string | null
  onChoose: (id: Unit['id']) => void
}

/** The units of a subtree, parents before children, with how deep each lies below the first. */
export function depthsOf(units: readonly Unit[]): { unit: Unit; depth: number }[] {
  const from = (unit: Unit, depth: number): { unit: Unit; depth: number }[] =>
    [{ unit, depth }, ...units.filter(({ parentId }) => parentId === unit.id).flatMap(child => from(child, depth + 1))]
  const known = new Set<string>(units.map(({ id }) => id))
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap(top => from(top, 0))
}

/** One unit out of the tree; what lies below a unit is indented under it. */
export function UnitTree({ label, units, chosen, onChoose }: UnitTreeProps) {
  return (
    <View className='unit-tree' aria-role='radiogroup' aria-label={label}>
      {depthsOf(units).map(({ unit: { id, name }, depth }) => (
        <Tap key={id} className={`unit-row ${chosen === id ? 'unit-on' : ''}`} role='radio' checked={chosen === id} onTap={() => onChoose(id)}>
          <View className='unit-words' style={{ '--depth': depth } as CSSProperties}><View className='choice-dot' />{name}</View>
        </Tap>
      ))}
    </View>
  )
}
