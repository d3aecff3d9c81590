/** The clock's part of licences: who is told that theirs ends, and whose duty ends with it. */
import type { Person } from '@domain/access'
import { lookAfter, licenceState } from '@domain/licence'
import { turnSwitch } from '../duty/turn'
import type { Transaction } from '../db/database'
import { type Message, write } from '../db/journal'
import { licencesDue, officeOf, person, putPerson } from '../db/people'
import { each, type Enough, NothingToDo, type Outcome } from '../each'
import { chainOf } from './own'

/** how many one run looks at; the next minute goes on */
const [most, mostOffice] = [100, 20]

const says = { month: '执业证 30 天内到期，请换新', week: '执业证 7 天内到期，请换新', over: '执业证到期了，先停接新咨询' } as const

/** To the lawyer, and to the office of the innermost unit that has one. */
async function toldOf(tx: Transaction, { id, lawyer }: Person, state: keyof typeof says, at: string): Promise<Message[]> {
  const chain = await chainOf(tx, lawyer!.unitId)
  const office = await officeOf(chain, mostOffice)
  const innermost = chain.filter((unit) => office.some(({ unitId }) => unitId === unit)).at(-1)
  const fields = { what: says[state], reference: lawyer!.licence!.expiresOn, at }
  const message = (to: string, page: string): Message => ({ to, template: 'duty', page, fields })
  return [message(id, 'desk/queue'), ...office.filter(({ unitId }) => unitId === innermost).map((one) => message(one.id, `console/people?id=${id}`))]
}

/** One lawyer whose licence is to be looked at. The moment is the request, so that each warning comes once. */
async function look(id: string, lookAt: string, at: string): Promise<void> {
  await write({ caller: 'clock', method: 'clock.licence', requestId: `${id}|${lookAt}`, input: null, at, sender: 'clock' }, async (tx) => {
    const before = await person(tx, id)
    const licence = before?.lawyer?.licence
    if (!before || !licence || licence.lookAt === null || licence.lookAt > at) throw new NothingToDo()
    const state = licenceState(licence, at)
    if (state === 'over') await turnSwitch(tx, id, 'off', at)
    const now = (await person(tx, id))!
    await putPerson(tx, { ...now, lawyer: { ...now.lawyer!, licence: { ...licence, lookAt: lookAfter(licence.expiresOn, at) } } })
    const messages = state === 'month' || state === 'week' || state === 'over' ? await toldOf(tx, before, state, at) : []
    return { output: null, subject: id, change: { event: 'licence', state, until: licence.expiresOn }, messages }
  })
}

/** Warns thirty and seven days before a licence ends, once each, and ends duty when it has ended. */
export const lookAtLicences = async (at: string, enough?: Enough): Promise<Outcome<void>> =>
  each('clock.licence', await licencesDue(at, most), ({ id, lawyer }) => look(id, lawyer?.licence?.lookAt ?? at, at), enough)
