import type { Unit } from '@contract'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Files } from './files/Files'
import { OfficeOnly } from './OfficeOnly'
import { useWhole } from './whole'
import './office.css'

const Own = ({ unit, role }: { unit: Unit | undefined; role: 'reads' | 'changes' }) =>
  unit ? <Files unitId={unit.id} role={role} /> : <Empty icon='list' title='您还没有单位' line='请让管理员给您选一个。' />

/** Units and points as tables, out and in. */
export default function FilesPage() {
  const answer = useWhole('station.units')
  return (
    <Page title='导入和导出' width='wide'>
      <OfficeOnly role='staff'>
        {me => <Loaded answer={answer} rows={4}>{({ units }) => <Own unit={units[0]} role={me.roles.includes('admin') ? 'changes' : 'reads'} />}</Loaded>}
      </OfficeOnly>
    </Page>
  )
}
