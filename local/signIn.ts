/** `/sign-in`: the seeded people as links, and the stations' codes as if they hung on a wall. */
import { toString as qrOf } from 'qrcode'
import { topicNames } from '../src/domain/topic'
import { topics } from '../src/contract'
import { peopleByIds } from '../cloudfunctions/db/people'
import { document, Html, html } from './html'
import { type Group, peopleOf } from './seed/people'
import { stations, unitName } from './seed/town'
import { type Answer, json, page, type Place } from './visit'

/** Someone to sign in as, with the duty they have now. */
export interface LocalPerson {
  readonly group: Group
  readonly openid: string
  readonly label: string
  readonly unitId: string
  readonly unit: string
  readonly station: string | null
  readonly topics: readonly string[]
  readonly duty: 'on' | 'off' | null
  /** the consultation that is kept for them now */
  readonly offered: string | null
}

/** The seeded people as they stand in the store. */
export async function localPeople(now: string): Promise<LocalPerson[]> {
  const seeded = peopleOf(now)
  const known = new Map((await peopleByIds(seeded.map(({ person }) => person.id))).map((person) => [person.id, person]))
  return seeded.flatMap(({ group, label, unit, person: { id } }) => {
    const person = known.get(id)
    if (!person) return []
    return [{
      group, label, openid: person.openid, unitId: unit, unit: unitName(unit), station: person.station?.code ?? null,
      topics: person.lawyer?.topics ?? [], duty: person.lawyer?.duty ?? null, offered: person.lawyer?.offered ?? null,
    }]
  })
}

const firstCode = () => stations[0]!.code
const groups: readonly { readonly group: Group; readonly title: string; readonly place: (person: LocalPerson) => string }[] = [
  { group: 'worker', title: '工友', place: ({ station }) => `pages/home?scene=${station ?? firstCode()}` },
  { group: 'lawyer', title: '值班律师', place: () => 'desk/queue' },
  { group: 'staff', title: '工会干部', place: () => 'console/home' },
  { group: 'admin', title: '管理员', place: () => 'console/home' },
]

const topicsInWords = (known: readonly string[]): string =>
  known.length === topics.length ? '全部主题' : topics.filter((topic) => known.includes(topic)).map((topic) => topicNames[topic].name).join('、')

const dutyInWords = ({ duty, offered }: LocalPerson): string => offered ? '值班中，有一件新咨询留给他' : duty === 'on' ? '值班中' : '没在值班'

const personCard = (person: LocalPerson, place: string): Html => html`<li><a class="card" target="_blank" href="/?as=${person.openid}#/${place}"><strong>${person.label}</strong>
<span>${person.unit}${person.duty ? ` · ${dutyInWords(person)}` : ''}</span>${person.topics.length > 0 ? html`<span>${topicsInWords(person.topics)}</span>` : ''}</a></li>`

const withPicture = 3

async function stationCards(origin: string): Promise<Html[]> {
  const pictures = await Promise.all(stations.slice(0, withPicture).map(({ code }) => qrOf(`${origin}/s/${code}`, { type: 'svg', margin: 1 })))
  return stations.map(({ code, name, within }, at) => html`<li><a class="card code" target="_blank" href="/s/${code}">${pictures[at] ? new Html(pictures[at]) : ''}<strong>${name}</strong>
<span>${within.join(' · ')}</span><span>${code}</span></a></li>`)
}

/** The page itself. */
export const signInPage = (place: Place, now: () => string) => async (): Promise<Answer> => {
  const [people, cards] = await Promise.all([localPeople(now()), stationCards(place.origin)])
  return page(document('选一个身份试用', '这里的人、站点和电话都是编的。点一个名字，会在新页里以这个人的身份打开。', html`
<p><a href="/#/pages/home?scene=${firstCode()}" target="_blank">用这台手机自己的身份打开</a>，就像第一次扫码的人。 <a href="/outbox">看微信发件箱</a></p>
${groups.map(({ group, title, place: placeOf }) => html`<section><h2>${title}</h2><ul class="grid">${
    people.filter((person) => person.group === group).map((person) => personCard(person, placeOf(person)))}</ul></section>`)}
<section><h2>站点的码</h2><p class="quiet">用手机扫一扫，或者直接点开。</p><ul class="grid">${cards}</ul></section>`))
}

/** `/people.json`: the same people and the codes, for programs. */
export const peopleList = (now: () => string) => async (): Promise<Answer> =>
  json(200, { people: await localPeople(now()), stations: stations.map(({ code, name, units }) => ({ code, name, units })) })
