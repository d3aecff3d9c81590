import { Image, View } from '@tarojs/components'
import type { Message } from '@contract'
import { agencies } from '@domain/agency'
import { timeInWords } from '@domain/when'
import { Door } from './Door'
import { go, phone } from './go'
import { Tap } from './Tap'

interface ThreadProps {
  messages: readonly Message[]
  now: string
  /** whose side the reader is on: their bubbles stand right */
  reader: Message['by']
  /** the lawyer who reads: what other lawyers wrote before stands under their names */
  surname?: string | undefined
  onCard: (cardId: string) => void
  onPhoto: (url: string, all: string[]) => void
}

const kinds: Record<Message['kind'], string> = { question: '提问', followUp: '补充', answer: '答复', askBack: '再问一点', referral: '该找哪里办', sentBack: '请换个说法' }
/** What the writer reads below words or photos that are not with the lawyer yet. */
const checks: Partial<Record<Message['check'], string>> = { checking: '正在核对，还没给律师看', returned: '没给律师看，原因看下面' }

const isReader = (message: Message, { reader, surname }: Pick<ThreadProps, 'reader' | 'surname'>) =>
  message.by === reader && (surname === undefined || message.surname === surname)

function speaker(message: Message, reader: Pick<ThreadProps, 'reader' | 'surname'>): string {
  if (isReader(message, reader)) return reader.reader === 'worker' ? '您' : '我'
  if (message.by === 'worker') return '工友'
  return message.by === 'office' ? '工会' : `${message.surname ?? '值班'}律师`
}

/** More than this makes a line that nobody reads; the card names them all. */
const articlesNamed = 2

function Citation({ citation, onCard }: { citation: Message['citations'][number]; onCard: ThreadProps['onCard'] }) {
  const named = citation.articles.slice(0, articlesNamed).map(({ law, article }) => `《${law}》${article}`).join('、')
  const line = citation.articles.length > articlesNamed ? `${named} 等 ${citation.articles.length} 条` : named
  const [first] = citation.articles
  const { card } = citation
  return (
    <View className='citation'>
      {card && <Door icon='book' title={card.title} line={line} onTap={() => onCard(card.id)} />}
      {!card && !first && <View className='small quiet'>这一条要点已收回</View>}
      {!card && first && <Door icon='book' title={line} onTap={() => go('law/article', { law: first.law, article: first.article, version: first.version })} />}
      {citation.articles.some(({ state }) => state === 'changed') && <View className='small care'>这里说的法律后来改了，请问一下律师现在怎么办。</View>}
    </View>
  )
}

/** Where a referral leads: who, and how to reach them. */
function Way({ agency }: { agency: NonNullable<Message['agency']> }) {
  const { name, number } = agencies[agency]
  return <View className='citation'><Door icon='phone' title={`${name} ${number}`} onTap={() => phone(number)} /></View>
}

function Bubble({ message, now, reader, surname, onCard, onPhoto }: { message: Message } & Omit<ThreadProps, 'messages'>) {
  const urls = message.photos.map(({ url }) => url)
  return (
    <View className={`message ${isReader(message, { reader, surname }) ? 'message-mine' : ''}`} aria-role='listitem'>
      <View className='message-head'>{speaker(message, { reader, surname })} · {kinds[message.kind]} · {timeInWords(message.at, now)}</View>
      <View className='bubble'>{message.text}</View>
      {message.by === 'worker' && checks[message.check] && <View className='small care'>{checks[message.check]}</View>}
      {message.agency && <Way agency={message.agency} />}
      {urls.length > 0 && (
        <View className='photos'>
          {urls.map((url, index) => (
            <Tap key={url} className='photo' label={`看第 ${index + 1} 张照片`} onTap={() => onPhoto(url, urls)}>
              <Image className='photo-image' src={url} mode='aspectFill' lazyLoad />
            </Tap>
          ))}
        </View>
      )}
      {message.citations.map(citation => <Citation key={citation.cardId} citation={citation} onCard={onCard} />)}
    </View>
  )
}

/** Who said what, and when; oldest first. */
export function Thread({ messages, ...rest }: ThreadProps) {
  return (
    <View className='thread' aria-role='list' aria-label='往来内容'>
      {messages.map(message => <Bubble key={message.id} message={message} {...rest} />)}
    </View>
  )
}
