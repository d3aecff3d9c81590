import { View } from '@tarojs/components'
import type { UnitRow } from '@contract'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'

interface TrailProps { units: readonly UnitRow[]; at: string; onGo: (id: UnitRow['id']) => void }

/** From one's own unit down to the one that is shown. */
function trailTo(units: readonly UnitRow[], at: string): UnitRow[] {
  const unit = units.find(({ id }) => id === at)
  return unit ? [...unit.parentId ? trailTo(units, unit.parentId) : [], unit] : []
}

/** Where one is in the tree, and the way back up. */
export function Trail({ units, at, onGo }: TrailProps) {
  const trail = trailTo(units, at)
  if (trail.length < 2) return null
  return (
    <View className='dashboard-trail' aria-role='navigation' aria-label='单位'>
      {trail.slice(0, -1).map(({ id, form }) => <View key={id} className='dashboard-step'><Tap onTap={() => onGo(id)}>{form.name}</Tap><Icon name='next' /></View>)}
      <View className='dashboard-here'>{trail[trail.length - 1]!.form.name}</View>
    </View>
  )
}
