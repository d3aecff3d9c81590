/** `/outbox`: every WeChat call that would have gone out. */
import { timeInWords } from '../src/domain/when'
import { document, type Html, html } from './html'
import type { Outbox, Sent } from './store/outbox'
import { plantedWords } from './store/play'
import { type Answer, page, type Visit } from './visit'

const pageSize = 50
const photoVerdicts = [{ say: 'pass', name: '照片都通过' }, { say: 'review', name: '照片要人看' }, { say: 'none', name: '照片不回话' }] as const

/** Enough of an openid to tell two people apart, not enough to be one of them. */
export const masked = (openid: string): string => openid.length < 8 ? '…' : `${openid.slice(0, 3)}…${openid.slice(-2)}`

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const worded = (value: unknown): string => typeof value === 'string' ? value : JSON.stringify(value) ?? ''

/** A template's fields lie as `{ thing1: { value } }`. */
const fieldsOf = (data: unknown): [string, string][] =>
  isRecord(data) ? Object.entries(data).map(([key, field]) => [key, worded(isRecord(field) && 'value' in field ? field.value : field)]) : []

/** what WeChat's own keys are called here; the fields of a template keep their keys */
const words: Readonly<Record<string, string>> = { template_id: '模板', page: '点开后到', phone_number_list: '发短信到', template_param_list: '短信里的数字' }

function rowsOf({ payload, reply }: Sent): [string, string][] {
  const { touser, data, ...rest } = isRecord(payload) ? payload : {}
  return [
    ...(touser === undefined ? [] : [['发给', masked(worded(touser))] as [string, string]]),
    ...Object.entries(rest).map(([key, value]): [string, string] => [words[key] ?? key, worded(value)]),
    ...fieldsOf(data),
    ['微信答复', worded(reply)],
  ]
}

const item = (sent: Sent, now: string): Html => html`<li class="card"><strong>${sent.apiName}</strong>
<span>${timeInWords(new Date(sent.at).toISOString(), now)}</span>
<dl>${rowsOf(sent).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></li>`

/** The calls older than `before`, newest first. Ids are numbered without gaps, so the distance says how many to skip. */
function listed(outbox: Outbox, before: number): { shown: readonly Sent[]; older: number | null } {
  const newest = outbox.list({ limit: 1 })[0]?.id ?? 0
  const skipped = Math.max(0, newest - before + 1)
  const found = outbox.list({ limit: skipped + pageSize + 1 }).slice(skipped)
  const shown = found.slice(0, pageSize)
  return { shown, older: found.length > pageSize ? shown.at(-1)!.id : null }
}

/** @param now the present instant, for times in words */
export const outboxPage = (outbox: Outbox, now: () => string) => ({ url }: Visit): Answer => {
  const asked = Number(url.searchParams.get('before') ?? Number.MAX_SAFE_INTEGER)
  const { shown, older } = listed(outbox, Number.isSafeInteger(asked) ? asked : Number.MAX_SAFE_INTEGER)
  return page(document('微信发件箱', '这台机器不会真的发微信。本来要发出去的，都留在这里。', html`
<form method="post" action="/clock"><button>现在走一分钟钟</button></form>
<p>想试试内容核对：提问时写上“${plantedWords.review}”“${plantedWords.risky}”或者“${plantedWords.down}”。消息里有“测试47003”，微信就答这个错。照片核对的结果在这里选：</p>
${photoVerdicts.map(({ say, name }) => html`<form method="post" action="/photo-verdict?say=${say}"><button>${name}</button></form>`)}
${shown.length === 0 ? html`<p>还没有。律师答复以后，这里会多一条。</p>` : html`<ul class="grid">${shown.map((sent) => item(sent, now()))}</ul>`}
${older === null ? '' : html`<p><a href="/outbox?before=${older}">再早一些的</a></p>`}
<p><a href="/sign-in">回到登录页</a></p>`))
}
