import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Icon } from '../../ui/Icon'
import { CitationRow } from './CitationRow'
import './cardView.css'

/** Plain meaning first, then what to do, until when, with what proof, where; the law last. */
export function CardView({ card, statutes }: Output<'law.get'>) {
  return (
    <>
      <Card title={card.title}><View className='meaning'>{card.meaning}</View></Card>
      <Card title='该怎么办'>
        {card.steps.map((step, index) => (
          <View key={step} className='row'><View className='number' aria-hidden='true'>{index + 1}</View><View className='grow'>{step}</View></View>
        ))}
      </Card>
      {card.deadline && <View className='stack'><View className='section-title' aria-role='heading' aria-level='2'>什么时候之前</View><Note tone='time'>{card.deadline}</Note></View>}
      {card.evidence.length > 0 && (
        <Card title='要留好的证据'>
          {card.evidence.map(thing => <View key={thing} className='row'><Icon name='check' /><View className='grow'>{thing}</View></View>)}
        </Card>
      )}
      <Card title='去哪里办'><View className='row'><Icon name='pin' /><View className='grow'>{card.where}</View></View></Card>
      <Card title='法律怎么写的'>
        {card.citations.map(({ law, article, version }, at) => {
          const isLast = card.citations.every((other, place) => place <= at || other.law !== law)
          return <CitationRow key={law + article} citation={{ law, article, version }} statute={isLast ? statutes.find(one => one.law === law) : undefined} />
        })}
        <View className='quiet small'>这里是大白话说明。具体以官方公布的法律原文为准。</View>
      </Card>
    </>
  )
}
