import { View } from '@tarojs/components'
import type { Output } from '@contract'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { Icon } from '../../ui/Icon'
import { CitationRow } from './CitationRow'
import './cardView.css'

/** Plain meaning first, then what to do, until when, with what proof, where; the law last. */
/** A card that was kept on the phone by an earlier version of this page knows nothing of changes. */
export function CardView({ card, statutes, changed = [] }: Partial<Output<'law.get'>> & Pick<Output<'law.get'>, 'card' | 'statutes'>) {
  return (
    <>
      {changed.length > 0 && <Note>这里引用的法律后来改了，说法可能不全对了。要紧的事先问律师。</Note>}
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
          return <CitationRow key={law + article} citation={{ law, article, version }} state={changed.some(one => one.law === law && one.article === article) ? 'changed' : 'current'} statute={isLast ? statutes.find(one => one.law === law) : undefined} />
        })}
        <View className='quiet small'>这里是大白话说明。具体以官方公布的法律原文为准。</View>
      </Card>
    </>
  )
}
