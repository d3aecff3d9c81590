import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Page } from '../ui/Page'
import { LawyerOnly } from './LawyerOnly'
import { ThreadPanel } from './thread/ThreadPanel'
import { toQueue } from './toQueue'
import { Waiting } from './Waiting'
import './thread/thread.css'

const nothing = () => undefined

/** One consultation as its lawyer reads it: a page of its own on a phone. */
export default function ThreadPage() {
  const { params } = useRouter<{ id?: string }>()
  return (
    <Page title='咨询' width='wide'>
      <LawyerOnly>
        <View className='desk-thread-page'>
          <Waiting but={params.id ?? ''} />
          <ThreadPanel id={params.id ?? ''} entry='read' look='first' onChanged={nothing} onLeave={toQueue} />
        </View>
      </LawyerOnly>
    </Page>
  )
}
