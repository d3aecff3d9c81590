import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Field } from '../../ui/Field'
import type { Identity } from './AboutStep'
import { identityPoints } from './points'

interface IdentityFieldsProps { identity: Identity; error: string | undefined; onIdentity: (identity: Identity) => void }

/** A consent of its own, and only then a field for the number. */
export function IdentityFields({ identity, error, onIdentity }: IdentityFieldsProps) {
  const given = identity.consent === 'given'
  return (
    <Card title='身份证号'>
      <View className='stack'>{identityPoints.map(point => <View key={point}>· {point}</View>)}</View>
      {given
        ? (
          <>
            <Field id='join-identity' label='身份证号' initial={identity.number} max={18} error={error} onInput={number => onIdentity({ ...identity, number })} />
            <Button kind='quiet' onTap={() => onIdentity({ number: '', consent: 'open' })}>不同意了，清掉</Button>
          </>
        )
        : (
          <>
            {error && <Note>{error}</Note>}
            <Button onTap={() => onIdentity({ ...identity, consent: 'given' })}>同意，填身份证号</Button>
          </>
        )}
    </Card>
  )
}
