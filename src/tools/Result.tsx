import { View } from '@tarojs/components'
import type { Line, Outcome } from '@domain/calculate/outcome'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { type Answer, type Row, standing, type Typed } from './form'
import { caution, citationsInWords, leftInDays, valueInWords } from './words'
import './result.css'

interface ResultProps { answer: Answer; rows: readonly Row[]; typed: Typed; now: string }

function LineView({ line: { name, value, formula, look }, now }: { line: Line; now: string }) {
  return (
    <View className={`tool-line tool-${look}`}>
      <View className='tool-name'>{name}</View>
      <View className='tool-value'>{valueInWords(value, now)}</View>
      {value.kind === 'day' && <View className={value.left < 7 ? 'strong care' : 'strong'}>{leftInDays(value.left)}</View>}
      <View className='quiet small'>{formula}</View>
    </View>
  )
}

const Rows = ({ lines, icon }: { lines: readonly string[]; icon: 'check' | 'book' | 'care' }) => (
  <>{lines.map(line => <View key={line} className='row'><Icon name={icon} /><View className='grow'>{line}</View></View>)}</>
)

function Worked({ answer, now }: { answer: Exclude<Outcome, { state: 'refused' }>; now: string }) {
  return (
    <>
      <Card title='算出来'>
        {answer.state === 'figures' ? answer.lines.map(line => <LineView key={line.name} line={line} now={now} />) : <View>{answer.says}</View>}
      </Card>
      {answer.state === 'figures' && answer.notes.length > 0 && <Card title='要留意'><Rows lines={answer.notes} icon='care' /></Card>}
      <Card title='这样算的前提'><Rows lines={answer.assumptions} icon='check' /></Card>
      <Card title='法律依据'><Rows lines={citationsInWords(answer.citations)} icon='book' /><View className='quiet small'>{caution}</View></Card>
    </>
  )
}

/** What is still missing, said without blame: whoever is still typing has done nothing wrong. */
function Missing({ labels }: { labels: readonly string[] }) {
  return <Card title='还差几格'><View className='quiet'>填好下面这些，马上就出结果：</View>{labels.map(label => <View key={label}>{label}</View>)}</Card>
}

/** What the refused entry lacks, unless the entry itself says so already. */
function refusedWords(answer: Answer, rows: readonly Row[], typed: Typed): string | null {
  if (answer.state !== 'refused') return null
  const row = rows.find(({ name }) => name === answer.field)
  return row && !standing(row, typed) ? `${row.label}${answer.reason}` : '有一格要改一改，改好就出结果。'
}

/** The answer in a sentence, for screen readers: it changes while they stand in the form. */
function brief(answer: Answer, now: string): string {
  if (answer.state === 'words') return answer.says
  if (answer.state !== 'figures') return ''
  return answer.lines.filter(({ look }) => look === 'main').map(({ name, value }) => `${name} ${valueInWords(value, now)}`).join('，')
}

/** The answer below the form, following every keystroke. */
export function Result({ answer, rows, typed, now }: ResultProps) {
  const refused = refusedWords(answer, rows, typed)
  return (
    <>
      <View className='tool-said' aria-role='status'>{brief(answer, now)}</View>
      {answer.state === 'waiting' && <Missing labels={answer.missing} />}
      {refused && <Card title='还差一步'><View>{refused}</View></Card>}
      {(answer.state === 'figures' || answer.state === 'words') && <Worked answer={answer} now={now} />}
    </>
  )
}
