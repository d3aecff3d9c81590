import { View } from '@tarojs/components'
import type { ImportPreview } from '@contract'
import { useState } from 'react'
import { useAction } from '../../client/action'
import type { CallError } from '../../client/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DayField } from '../../ui/DayField'
import { Note } from '../../ui/Failure'
import { onWeb } from '../../ui/platform'
import { type LawFile, pickLawFile } from './pickFile'

interface UploadProps {
  today: string
  /** quieter beside a text that waits for its own button */
  look: 'filled' | 'outline'
  onRead: (preview: ImportPreview) => void
}

const tooLarge = '这个文件太大了，请换官方网站下载的那一份。'
const empty = '这个文件是空的，请换一个。'
/** An empty file has an address without bytes, which browsers write in two ways. */
const hasBytes = (data: string): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(data)
const place = onWeb ? '选电脑上的文件' : '先把文件发到微信聊天里，再从这里选'

interface DatesProps { today: string; onChange: (dates: Dates) => void; onAgain: () => void; dates: Dates; state: 'ready' | 'busy' }
type Dates = Partial<Record<'promulgatedOn' | 'effectiveOn', string>>

/** Whether what the file lacks is only a date, which a person can tell. */
const asksForDate = (error: CallError | null): boolean => error?.name === 'WrongStatute' && /请填上..日期/.test(error.says)

/** For a text that does not say its own dates. */
function DateFields({ today, dates, onChange, onAgain, state }: DatesProps) {
  const last = `${Number(today.slice(0, 4)) + 2}-12-31`
  return (
    <>
      <View className='quiet'>文件里没写日期的，照官方网站填上，再读一次。</View>
      <DayField id='law-promulgated' label='公布日期' initial={dates.promulgatedOn ?? ''} last={today} onInput={promulgatedOn => onChange({ ...dates, promulgatedOn })} />
      <DayField id='law-effective' label='施行日期' initial={dates.effectiveOn ?? ''} last={last} onInput={effectiveOn => onChange({ ...dates, effectiveOn })} />
      <Button state={state} busy='正在读…' onTap={onAgain}>再读一次</Button>
    </>
  )
}

/** Takes an official file and has it read; nothing is published by that. */
export function Upload({ today, look, onRead }: UploadProps) {
  const [file, setFile] = useState<LawFile | null>(null)
  const [dates, setDates] = useState<Dates>({})
  const [wrong, setWrong] = useState<string | null>(null)
  const { run, state, error } = useAction('law.import')
  const read = async ({ name, data }: LawFile, { promulgatedOn, effectiveOn }: Dates) => {
    const result = await run({ fileName: name, data, ...promulgatedOn && { promulgatedOn }, ...effectiveOn && { effectiveOn } })
    if (result.ok) onRead(result.data)
  }
  const pick = async () => {
    const picked = await pickLawFile()
    if (picked === 'none') return
    setWrong(picked === 'tooLarge' ? tooLarge : hasBytes(picked.data) ? null : empty)
    if (picked === 'tooLarge' || !hasBytes(picked.data)) return
    setFile(picked)
    await read(picked, dates)
  }
  const busy = state === 'busy' ? 'busy' : 'ready'
  return (
    <Card title='传一部法律'>
      <View className='quiet'>{`${place}：国家法律法规数据库的 .docx，或者 .md、.txt。读完先给您看，点了发布才给工友看。`}</View>
      <Button kind={look} icon='plus' state={busy} busy='正在读文件…' onTap={() => { void pick() }}>选文件</Button>
      {wrong && <Note>{wrong}</Note>}
      {!wrong && error && <Note>{`${file ? `${file.name}：` : ''}${error.says}什么都没有改动。`}</Note>}
      {file && asksForDate(error) && <DateFields {...{ today, dates, state: busy }} onChange={setDates} onAgain={() => { void read(file, dates) }} />}
    </Card>
  )
}
