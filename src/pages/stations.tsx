import Taro from '@tarojs/taro'
import { usePages } from '../client/pages'
import { keepStation } from '../client/session'
import { Button } from '../ui/Button'
import { Door, Doors } from '../ui/Door'
import { Empty } from '../ui/Empty'
import { Note } from '../ui/Failure'
import { goBack, urlOf } from '../ui/go'
import { Loaded } from '../ui/Loaded'
import { Page } from '../ui/Page'

const all = {}

function choose(code: string) {
  keepStation(code)
  void Taro.reLaunch({ url: urlOf('pages/home', { scene: code }) })
}

/** Stations by name, for someone who came without a code. */
export default function Stations() {
  const { query, pages, more, moreState, moreError } = usePages('station.list', all)
  const stations = pages.flatMap(page => page.stations)
  return (
    <Page title='选择服务站点'>
      <Loaded answer={query}>
        {() => (
          <>
            {stations.length === 0 && <Empty icon='pin' title='还没有站点' line='没有站点也能提问、查法律、打电话。' />}
            {stations.length > 0 && (
              <Doors>
                {stations.map(({ id, code, name, within, address }) => (
                  <Door key={id} icon='pin' title={name} line={[...within, address].join(' ')} onTap={() => choose(code)} />
                ))}
              </Doors>
            )}
            {moreError && <Note>{moreError.says}</Note>}
            {more && <Button state={moreState === 'busy' ? 'busy' : 'ready'} onTap={more}>再看更多站点</Button>}
          </>
        )}
      </Loaded>
      <Button kind='quiet' onTap={goBack}>先不选，直接用</Button>
    </Page>
  )
}
