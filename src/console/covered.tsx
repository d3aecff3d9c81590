import type { Output } from '@contract'
import { blanksOf, coverages } from '@domain/unitCoverage'
import { useMemo, useState } from 'react'
import { Empty } from '../ui/Empty'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Blanks } from './covered/Blanks'
import { Save } from './covered/Save'
import { Standing } from './covered/Standing'
import { BelowTable } from './covered/BelowTable'
import { Trail } from './dashboard/Trail'
import { OfficeOnly } from './OfficeOnly'
import { useWhole } from './whole'
import './dashboard/dashboard.css'

/** One unit's coverage, and that of what hangs directly on it; each is a way down. */
function Covered({ facts }: { facts: Output<'unit.coverage'> }) {
  const all = useMemo(() => coverages(facts), [facts])
  const [id, setId] = useState(facts.units[0]?.id)
  const own = all.get(id ?? '')
  if (!own) return <Empty icon='list' title='您还没有单位' line='请让管理员给您选一个。' />
  const below = facts.units.flatMap(unit => unit.parentId === own.unit.id ? all.get(unit.id)! : [])
  const within = new Set<string>([own.unit.id])
  for (const unit of facts.units) if (unit.parentId && within.has(unit.parentId)) within.add(unit.id)
  const blanks = blanksOf([...all.values()].filter(({ unit }) => within.has(unit.id)))
  return (
    <>
      <Trail units={facts.units} at={own.unit.id} onGo={setId} />
      <Standing of={own} />
      {below.length > 0 && <BelowTable rows={below} onOpen={setId} />}
      <Blanks blanks={blanks} units={facts.units} />
      <Save of={own} below={below} />
    </>
  )
}

/** How well the places are served: the answer first, then where to go next. */
export default function CoveredPage() {
  const answer = useWhole('unit.coverage')
  return <Page title='服务覆盖' width='wide'><OfficeOnly role='staff'>{() => <Loaded answer={answer} rows={6}>{facts => <Covered facts={facts} />}</Loaded>}</OfficeOnly></Page>
}
