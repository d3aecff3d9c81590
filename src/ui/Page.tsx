import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { switchSize, useSize } from './elder'
import { goBack } from './go'
import { Icon } from './Icon'
import { useNetwork } from './online'
import { onWeb, systemScale } from './platform'
import { Tap } from './Tap'

interface PageProps {
  title: string
  children: ReactNode
  /** `column` for a worker (at most 560 px), `wide` for the desk and the console */
  width?: 'column' | 'wide'
  /** first page of a visit: nothing to go back to */
  top?: 'yes' | 'no'
  /** what stands at the right of the bar, before the size switch */
  tools?: ReactNode
}

function SizeSwitch() {
  const size = useSize()
  return (
    <Tap className='page-size' onTap={switchSize}>
      {size === 'elder' ? '标准字' : '大字'}
    </Tap>
  )
}

/** WeChat draws the red bar itself; a browser gets ours. */
function Bar({ title, top, tools }: Pick<PageProps, 'title' | 'top' | 'tools'>) {
  if (!onWeb) {
    return <View className='page-slim'><View className='page-name'>工会法律援助 · 免费</View>{tools}<SizeSwitch /></View>
  }
  return (
    <View className='page-bar' aria-role='banner'>
      <View className='page-row'>
        {top !== 'yes' && <Tap className='page-back' label='返回' onTap={goBack}><Icon name='back' /></Tap>}
        <View className='page-name' aria-role='heading' aria-level='1'>{title}</View>
        {tools}
        <SizeSwitch />
      </View>
    </View>
  )
}

function Offline() {
  return (
    <View className='page-offline' aria-role='status'>
      <View className='page-offline-words'><Icon name='offline' />现在没有网络。看过的内容还能看，写的不会丢。</View>
    </View>
  )
}

/** The frame of every page: bar, offline strip, the column, safe areas, the chosen size. */
export function Page({ title, children, width = 'column', top = 'no', tools }: PageProps) {
  const size = useSize()
  const network = useNetwork()
  const [scale] = useState(systemScale)
  useEffect(() => { void Taro.setNavigationBarTitle({ title }) }, [title])
  return (
    <View className={`page page-${width} ${size === 'elder' ? 'elder' : ''}`} style={{ '--scale': scale } as CSSProperties}>
      <Bar title={title} top={top} tools={tools} />
      {network === 'offline' && <Offline />}
      <View className='page-body' aria-role='main'>{children}</View>
    </View>
  )
}
