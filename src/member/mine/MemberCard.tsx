import { View } from '@tarojs/components'
import { dayInWords } from '@domain/when'
import { useEffect } from 'react'
import { instantNow, useNow } from '../../client/clock'
import { useQuery } from '../../client/query'
import { Clock } from '../../ui/Clock'
import { Card } from '../../ui/Card'
import { Loaded } from '../../ui/Loaded'
import './memberCard.css'

/** `123 456 789 012`: how twelve digits are read out. */
const grouped = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ')

/** The digits that staff type to see whose card it is; new ones come by themselves when these are over. */
export function MemberCard() {
  const now = useNow()
  const answer = useQuery('member.card', {}, { pollMs: 10_000 })
  const { data, reload } = answer
  useEffect(() => {
    if (!data) return
    const timer = setTimeout(reload, Math.max(1000, Date.parse(data.until) - Date.parse(instantNow())))
    return () => clearTimeout(timer)
  }, [data, reload])
  return (
    <Card title='会员证'>
      <Loaded answer={answer} rows={2}>
        {({ code, until, name, unit, since }) => (
          <View className='stack'>
            <View className='large'>{name}</View>
            <View>{unit}</View>
            <View className='quiet small'>{`${dayInWords(since, now)}加入`}</View>
            <View className='member-code' aria-label={`会员码 ${grouped(code)}`}>{grouped(code)}</View>
            <Clock until={until} now={now} />
            <View className='quiet small'>给工会工作人员看这个码。两分钟换一次，截图过时就不能用了。</View>
          </View>
        )}
      </Loaded>
    </Card>
  )
}
