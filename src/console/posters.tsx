import { useRouter } from '@tarojs/taro'
import type { Unit } from '@contract'
import { View } from '@tarojs/components'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { OfficeOnly } from './OfficeOnly'
import { Posters } from './posters/Posters'
import { useWhole } from './whole'
import './office.css'

/** The unit in the address, else the caller's own; or one point alone. */
function OfUnit({ units }: { units: readonly Unit[] }) {
  const { params } = useRouter<{ unit?: string; station?: string }>()
  const unit = units.find(({ id }) => id === params.unit) ?? units[0]
  if (!unit) return <Empty icon='list' title='您还没有单位' line='请让管理员给您选一个。' />
  return <><View className='quiet'>{unit.name}</View><Posters unitId={unit.id} stationId={params.station ?? null} /></>
}

/** Posters to print. */
export default function PostersPage() {
  const answer = useWhole('station.units')
  return (
    <Page title='印海报' width='wide'>
      <OfficeOnly role='staff'>{() => <Loaded answer={answer} rows={4}>{({ units }) => <OfUnit units={units} />}</Loaded>}</OfficeOnly>
    </Page>
  )
}
