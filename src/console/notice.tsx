import { useRouter } from '@tarojs/taro'
import type { NoticeDraft, TypedNotice } from '@contract'
import { useState } from 'react'
import { useQuery } from '../client/query'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Editor } from './notices/Editor'
import { Look } from './notices/Look'
import { useFresh } from './notices/useFresh'
import { OfficeOnly } from './OfficeOnly'
import { useWhole } from './whole'
import './office.css'

const emptyFor = (unitId: TypedNotice['audience']['unitId']): TypedNotice =>
  ({ title: '', text: '', audience: { unitId, trades: [], membership: 'any', topics: [] }, publishAt: null, what: '' })

const typedIn = ({ title, text, audience, publishAt, what }: NoticeDraft): TypedNotice => ({ title, text, audience, publishAt, what })

function Opened({ id, onReload }: { id: string; onReload: () => void }) {
  const [units, draft] = [useWhole('station.units'), useFresh(id)]
  return (
    <Loaded answer={units}>
      {({ units: all }) => (
        <Loaded answer={draft}>
          {now => now.actions.includes('save') ? <Editor opened={now} begin={typedIn(now)} units={all} onReload={onReload} /> : <Look draft={now} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Begun({ template }: { template: string | undefined }) {
  const [units, templates] = [useWhole('station.units'), useQuery('notice.templates', template ? {} : null)]
  return (
    <Loaded answer={units}>
      {({ units: all }) => {
        const own = all[0]
        if (!own) return null
        const begin = emptyFor(own.id)
        if (!template) return <Editor opened={null} begin={begin} units={all} onReload={() => undefined} />
        return (
          <Loaded answer={templates}>
            {({ templates: known }) => {
              const chosen = known.find(({ key }) => key === template)
              return <Editor key={template} opened={null} begin={{ ...begin, title: chosen?.title ?? '', text: chosen?.text ?? '' }} template={template} units={all} onReload={() => undefined} />
            }}
          </Loaded>
        )
      }}
    </Loaded>
  )
}

/** One notice: written, looked at by a second person, or taken back. */
export default function NoticePage() {
  const { params } = useRouter<{ id?: string; template?: string }>()
  const [turn, setTurn] = useState(0)
  return (
    <Page title='写通知' width='wide'>
      <OfficeOnly role='staff'>
        {() => params.id ? <Opened key={turn} id={params.id} onReload={() => setTurn(turn + 1)} /> : <Begun template={params.template || undefined} />}
      </OfficeOnly>
    </Page>
  )
}
