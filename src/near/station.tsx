import './methods'
import { useRouter } from '@tarojs/taro'
import { useNow } from '../client/clock'
import { useQuery } from '../client/query'
import { Empty } from '../ui/Empty'
import { go } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'
import { Closed } from './station/Closed'
import { Open } from './station/Open'
import './near.css'

const unknown = {
  title: '这个码认不出来', line: '可能磨花了，也可能换过新的。不要紧，找一个开着的站点，或者直接提问。',
  way: { says: '找一个站点', onTap: () => go('near/index') },
}

/** A station's page: opened by its code, from the home page or a list. */
export default function StationPage() {
  const { params } = useRouter<{ code: string }>()
  const answer = useQuery('station.show', params.code ? { code: params.code } : null, { pollMs: 60_000 })
  const now = useNow(60_000)
  const isUnknown = !params.code || answer.error?.name === 'NotFound' || answer.error?.name === 'BadInput'
  return (
    <Page title='服务站点'>
      {isUnknown ? <Empty icon='pin' {...unknown} /> : (
        <Loaded answer={answer} rows={4}>{station => station.standing === 'open' ? <Open station={station} now={now} /> : <Closed station={station} now={now} />}</Loaded>
      )}
    </Page>
  )
}
