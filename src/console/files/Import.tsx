import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Note } from '../../ui/Failure'
import { chooseFiles, download } from '../../client/browserFile'
import { Stopped, type WrongLine } from './plan'
import { Progress } from './Progress'
import { type Sheet, WrongFile } from './sheet'
import { type Looked, type Table, wrongSheet } from './tables'

interface Opened { name: string; sheet: Sheet; looked: Looked }

type State =
  | { at: 'start'; says: string | null }
  | { at: 'looking'; done: number; of: number }
  | { at: 'looked'; file: Opened }
  | { at: 'writing' | 'paused'; file: Opened; done: number; left: readonly WrongLine[]; says: string | null }
  | { at: 'done'; file: Opened; left: readonly WrongLine[] }

const shown = 50
const unknown = '没做成，什么都没有改动。请过一会儿再试。'

/** The lines that stay out, and a file of them to put right. */
function Wrong({ wrong, sheet }: { wrong: readonly WrongLine[]; sheet: Sheet }) {
  const save = async () => {
    const { fileOf } = await import('./read')
    download(await fileOf(wrongSheet(sheet, wrong), 'xlsx', '没导入的行'), '没导入的行.xlsx')
  }
  return (
    <>
      <Note>{`有 ${wrong.length} 行不对，不会导入。改好以后再传一次就行。`}</Note>
      <View>
        {wrong.slice(0, shown).map(({ line, says }) => <View key={line} className='file-wrong'><View className='file-line'>{`第 ${line} 行`}</View><View className='grow'>{says}</View></View>)}
      </View>
      {wrong.length > shown && <View className='quiet'>{`后面还有 ${wrong.length - shown} 行，下载下来看。`}</View>}
      <Button onTap={() => { void save() }}>下载不对的行和原因</Button>
    </>
  )
}

/** What the file would do, before anything is done. */
function Preview({ table, file: { name, sheet, looked }, onAccept, onLeave }: { table: Table; file: Opened; onAccept: () => void; onLeave: () => void }) {
  const { fresh, changed, closing, unchanged, wrong, unused } = looked
  const says = [fresh > 0 && `新加 ${fresh} 个`, changed > 0 && `修改 ${changed} 个`, unchanged > 0 && `没有变化 ${unchanged} 个`].filter(Boolean).join('，')
  return (
    <>
      <View className='strong'>{`${name}：${says || '没有可以导入的行'}。`}</View>
      {closing > 0 && <Note>{`其中 ${closing} 个站点写的是“关了”：导入以后工友找不到它，墙上的码会回到首页。`}</Note>}
      {unused.length > 0 && <View className='quiet'>{`这几列没有用到：${unused.join('、')}。`}</View>}
      {wrong.length > 0 && <Wrong wrong={wrong} sheet={sheet} />}
      {fresh + changed > 0
        ? <Button kind='filled' onTap={onAccept}>{`导入这 ${fresh + changed} 个${table.name}`}</Button>
        : <View>{wrong.length === 0 ? '和现在的完全一样，不用导入。' : '没有可以导入的行。'}</View>}
      <Button kind='quiet' onTap={onLeave}>换个文件</Button>
    </>
  )
}

/** A file in: chosen, looked at, accepted, written; stopped and gone on with as often as one likes. */
export function Import({ table }: { table: Table }) {
  const [state, setState] = useState<State>({ at: 'start', says: null })
  const stop = useRef<'no' | 'yes'>('no')
  const choose = async () => {
    const [chosen] = await chooseFiles('.xlsx,.csv,.txt')
    if (!chosen) return
    setState({ at: 'looking', done: 0, of: 0 })
    try {
      const { sheetIn } = await import('./read')
      const sheet = await sheetIn(chosen)
      const looked = await table.look(sheet, (done, of) => setState({ at: 'looking', done, of }))
      setState({ at: 'looked', file: { name: chosen.name, sheet, looked } })
    } catch (error) {
      setState({ at: 'start', says: `${chosen.name}：${error instanceof WrongFile || error instanceof Stopped ? error.message : unknown}` })
    }
  }
  const write = async (file: Opened, from: number, before: readonly WrongLine[]) => {
    stop.current = 'no'
    let far = { done: from, left: before }
    const show = (at: 'writing' | 'paused', says: string | null) => setState({ at, file, ...far, says })
    show('writing', null)
    try {
      await file.looked.write(from, ({ done, left }) => { far = { done, left: [...before, ...left] }; show('writing', null) }, () => stop.current === 'yes')
      if (far.done < file.looked.fresh + file.looked.changed) show('paused', '停下了。')
      else setState({ at: 'done', file, left: far.left })
    } catch (error) {
      show('paused', error instanceof Stopped ? error.message : '断了一下。')
    }
  }
  return (
    <Card title='传一份回来'>
      <View className='quiet'>Excel（.xlsx）或者 CSV。先给您看会改什么，点了导入才改。中间断了再传同一份，会接着做，不会重复。</View>
      {state.at === 'start' && state.says && <Note>{state.says}</Note>}
      {state.at === 'start' && <Button icon='plus' onTap={() => { void choose() }}>选文件</Button>}
      {state.at === 'looking' && <Progress says='正在一行一行看' done={state.done} of={state.of} />}
      {state.at === 'looked' && <Preview table={table} file={state.file} onAccept={() => { void write(state.file, 0, []) }} onLeave={() => setState({ at: 'start', says: null })} />}
      {(state.at === 'writing' || state.at === 'paused') && <Progress says='已经导入' done={state.done} of={state.file.looked.fresh + state.file.looked.changed} />}
      {state.at === 'writing' && <Button kind='quiet' onTap={() => { stop.current = 'yes' }}>先停下</Button>}
      {state.at === 'paused' && (
        <>
          <Note>{`${state.says ?? ''}前面导入的都在，点“接着导入”从这里继续。`}</Note>
          <Button kind='filled' onTap={() => { void write(state.file, state.done, state.left) }}>接着导入</Button>
          <Button kind='quiet' onTap={() => setState({ at: 'start', says: null })}>换个文件</Button>
        </>
      )}
      {state.at === 'done' && (
        <>
          <Note tone='good'>{`导入完了，一共 ${state.file.looked.fresh + state.file.looked.changed - state.left.length} 个${table.name}。`}</Note>
          {state.left.length > 0 && <Wrong wrong={state.left} sheet={state.file.sheet} />}
          <Button onTap={() => setState({ at: 'start', says: null })}>再传一份</Button>
        </>
      )}
    </Card>
  )
}
