import { View } from '@tarojs/components'
import type { MemberCase, MemberForm } from '@contract'
import { tradeNames } from '@domain/trade'
import { timeInWords } from '@domain/when'
import { useAction } from '../../client/action'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'

const linesOf = ({ name, phone, idNumber, employer, trade, unit }: MemberForm) =>
  [['姓名', name], ['手机号', phone], ['身份证号', idNumber], ['单位', employer ?? '没有单位'], ['工作', tradeNames[trade]], ['交给', unit]] as const

function Form({ form, nth, now }: { form: MemberForm; nth: number; now: string }) {
  return (
    <View className='stack'>
      <View className='strong'>{nth === 0 ? '申请人填的' : `同一个号码的另一个账号，${timeInWords(form.at, now)}`}</View>
      <View className='office-facts' aria-role='list' aria-label={nth === 0 ? '申请人填的' : '另一个账号填的'}>
        {linesOf(form).filter(([, says]) => says).map(([name, says]) => (
          <View key={name} className='office-fact' aria-role='listitem'><View className='office-fact-name'>{name}</View><View className='grow'>{says}</View></View>
        ))}
      </View>
    </View>
  )
}

/** What was given: masked until it is opened, and each look is written down. */
export function Forms({ of, now }: { of: MemberCase; now: string }) {
  const { run, state, data, error } = useAction('member.open')
  return (
    <Card title={`入会申请 · ${of.reference}`}>
      {(data?.forms ?? of.forms).map((form, nth) => <Form key={form.account ?? 'own'} form={form} nth={nth} now={now} />)}
      {error && <Note>{error.says}</Note>}
      {!data && <Button state={state === 'busy' ? 'busy' : 'ready'} onTap={() => { void run({ id: of.id }) }}>看完整的姓名和号码</Button>}
      {!data && <View className='quiet small'>谁在什么时候看过，都会记下来。</View>}
      {of.words.map(({ by, at, text }) => (
        <View key={at}><View className='quiet small'>{`${by === 'office' ? '工会' : '工友'}，${timeInWords(at, now)}`}</View><View className='pre'>{text}</View></View>
      ))}
    </Card>
  )
}
