import { agencies } from '@domain/agency'
import type { Consultation, Entry } from '@domain/consultation'
import { topicNames } from '@domain/topic'
import { closeWords, entryWords, stateWords } from './words'
import type { Line, Shown } from './readers'

/** Who of the service speaks is a surname. */
function speaker({ by, surname, kind }: Entry): string {
  if (by === 'worker') return entryWords[kind]
  return surname ? `${entryWords[kind]}（${surname}${by === 'lawyer' ? '律师' : '老师'}）` : entryWords[kind]
}

const entryLines = (entry: Entry): Line[] => [
  { name: speaker(entry), value: entry.text },
  ...entry.photos.length > 0 ? [{ name: '照片', value: `${entry.photos.length} 张` }] : [],
  ...entry.agency ? [{ name: '转到', value: agencies[entry.agency].name }] : [],
  ...entry.citations.flatMap(({ articles }) => articles.map(({ law, article }) => ({ name: '引用', value: `${law} ${article}` }))),
]

/** All of a consultation that is its worker's to know; its photos are among the photos. */
export function threadItem(now: Consultation): Shown {
  const { contact, rating } = now
  const lines: Line[] = [
    { name: '编号', value: now.reference },
    { name: '状态', value: now.closeReason ? `${stateWords[now.state]}（${closeWords[now.closeReason]}）` : stateWords[now.state] },
    ...now.stationName ? [{ name: '站点', value: now.stationName }] : [],
    ...now.employer ? [{ name: '单位', value: now.employer }] : [],
    ...now.happenedOn ? [{ name: '哪天的事', value: now.happenedOn }] : [],
    ...contact ? [{ name: '姓名', value: contact.name }, { name: '电话', value: contact.phone }, { name: '谁能看姓名电话', value: contact.to === 'lawyer' ? '接这件事的律师' : '工会' }] : [],
    ...now.entries.flatMap(entryLines),
    ...rating ? [{ name: '您的评价', value: `${rating.score} 分，${rating.solved ? '解决了' : '没解决'}` }] : [],
    ...rating?.comment ? [{ name: '您的评语', value: rating.comment }] : [],
  ]
  return { at: now.askedAt, title: `咨询：${topicNames[now.topic].name}`, lines, photos: [] }
}
