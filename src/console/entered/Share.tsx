import { View } from '@tarojs/components'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Failure'
import type { ActProps } from './Acts'

/** The worker's own choice, asked aloud. The number is the one that they gave: it is looked up for that, which is written down. */
export function Share({ thread: { id, contact: now }, onDone, onRefused }: ActProps) {
  const contact = useAction('consultation.contact')
  const share = useAction('consultation.share')
  const error = contact.error ?? share.error
  const busy = contact.state === 'busy' || share.state === 'busy'
  const give = async () => {
    const known = await contact.run({ id })
    if (!known.ok) return onRefused()
    const result = await share.run({ id, contact: known.data })
    if (result.ok) onDone('律师现在能看到电话了。')
    else onRefused()
  }
  const takeBack = async () => {
    const result = await share.run({ id, contact: null })
    if (result.ok) onDone('律师看不到电话了，只有工会能看。')
    else onRefused()
  }
  return (
    <>
      <View>{now === 'shared' ? '律师就看不到电话了。他已经看过的，收不回来。' : '先问一句：“律师能不能看到您的电话？”他同意了再点。'}</View>
      {error && <Note>{error.says}</Note>}
      {now === 'shared'
        ? <Button kind='filled' state={busy ? 'busy' : 'ready'} onTap={() => { void takeBack() }}>不让律师看电话</Button>
        : <Button kind='filled' state={busy ? 'busy' : 'ready'} onTap={() => { void give() }}>工友同意，让律师看到</Button>}
    </>
  )
}
