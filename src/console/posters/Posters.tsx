import { View } from '@tarojs/components'
import type { Unit } from '@contract'
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Note } from '../../ui/Failure'
import { Arrows } from '../arrows'
import { download } from '../../client/browserFile'
import { Stopped } from '../files/plan'
import { Progress } from '../files/Progress'
import { job, type Job, type Wanted } from './job'

/** `stationId`: one point alone. */
export interface PostersProps { unitId: Unit['id']; stationId: string | null }

type State =
  | { at: 'start'; says: string | null }
  | { at: 'busy'; step: Job['step']; done: number; of: number }
  | { at: 'done'; pages: number; left: readonly { readonly name: string; readonly signs: readonly string[] }[]; without: number }

const sizes = [{ value: 'A4', name: 'A4', line: '一张大的，贴墙上' }, { value: 'A6', name: 'A6', line: '明信片大小，放桌上、贴柜台' }] as const
const codes = [{ value: 'plain', name: '只印普通码', line: '微信和别的扫码都能打开' }, { value: 'both', name: '再加小程序码', line: '要一个一个向微信要，慢一些' }] as const
const steps: Readonly<Record<Job['step'], string>> = { fetch: '正在读站点', codes: '正在要小程序码', draw: '正在画' }
const broken = '没印成，请过一会儿再试。'

function Done({ state: { pages, left, without } }: { state: Extract<State, { at: 'done' }> }) {
  return (
    <>
      {pages > 0 && <Note tone='good'>{`印好了，${pages} 页，在浏览器的下载里。用 PDF 打印时选“实际大小”。`}</Note>}
      {without > 0 && <Note>{`${without} 个站点没有要到小程序码，那几页只有普通码。`}</Note>}
      {left.length > 0 && <Note>{`${left.length} 个站点没有印，因为有字印不出来：${left.map(({ name, signs }) => `${name}（${signs.join('')}）`).join('、')}。请换一个写法再印。`}</Note>}
    </>
  )
}

/** Posters of one point, or of all below a unit, as one file. */
export function Posters({ unitId, stationId }: PostersProps) {
  const [state, setState] = useState<State>({ at: 'start', says: null })
  const [wanted, setWanted] = useState<Wanted>({ size: 'A4', codes: 'plain' })
  const stop = useRef<'no' | 'yes'>('no')
  const print = async () => {
    stop.current = 'no'
    setState({ at: 'busy', step: 'fetch', done: 0, of: 0 })
    try {
      const result = await job({ unitId, stationId, ...wanted }, ({ step, done, of }) => setState({ at: 'busy', step, done, of }), () => stop.current === 'yes')
      if (!result) return setState({ at: 'start', says: '停下了，没有印。' })
      if (result.pdf) download(new Blob([result.pdf], { type: 'application/pdf' }), `站点海报-${wanted.size}.pdf`)
      setState({ at: 'done', pages: result.pages, left: result.left, without: result.without })
    } catch (error) {
      setState({ at: 'start', says: error instanceof Stopped ? error.message : broken })
    }
  }
  return (
    <View className='office-form'>
      <Card title={stationId ? '印这个站点的海报' : '印下面所有站点的海报'}>
        <View className='quiet'>一个站点一页：名字、在这里能办什么、电话和码。关了的站点不印。</View>
        <Arrows id='poster-size'><Choice label='多大' columns='two' options={sizes} chosen={wanted.size} onChoose={size => setWanted({ ...wanted, size })} /></Arrows>
        <Arrows id='poster-codes'><Choice label='哪种码' columns='two' options={codes} chosen={wanted.codes} onChoose={kind => setWanted({ ...wanted, codes: kind })} /></Arrows>
        {state.at === 'start' && state.says && <Note>{state.says}</Note>}
        {state.at === 'done' && <Done state={state} />}
        {state.at === 'busy'
          ? <><Progress says={steps[state.step]} done={state.done} of={state.of} /><Button kind='quiet' onTap={() => { stop.current = 'yes' }}>先停下</Button></>
          : <Button kind='filled' onTap={() => { void print() }}>做成 PDF 下载</Button>}
      </Card>
    </View>
  )
}
