import { View } from '@tarojs/components'
import type { MemberCase, MemberForm } from '@contract'
import { tradeNames } from '@domain/trade'
import { timeInWords } from '@domain/when'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Facts } from '../Facts'

const factsOf = ({ name, phone, idNumber, employer, trade, unit }: MemberForm) => [
  { name: '姓名', says: name }, { name: '手机号', says: phone }, { name: '身份证号', says: idNumber }, { name: '单位', says: employer ?? '没有单位' },
  { name: '工作', says: tradeNames[trade] }, { name: '交给', says: unit },
]

function Form({ form, nth, now }: { form: MemberForm; nth: number; now: string }) {
  return (
    <View className='stack'>
      <View className='strong'>{nth === 0 ? '本人填的' : `同一个号码的另一个账号，${timeInWords(form.at, now)}`}</View>
      <Facts label={nth === 0 ? '本人填的' : '另一个账号填的'} rows={factsOf(form)} />
    </View>
  )
}

/** What was given: masked until it is opened, and each look is written down. */
export function Forms({ of, now }: { of: MemberCase; now: string }) {
  const { run, state, data, error } = useAction('member.open')
  const amend = data ? data.amend : of.amend
  return (
    <Card title={`${of.state === 'member' ? '会员' : '入会申请'} · ${of.reference}`}>
      {(data?.forms ?? of.forms).map((form, nth) => <Form key={form.account ?? 'own'} form={form} nth={nth} now={now} />)}
      {amend && (
        <View className='stack'>
          <View className='strong'>{`会员想改成，${timeInWords(amend.at, now)}`}</View>
          <Facts label='会员想改成' rows={[{ name: '姓名', says: amend.name }, { name: '手机号', says: amend.phone }, { name: '身份证号', says: amend.idNumber }]} />
          {amend.number === 'shared' && <Note>同一个号码还有另一份申请。请先打电话问清楚再改。</Note>}
        </View>
      )}
      {error && <Note>{error.says}</Note>}
      {!data && <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void run({ id: of.id }) }}>看完整的姓名和号码</Button>}
      {!data && <View className='quiet small'>谁在什么时候看过，都会记下来。</View>}
      {of.words.map(({ by, at, text }) => (
        <View key={at}><View className='quiet small'>{`${by === 'office' ? '工会' : '工友'}，${timeInWords(at, now)}`}</View><View className='pre'>{text}</View></View>
      ))}
    </Card>
  )
}
